package dev.zhishou.casework;

import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.casework.engine.World;
import dev.zhishou.casework.store.Append;
import dev.zhishou.procedure.model.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows that stand for a state: its head, and the runs that somebody may act on.
final class Projection {
  private Projection() {}

  static Append.Standing standing(Live live, World world) {
    CaseState state = live.state();
    Instant deadline = null;
    for (Run run : state.runs().values()) {
      Instant due = run.derived().due();
      if (due != null && acted(run) && (deadline == null || due.isBefore(deadline))) {
        deadline = due;
      }
    }
    return new Append.Standing(
        live.seq(),
        live.hash(),
        state.status().status().name().toLowerCase(Locale.ROOT),
        state.status().severity().word(),
        state.open() ? deadline : null,
        live.version().decider().nextAlarm(state, world));
  }

  /// What differs between two states, as rows to write and rows to delete.
  static Append.Steps steps(@Nullable CaseState before, CaseState after, Plan plan) {
    List<Append.StepRow> open = new ArrayList<>();
    List<Append.RunKey> settled = new ArrayList<>();
    UUID id = after.head().id();
    boolean turned = before != null && before.open() != after.open();
    for (Run run : after.runs().values()) {
      Run was = before == null ? null : before.run(run.id());
      if (!turned && run.equals(was) && !moves(plan, run)) {
        continue;
      }
      boolean acted = acted(run) && after.open();
      if (acted) {
        Append.StepRow row = row(id, plan, after, run);
        if (was == null
            || turned
            || !acted(was)
            || before == null
            || !row.equals(row(id, plan, before, was))) {
          open.add(row);
        }
      } else if (was != null && acted(was) && before != null && before.open()) {
        settled.add(new Append.RunKey(id, run.id()));
      }
    }
    return new Append.Steps(open, settled);
  }

  /// Whether who may do it hangs on something besides the run itself.
  private static boolean moves(Plan plan, Run run) {
    Plan.Node node = plan.node(run.step());
    return acted(run)
        && node != null
        && node.step().who().by().stream()
            .anyMatch(party -> !(party instanceof Party.Role));
  }

  private static boolean acted(Run run) {
    return run.state().actionable() || run.state() == RunState.SUBMITTED;
  }

  private static Append.StepRow row(UUID id, Plan plan, CaseState state, Run run) {
    Doers doers = Doers.of(plan, state, run);
    return new Append.StepRow(
        new Append.RunKey(id, run.id()),
        run.state().word(),
        doers.roles(),
        doers.people(),
        run.hold().takenBy(),
        run.derived().ready(),
        run.derived().due());
  }
}
