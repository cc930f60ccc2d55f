package dev.zhishou.desk;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.spi.ReporterNumber;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class NumberOnReport implements ReporterNumber {
  private final KeptReports reports;

  NumberOnReport(KeptReports reports) {
    this.reports = reports;
  }

  @Override
  public Optional<String> of(UUID community, UUID report) {
    Actor actor =
        new Actor(
            Actor.Kind.SYSTEM,
            null,
            "messages",
            Map.of(new CommunityId(community), Set.of()),
            Set.of());
    return reports
        .read(actor, report)
        .map(KeptReports.Kept::reporter)
        .map(Report.Reporter::phone)
        .filter(phone -> !phone.isBlank());
  }
}
