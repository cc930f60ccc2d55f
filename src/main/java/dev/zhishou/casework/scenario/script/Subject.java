package dev.zhishou.casework.scenario.script;

import dev.zhishou.casework.engine.Plan;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Every;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.model.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The procedure under test and what it may refer to.
///
/// @param plan the procedure made ready to run
/// @param binder roles, forms, ladder, and the procedures that it starts
public record Subject(Plan plan, Binder binder) {
  /// The names of its steps.
  Set<String> steps() {
    Set<String> names = new TreeSet<>();
    plan.nodes().forEach(node -> names.add(node.name()));
    return names;
  }

  /// The names of lists and stages by which a run can be picked out.
  Set<String> handles() {
    Set<String> names = new TreeSet<>(steps());
    plan.questions()
        .forEach(
            (name, question) -> {
              if (!question.ask().columns().isEmpty()) {
                names.add(name);
              }
            });
    plan.nodes()
        .forEach(
            node -> {
              if (node.step().timing().every() instanceof Every.Selection(String selection)) {
                names.add(selection);
              }
            });
    return names;
  }

  /// The selections that there are.
  Set<String> selections() {
    Set<String> names = new TreeSet<>(binder.reference().selections().keySet());
    plan.nodes()
        .forEach(
            node -> {
              if (node.step().timing().every() instanceof Every.Selection(String name)) {
                names.add(name);
              }
            });
    return names;
  }

  /// The topics of sensors for which its steps wait.
  Set<String> topics() {
    Set<String> topics = new TreeSet<>();
    plan.nodes()
        .forEach(
            node -> {
              String topic = node.step().effects().alarm();
              if (topic != null) {
                topics.add(topic);
              }
            });
    return topics;
  }

  /// Whether a step of it waits for a warning.
  boolean awaitsWarning() {
    return plan.nodes().stream().anyMatch(node -> node.step().effects().alert() != null);
  }

  /// Every question that another procedure asks, by name.
  static Map<String, Ask> questions(Procedure procedure) {
    Map<String, Ask> asks = new LinkedHashMap<>(procedure.asks());
    gather(procedure.steps(), asks);
    return asks;
  }

  private static void gather(List<Step> steps, Map<String, Ask> asks) {
    for (Step step : steps) {
      asks.putAll(step.asking().asks());
      gather(step.steps(), asks);
    }
  }
}
