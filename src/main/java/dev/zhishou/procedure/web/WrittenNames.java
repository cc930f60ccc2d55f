package dev.zhishou.procedure.web;

import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Figure;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.model.Step;
import dev.zhishou.procedure.wording.ConditionWording;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the conditions of a written procedure may name.
final class WrittenNames implements ConditionWording.Names {
  private final Map<String, Ask> asks = new HashMap<>();
  private final Map<String, String> steps = new HashMap<>();
  private final Map<String, Figure> figures = new HashMap<>();

  /// @param frame null: it has none
  WrittenNames(Procedure procedure, @Nullable Procedure frame) {
    if (frame != null) {
      add("frame.", frame);
    }
    add("", procedure);
  }

  private void add(String prefix, Procedure procedure) {
    questions(prefix, procedure.asks().values());
    steps(prefix, procedure.steps());
    procedure.figures().forEach((name, figure) -> figures.put(prefix + name, figure));
  }

  private void steps(String prefix, List<Step> all) {
    for (Step step : all) {
      steps.put(prefix + step.name(), step.text().what());
      questions(prefix, step.asking().asks().values());
      steps(prefix, step.steps());
    }
  }

  private void questions(String prefix, Collection<Ask> all) {
    for (Ask ask : all) {
      asks.put(prefix + ask.name(), ask);
      questions(prefix, ask.columns().values());
    }
  }

  @Override
  public @Nullable Ask ask(String name) {
    return asks.get(name);
  }

  @Override
  public @Nullable String step(String name) {
    return steps.get(name);
  }

  @Override
  public @Nullable Figure figure(String name) {
    return figures.get(name);
  }
}
