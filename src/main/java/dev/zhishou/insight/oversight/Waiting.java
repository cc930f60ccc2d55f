package dev.zhishou.insight.oversight;

import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.insight.past.Past;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// An open matter that stands on a list until somebody does what it waits for.
///
/// @param since when it began to wait
/// @param due of what is to be done first; empty: no limit
/// @param over whether something in it is over its limit
/// @param reminders when somebody was reminded of it, in order
record Waiting(
    WaitingList list,
    Past past,
    Instant since,
    Optional<Instant> due,
    boolean over,
    List<Instant> reminders) {
  private static final Set<String> REMINDERS = Set.of("remind", "limit_near", "limit_past");

  /// Empty: it does not stand on the list.
  static Optional<Waiting> of(WaitingList list, Past past, Instant now) {
    return list.holds(past)
        ? Optional.of(
            new Waiting(
                list,
                past,
                past.done(list.since())
                    .or(() -> moment(past, list.since()))
                    .orElse(past.openedAt()),
                past.runs()
                    .filter(run -> run.state().actionable())
                    .map(run -> run.derived().due())
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder()),
                past.runs().anyMatch(run -> run.state().actionable() && run.overdue(now)),
                past.runs()
                    .filter(run -> REMINDERS.contains(run.step()) && run.state() == RunState.DONE)
                    .map((Run run) -> run.doing().happened())
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList()))
        : Optional.empty();
  }

  /// The role to which it was handed; empty: the list is not by department.
  Optional<String> role() {
    return last(past, list.department())
        .flatMap(
            value -> value instanceof Value.Id(String id) ? Optional.of(id) : Optional.empty());
  }

  private static Optional<Instant> moment(Past past, String question) {
    return last(past, question)
        .flatMap(
            value -> value instanceof Value.At(Instant at) ? Optional.of(at) : Optional.empty());
  }

  private static Optional<Value> last(Past past, String question) {
    return past.given(question).stream()
        .map(CaseState.Given::value)
        .reduce((before, after) -> after);
  }
}
