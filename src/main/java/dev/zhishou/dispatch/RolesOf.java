package dev.zhishou.dispatch;

import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Party;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.model.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The roles whose steps a procedure has, its frame's included, in the order of its file.
final class RolesOf {
  private final Set<String> roles = new LinkedHashSet<>();

  private RolesOf() {}

  static List<String> procedure(Procedure procedure, Binder binder) {
    RolesOf found = new RolesOf();
    found.steps(procedure.steps(), List.of());
    Procedure.Frame frame = procedure.head().frame();
    if (frame != null) {
      binder
          .procedure(frame.procedure())
          .ifPresent(around -> found.steps(around.steps(), frame.without()));
    }
    return List.copyOf(found.roles);
  }

  private void steps(List<Step> steps, List<String> without) {
    for (Step step : steps) {
      if (!without.contains(step.name())) {
        for (Party party : step.who().by()) {
          if (party instanceof Party.Role(String id)) {
            roles.add(id);
          }
        }
        steps(step.steps(), without);
      }
    }
  }
}
