package dev.zhishou.insight;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /procedures/{id}/execution`: how the steps of a procedure were kept in the cases of a
/// community that closed within a year (004-053).
@RestController
class ExecutionController {
  private final Doorkeeper doorkeeper;
  private final ReadCase reading;
  private final KeptSteps figures;
  private final Clock clock;

  ExecutionController(Doorkeeper doorkeeper, ReadCase reading, KeptSteps figures, Clock clock) {
    this.doorkeeper = doorkeeper;
    this.reading = reading;
    this.figures = figures;
    this.clock = clock;
  }

  /// Steps, each counted once a case.
  ///
  /// @param since the first day that counts
  record ExecutionView(String procedure, LocalDate since, int kept, int late, int skipped) {}

  @GetMapping("/api/v1/procedures/{id}/execution")
  ExecutionView read(Actor actor, @PathVariable String id, @RequestParam String community) {
    UUID where = doorkeeper.admit(actor, community, Permission.KNOW).id().value();
    LocalDate today = Moments.dayOf(clock.instant());
    LocalDate since = today.minusYears(1).plusDays(1);
    boolean told = !reading.hiddenKinds(actor, Set.of(where)).contains(id);
    Compliance sum =
        figures
            .between(Set.of(where), Moments.startOf(since), Moments.endOf(today))
            .entrySet()
            .stream()
            .filter(one -> told && one.getKey().procedure().equals(id))
            .map(Map.Entry::getValue)
            .reduce(Compliance.NONE, Compliance::plus);
    return new ExecutionView(id, since, sum.kept(), sum.late(), sum.skipped());
  }
}
