package dev.zhishou.casework.engine.deeds;

import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.CaseEvent.RunChange;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.CaseState.Marks;
import dev.zhishou.casework.engine.CaseState.Standing;
import dev.zhishou.casework.engine.CaseState.Status;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `evolve`: copies an event into the state. It thinks nothing, looks nothing up, and never reads a
/// private value.
public final class Folding {
  private Folding() {}

  /// The state after the event.
  public static CaseState evolve(Plan plan, @Nullable CaseState state, CaseEvent event) {
    return changes(fact(plan, state, event), event);
  }

  /// The state with the event's fact, but without what follows from it.
  static CaseState fact(Plan plan, @Nullable CaseState state, CaseEvent event) {
    Copy copy = new Copy(plan, state == null ? opened(event) : state, event);
    copy.apply();
    return copy.state();
  }

  /// The state with what followed from the event.
  static CaseState changes(CaseState state, CaseEvent event) {
    CaseEvent.Changes changes = event.changes();
    if (changes.equals(CaseEvent.Changes.NONE)) {
      return state;
    }
    var runs = new LinkedHashMap<>(state.runs());
    for (RunChange change : changes.runs()) {
      Run run = runs.get(change.run());
      runs.put(change.run(), run == null ? Run.fresh(change) : run.with(change));
    }
    Marks marks = state.marks();
    if (!changes.ends().isEmpty() || !changes.empties().isEmpty() || !changes.rows().isEmpty()) {
      Instant at = event.stamp().effective();
      Map<String, List<String>> rows = new LinkedHashMap<>(marks.rows());
      rows.putAll(changes.rows());
      marks =
          new Marks(
              with(marks.ends(), changes.ends(), at),
              with(marks.empties(), changes.empties(), at),
              rows);
    }
    Standing was = state.status();
    Standing status =
        changes.severity() == null
            ? was
            : new Standing(
                was.status(),
                changes.severity(),
                was.seq(),
                was.at(),
                was.closedAt(),
                was.outcome(),
                was.reopened());
    return new CaseState(
        state.head(), status, state.answers(), runs, marks, state.beside(), state.commands());
  }

  private static Map<String, Instant> with(
      Map<String, Instant> marks, List<String> added, Instant at) {
    if (added.isEmpty()) {
      return marks;
    }
    Map<String, Instant> all = new LinkedHashMap<>(marks);
    added.forEach(id -> all.put(id, at));
    return all;
  }

  private static CaseState opened(CaseEvent event) {
    if (!(event.fact() instanceof Fact.CaseOpened opened)) {
      throw new IllegalArgumentException("a case begins with CaseOpened, not " + event.fact());
    }
    Map<UUID, Integer> commands = new HashMap<>();
    return new CaseState(
        new CaseState.Head(
            event.caseId(), opened.with(), opened.pinned(), opened.link(), event.stamp().at()),
        new Standing(
            Status.OPEN, opened.with().severity(), 0, event.stamp().at(), null, null, false),
        Map.of(),
        new LinkedHashMap<>(),
        new Marks(Map.of(), Map.of(), Map.of()),
        new CaseState.Beside(List.of(), List.of(), List.of()),
        commands);
  }
}
