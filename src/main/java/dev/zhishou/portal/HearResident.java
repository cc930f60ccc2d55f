package dev.zhishou.portal;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.casework.Live;
import dev.zhishou.desk.Channel;
import dev.zhishou.desk.KeptReports;
import dev.zhishou.desk.Report;
import dev.zhishou.desk.Reports;
import dev.zhishou.desk.TakeIn;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import dev.zhishou.portal.follow.FollowedReports;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Takes in what a resident reports himself: it is kept like every other report, and a case is
/// opened for it, so that it stands on the desk. The same report again changes nothing.
@Component
class HearResident {
  private final TakeIn takeIn;
  private final KeptReports reports;
  private final OpenForResident opening;
  private final FollowedReports followed;
  private final JsonMapper json;
  private final Clock clock;

  HearResident(
      TakeIn takeIn,
      KeptReports reports,
      OpenForResident opening,
      FollowedReports followed,
      JsonMapper json,
      Clock clock) {
    this.takeIn = takeIn;
    this.reports = reports;
    this.opening = opening;
    this.followed = followed;
    this.json = json;
    this.clock = clock;
  }

  /// What the resident is told.
  ///
  /// @param number of the case
  /// @param urgent it sounds like danger to life: he had better ring
  /// @param key with which he alone follows it (000-205)
  record Heard(String number, boolean urgent, String key) {}

  /// The case of the report.
  private record Became(UUID caseId, String number) {}

  /// The report as it was kept.
  record Kept(UUID id, boolean urgent) {}

  /// Takes it in.
  Heard hear(Community community, ResidentReport said) {
    Actor actor =
        new Actor(Actor.Kind.SYSTEM, null, "portal", Map.of(community.id(), Set.of()), Set.of());
    Kept kept = kept(actor, community, said);
    Became became =
        before(actor, kept)
            .orElseGet(
                () -> became(opening.open(actor, community, said, kept.id(), kept.urgent())));
    String key = followed.key(community.id(), kept.id(), became.caseId(), clock.instant());
    return new Heard(became.number(), kept.urgent(), key);
  }

  private Optional<Became> before(Actor actor, Kept kept) {
    return reports
        .read(actor, kept.id())
        .map(KeptReports.Kept::line)
        .flatMap(
            line ->
                line.caseId() == null || line.caseNumber() == null
                    ? Optional.empty()
                    : Optional.of(new Became(line.caseId(), line.caseNumber())));
  }

  private static Became became(Live live) {
    return new Became(live.id(), live.state().head().opened().number());
  }

  private Kept kept(Actor actor, Community community, ResidentReport said) {
    boolean nameless = said.name().isEmpty() && said.phone().isEmpty();
    TakeIn.Message message =
        new TakeIn.Message(
            said.said(),
            Channel.WEB,
            null,
            nameless ? null : new Report.Reporter(said.name(), said.phone()),
            said.home(),
            said.place());
    Reports.Repeat repeat =
        new Reports.Repeat("portal/" + community.id() + "/" + said.id(), digest(said));
    return switch (takeIn.take(actor, community, message, repeat, this::written)) {
      case Reports.Taken.Answered(int status, byte[] body) -> json.readValue(body, Kept.class);
      case Reports.Taken.OtherBody other ->
          throw Problem.of(
                  "id-taken", 409, new Message("这个编号已用于别的报事", "The id belongs to another report"))
              .raised();
    };
  }

  private byte[] written(TakeIn.Told told) {
    return json.writeValueAsBytes(new Kept(told.id(), told.urgent()));
  }

  private static byte[] digest(ResidentReport said) {
    return DigestUtils.sha256(said.toString());
  }
}
