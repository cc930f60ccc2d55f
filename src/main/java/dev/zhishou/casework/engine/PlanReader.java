package dev.zhishou.casework.engine;

import dev.zhishou.casework.engine.Plan.Node;
import dev.zhishou.casework.engine.Plan.Question;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Form;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.model.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts steps and questions in their place, once for each version.
final class PlanReader {
  private final Plan plan;
  private final Procedure procedure;
  private final @Nullable Procedure frame;

  PlanReader(Plan plan, Procedure procedure, @Nullable Procedure frame) {
    this.plan = plan;
    this.procedure = procedure;
    this.frame = frame;
  }

  Node read() {
    Node root = node("", "", stage("", procedure.steps()), null, null);
    List<Node> all = new ArrayList<>();
    kids(root, procedure.steps(), "", Set.of(), all);
    Procedure.Frame used = procedure.head().frame();
    if (frame != null && used != null) {
      Node stage = node(Plan.FRAME, "", stage(Plan.FRAME, frame.steps()), root, null);
      root.kids().add(stage);
      all.add(stage);
      kids(stage, frame.steps(), Plan.FRAME + ".", Set.copyOf(used.without()), all);
    }
    all.forEach(plan::add);
    procedure.asks().forEach((name, ask) -> define(name, ask, null));
    if (frame != null && used != null) {
      frame.asks().forEach((name, ask) -> define(Plan.FRAME + "." + name, ask, null));
    }
    for (Node node : all) {
      node.step().asking().asks().forEach((name, ask) -> ask(node, node.prefix() + name, ask));
    }
    for (Node node : all) {
      node.step().asking().anew().forEach(name -> askAnew(node, name));
    }
    forms(all);
    return root;
  }

  private void kids(
      Node parent, List<Step> steps, String prefix, Set<String> without, List<Node> all) {
    @Nullable Node above = null;
    for (Step step : steps) {
      if (without.contains(step.name())) {
        continue;
      }
      Node node = node(prefix + step.name(), prefix, step, parent, above);
      parent.kids().add(node);
      all.add(node);
      kids(node, step.steps(), prefix, without, all);
      if (step.timing().every() == null || !step.timing().every().inTime()) {
        above = node;
      }
    }
  }

  private static Node node(
      String name, String prefix, Step step, @Nullable Node parent, @Nullable Node above) {
    return new Node(name, prefix, step, parent, above, new ArrayList<>(), new LinkedHashMap<>());
  }

  private static Step stage(String name, List<Step> steps) {
    return new Step(
        name,
        new Step.Text(
            name.isEmpty() ? "" : "突发事件指挥", List.of(), List.of(), List.of(), List.of(), null),
        Step.Who.SYSTEM,
        new Step.Timing(List.of(), null, null, null, List.of(), null),
        new Step.Asking(new LinkedHashMap<>(), List.of(), List.of(), List.of()),
        new Step.Effects(null, null, List.of(), null, null),
        steps);
  }

  private void define(String name, Ask ask, @Nullable Node at) {
    List<Node> askers = new ArrayList<>();
    if (at != null) {
      askers.add(at);
    }
    plan.add(name, new Question(ask, at, null, askers));
    for (Map.Entry<String, Ask> column : ask.columns().entrySet()) {
      String own = prefix(name) + column.getKey();
      if (plan.question(own) == null) {
        List<Node> columnAskers = new ArrayList<>(askers);
        plan.add(own, new Question(column.getValue(), at, name, columnAskers));
      }
    }
  }

  private static String prefix(String name) {
    return name.startsWith(Plan.FRAME + ".") ? Plan.FRAME + "." : "";
  }

  private void ask(Node node, String name, Ask ask) {
    define(name, ask, node);
    node.asks().put(name, ask);
  }

  private void askAnew(Node node, String name) {
    Question known = plan.question(node.prefix() + name);
    if (known == null) {
      known = plan.question(name);
    }
    if (known != null) {
      known.askers().add(node);
      node.asks()
          .put(
              plan.question(node.prefix() + name) != null ? node.prefix() + name : name,
              known.ask());
    }
  }

  /// What a form has and nobody asks, the last step with a doer that writes it asks (Meaning 16).
  private void forms(List<Node> all) {
    SequencedMap<String, Node> last = new LinkedHashMap<>();
    for (Node node : all) {
      if (!node.step().who().by().isEmpty()) {
        node.step().asking().records().forEach(form -> last.put(form, node));
      }
    }
    last.forEach(
        (id, node) -> {
          Form form = plan.form(id);
          if (form != null) {
            form.fields()
                .forEach(
                    (name, field) -> {
                      if (plan.question(node.prefix() + name) == null
                          && plan.question(name) == null) {
                        ask(node, node.prefix() + name, field);
                      }
                    });
          }
        });
  }
}
