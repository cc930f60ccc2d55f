package dev.zhishou.casework.engine.deeds;

import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Plan.Node;
import dev.zhishou.casework.engine.Refusal;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.casework.engine.derive.Settling;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Truth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the run that a command means.
final class Runs {
  /// The key of a run that is offered each time it happens and has not begun.
  static final String BLANK = "#+";

  private Runs() {}

  /// @param id the run's id; for what is begun by this command, its id-to-be
  /// @param run what is stored of it; null: it begins now
  /// @param node its step
  record Found(String id, @Nullable Run run, Node node) {}

  /// The step in a run's id.
  static String step(String id) {
    String last = id.substring(id.lastIndexOf('/') + 1);
    int mark = last.indexOf('#');
    return mark < 0 ? last : last.substring(0, mark);
  }

  /// Whether nobody may leave a run out now: it is required, or a stage in which one is owed that
  /// is (Pinned 24).
  static boolean required(Draft draft, String id, Node node) {
    return alone(draft, id, node)
        || draft.state().runs().values().stream()
            .filter(run -> run.id().startsWith(id + "/") && !run.state().settled())
            .anyMatch(run -> alone(draft, run.id(), draft.node(run)));
  }

  private static boolean alone(Draft draft, String id, Node node) {
    Condition required = node.step().who().required();
    return required != null && required.test(draft.settling().look(id, node)) == Truth.YES;
  }

  /// The run with this id, or the only open one of a step with this name, or a blank one.
  static Object find(Draft draft, String name) {
    CaseState state = draft.state();
    Run exact = state.run(name);
    if (exact != null && (name.contains("/") || name.contains("#") || !severalOf(state, name))) {
      return exact.state().settled() && offeredAnew(draft, name) instanceof Found blank
          ? blank
          : new Found(name, exact, draft.node(exact));
    }
    if (name.contains("#")) {
      return blank(draft, name);
    }
    List<Run> open = new ArrayList<>();
    Run last = null;
    for (Run run : state.runs().values()) {
      if (run.step().equals(name)) {
        last = run;
        if (run.state().actionable() || run.state() == RunState.SUBMITTED) {
          open.add(run);
        }
      }
    }
    if (open.size() == 1) {
      return new Found(open.getFirst().id(), open.getFirst(), draft.node(open.getFirst()));
    }
    if (open.size() > 1) {
      return new Refusal.NoSuchRun(name, true);
    }
    Object blank = offeredAnew(draft, name);
    if (blank instanceof Found) {
      return blank;
    }
    return last == null
        ? new Refusal.NoSuchRun(name, false)
        : new Found(last.id(), last, draft.node(last));
  }

  private static boolean severalOf(CaseState state, String name) {
    return state.runs().values().stream().filter(run -> run.step().equals(name)).count() > 1;
  }

  /// A step that is offered each time it happens, or the first of such a stage.
  private static Object offeredAnew(Draft draft, String name) {
    List<Found> found = new ArrayList<>();
    for (Settling.Offered offered : draft.settling().offered()) {
      Node node = offered.node();
      String item = offered.in().isEmpty() ? node.name() : offered.in() + "/" + node.name();
      String id = item + "#" + draft.command.id();
      if (!node.step().stage() && node.name().equals(name)) {
        found.add(new Found(id, null, node));
      } else if (node.step().stage() && node.kids().getFirst().name().equals(name)) {
        found.add(new Found(id + "/" + name, null, node.kids().getFirst()));
      }
    }
    if (found.size() == 1) {
      return found.getFirst();
    }
    return new Refusal.NoSuchRun(name, found.size() > 1);
  }

  private static Object blank(Draft draft, String name) {
    if (!name.contains(BLANK)) {
      return new Refusal.NoSuchRun(name, false);
    }
    String item = name.substring(0, name.indexOf(BLANK));
    for (Settling.Offered offered : draft.settling().offered()) {
      Node node = offered.node();
      String id = offered.in().isEmpty() ? node.name() : offered.in() + "/" + node.name();
      if (id.equals(item)) {
        String begun = item + "#" + draft.command.id();
        Node first = node.step().stage() ? node.kids().getFirst() : node;
        return new Found(node.step().stage() ? begun + "/" + first.name() : begun, null, first);
      }
    }
    return new Refusal.NoSuchRun(name, false);
  }
}
