package dev.zhishou.casework.engine.derive;

import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Plan.Node;
import dev.zhishou.casework.engine.Plan.Question;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Every;
import dev.zhishou.procedure.model.Mark;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which step can only come after which other, whatever is answered: found once for a plan.
public final class Reach {
  private final Map<Node, Set<Node>> waits = new HashMap<>();

  /// Reads the plan.
  public Reach(Plan plan) {
    Map<Node, Set<Node>> direct = new HashMap<>();
    for (Node node : plan.nodes()) {
      direct.put(node, direct(plan, node));
    }
    for (Node node : plan.nodes()) {
      Set<Node> all = new HashSet<>();
      follow(node, direct, all);
      waits.put(node, all);
    }
  }

  /// Whether `later` can only come when `earlier` is settled.
  boolean waitsFor(Node later, Node earlier) {
    return waits.getOrDefault(later, Set.of()).contains(earlier);
  }

  private static void follow(Node node, Map<Node, Set<Node>> direct, Set<Node> all) {
    for (Node next : direct.getOrDefault(node, Set.of())) {
      if (all.add(next)) {
        follow(next, direct, all);
      }
    }
  }

  private static Set<Node> direct(Plan plan, Node node) {
    Set<Node> direct = new HashSet<>();
    var timing = node.step().timing();
    if (timing.after() == null) {
      if (node.above() != null) {
        direct.add(node.above());
      }
    } else {
      for (Mark mark : timing.after()) {
        if (mark instanceof Mark.Settled settled) {
          add(direct, plan.node(node.prefix() + settled.step()));
        }
      }
    }
    if (timing.when() != null) {
      names(plan, node, timing.when(), direct);
    }
    if (timing.every() instanceof Every.Rows rows) {
      define(plan, node.prefix() + rows.list(), direct);
    }
    if (node.parent() != null && !node.parent().isRoot()) {
      direct.addAll(direct(plan, node.parent()));
    }
    node.kids().forEach(direct::add);
    direct.remove(node);
    return direct;
  }

  private static void names(Plan plan, Node node, Condition condition, Set<Node> direct) {
    for (String name : condition.names()) {
      add(direct, plan.node(node.prefix() + name));
      define(plan, node.prefix() + name, direct);
    }
  }

  private static void define(Plan plan, String name, Set<Node> direct) {
    Question question = plan.question(name);
    if (question != null) {
      add(direct, question.at());
    }
  }

  private static void add(Set<Node> direct, @org.jspecify.annotations.Nullable Node node) {
    if (node != null) {
      direct.add(node);
    }
  }
}
