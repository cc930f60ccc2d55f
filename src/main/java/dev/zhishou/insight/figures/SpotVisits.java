package dev.zhishou.insight.figures;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.insight.past.Past;
import dev.zhishou.insight.past.PastCases;
import dev.zhishou.insight.past.Period;
import dev.zhishou.procedure.model.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The visits of the spot checks (003-150): who complained was asked whether he was content with
/// what was done. Each one counts beside what he said as his case was over (003-151).
@Component
class SpotVisits {
  private static final String CHECK = "complaint-spot-check";
  private static final String ASK = "ask_closed";
  private static final String CONTENT = "happy";

  /// Longer than any check takes.
  private static final Duration LONGEST = Duration.ofDays(365);

  private final PastCases cases;

  SpotVisits(PastCases cases) {
    this.cases = cases;
  }

  /// @param check its case
  /// @param run the visit within it
  record Visit(UUID check, String run, Instant at, boolean content) {
    Sum sum() {
      return new Sum(0, 0, 0, 1, content ? 1 : 0, Sum.Lasted.NONE, Sum.Lasted.NONE);
    }
  }

  /// Those of a period at which somebody was met.
  List<Visit> in(Collection<UUID> communities, Period period) {
    return communities.stream()
        .map(CommunityId::new)
        .flatMap(where -> cases.since(where, CHECK, period.from().minus(LONGEST)).stream())
        .flatMap(SpotVisits::of)
        .filter(visit -> period.holds(visit.at()))
        .toList();
  }

  private static Stream<Visit> of(Past check) {
    return check
        .runs()
        .filter(run -> run.step().equals(ASK) && run.state() == RunState.DONE)
        .flatMap(run -> of(check, run).stream());
  }

  private static Optional<Visit> of(Past check, Run run) {
    Instant at = run.doing().happened();
    return at == null
        ? Optional.empty()
        : check.given(CONTENT).stream()
            .filter(given -> run.id().equals(given.run()))
            .map(CaseState.Given::value)
            .reduce((before, after) -> after)
            .flatMap(
                said ->
                    said instanceof Value.YesNo(boolean yes) ? Optional.of(yes) : Optional.empty())
            .map(content -> new Visit(check.live().id(), run.id(), at, content));
  }
}
