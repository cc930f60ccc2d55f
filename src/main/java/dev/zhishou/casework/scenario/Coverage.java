package dev.zhishou.casework.scenario;

import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.model.Step;
import dev.zhishou.procedure.model.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the scenarios of a procedure have shown: steps that became ready, both sides of each
/// condition, outcomes. Its frame's steps are the frame's own matter.
final class Coverage {
  private final Set<String> reached = new LinkedHashSet<>();
  private final Map<String, Set<Truth>> sides = new LinkedHashMap<>();
  private final Set<String> ended = new LinkedHashSet<>();
  private final List<String> steps = new ArrayList<>();
  private final List<String> outcomes;

  Coverage(Procedure procedure) {
    gather(procedure.steps());
    this.outcomes = List.copyOf(procedure.outcomes().keySet());
  }

  private void gather(List<Step> list) {
    for (Step step : list) {
      steps.add(step.name());
      gather(step.steps());
    }
  }

  /// What is covered of what there is.
  ///
  /// @param missing what is not
  record Part(int covered, int all, List<String> missing) {
    /// Whether nothing is missing.
    boolean whole() {
      return missing.isEmpty();
    }
  }

  /// A condition exists, which has two sides.
  void branch(String name) {
    sides.put(name, new LinkedHashSet<>());
  }

  /// A condition was found to be so.
  void branch(String name, Truth truth) {
    if (truth != Truth.UNKNOWN) {
      sides.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(truth);
    }
  }

  /// A state that a case has had.
  void seen(CaseState state, Plan plan) {
    for (Run run : state.runs().values()) {
      if (run.state() != RunState.WAITING
          && run.state() != RunState.NOT_APPLICABLE
          && (run.derived().ready() != null || begun(run))) {
        reached.add(run.step());
      }
    }
    if (state.status().outcome() != null) {
      ended.add(state.status().outcome());
    }
  }

  private static boolean begun(Run run) {
    return switch (run.state()) {
      case READY, TAKEN, SUBMITTED, OPEN, DONE, SETTLED -> true;
      case WAITING, NOT_APPLICABLE, SKIPPED, WITHDRAWN -> run.doing().seq() > 0;
    };
  }

  /// Steps that became ready.
  Part steps() {
    List<String> missing = steps.stream().filter(step -> !reached.contains(step)).toList();
    return new Part(steps.size() - missing.size(), steps.size(), missing);
  }

  /// Sides of conditions: each condition has two.
  Part branches() {
    List<String> missing = new ArrayList<>();
    sides.forEach(
        (name, truths) -> {
          if (!truths.contains(Truth.YES)) {
            missing.add(name + " = true");
          }
          if (!truths.contains(Truth.NO)) {
            missing.add(name + " = false");
          }
        });
    return new Part(sides.size() * 2 - missing.size(), sides.size() * 2, missing);
  }

  /// Outcomes.
  Part outcomes() {
    List<String> missing = outcomes.stream().filter(label -> !ended.contains(label)).toList();
    return new Part(outcomes.size() - missing.size(), outcomes.size(), missing);
  }

  /// Whether nothing is missing.
  boolean whole() {
    return steps().whole() && branches().whole() && outcomes().whole();
  }
}
