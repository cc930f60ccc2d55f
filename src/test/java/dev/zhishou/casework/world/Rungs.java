package dev.zhishou.casework.world;

import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Run;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/// Each rung and each overdue step once, and never before its moment.
///
/// @param stored the case
record Rungs(Stored stored) {
  void hold(Instant now) {
    Set<String> told = new HashSet<>();
    CaseState before = null;
    for (int i = 0; i < stored.events().size(); i++) {
      CaseEvent event = stored.events().get(i);
      String what =
          switch (event.fact()) {
            case Fact.RungCalled rung -> {
              Run run = before.run(rung.run());
              due(event, rung.dueAt(), now);
              Instant next = run.call().next();
              sure(event, next != null && !rung.dueAt().isBefore(next), "before " + next);
              sure(event, rung.rung() > run.call().rung(), "not above " + run.call().rung());
              // Being overdue begins the ladder anew: its rungs are others.
              yield rung.run() + " rung " + run.call().overdueFor() + " " + rung.dueAt();
            }
            case Fact.StepOverdue overdue -> {
              due(event, overdue.dueAt(), now);
              Instant due = before.run(overdue.run()).derived().due();
              sure(event, overdue.dueAt().equals(due), "due " + due);
              yield overdue.run() + " overdue " + overdue.dueAt();
            }
            case Fact.MomentCame moment -> {
              due(event, moment.dueAt(), now);
              yield "";
            }
            case Fact other -> "";
          };
      sure(event, what.isEmpty() || told.add(what), "told before");
      before = stored.states().get(i);
    }
  }

  private void due(CaseEvent event, Instant due, Instant now) {
    sure(event, !due.isAfter(event.stamp().at()), "early");
    sure(event, !event.stamp().at().isAfter(now), "in the future");
  }

  private void sure(CaseEvent event, boolean holds, String why) {
    Promise.Broken.unless(
        holds, Promise.RUNGS_ONCE_NEVER_EARLY, () -> stored.id() + " " + event + ": " + why);
  }
}
