package dev.zhishou.procedure.web;

import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.ProcedureVersion;
import dev.zhishou.procedure.binder.Reference;
import dev.zhishou.procedure.binder.Role;
import dev.zhishou.procedure.condition.ConditionWording;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Figure;
import dev.zhishou.procedure.model.Form;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.model.Step;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a written procedure may name, and what it is called.
final class WrittenNames implements ConditionWording.Names {
  private final Map<String, Ask> asks = new HashMap<>();
  private final Map<String, String> steps = new HashMap<>();
  private final Map<String, Figure> figures = new HashMap<>();

  private final ProcedureCatalog catalog;
  private final Reference reference;

  WrittenNames(ProcedureVersion version, ProcedureCatalog catalog) {
    this.catalog = catalog;
    this.reference = catalog.binder().reference();
    Procedure frame = version.frame();
    if (frame != null) {
      add("frame.", frame);
    }
    add("", version.procedure());
  }

  private void add(String prefix, Procedure procedure) {
    questions(prefix, procedure.asks().values());
    steps(prefix, procedure.steps());
    procedure.figures().forEach((name, figure) -> figures.put(prefix + name, figure));
  }

  private void steps(String prefix, List<Step> all) {
    for (Step step : all) {
      steps.put(prefix + step.name(), step.text().what());
      if (step.effects().starts() != null) {
        answersOf(prefix + step.name(), step.effects().starts().procedure());
      }
      questions(prefix, step.asking().asks().values());
      steps(prefix, step.steps());
    }
  }

  /// `visit.content`: what another procedure answers to the step that starts it.
  private void answersOf(String step, String started) {
    catalog.newest(started).map(ProcedureVersion::procedure).stream()
        .flatMap(other -> all(other.steps()))
        .forEach(
            other ->
                other
                    .asking()
                    .asks()
                    .values()
                    .forEach(ask -> asks.put(step + "." + ask.name(), ask)));
  }

  private static Stream<Step> all(List<Step> steps) {
    return steps.stream().flatMap(step -> Stream.concat(Stream.of(step), all(step.steps())));
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

  @Override
  public String role(String id) {
    Role role = reference.roles().get(id);
    return role == null ? id : role.title();
  }

  /// What a procedure is called; its id where there is none.
  String procedure(String id) {
    return catalog.newest(id).map(version -> version.procedure().head().title()).orElse(id);
  }

  /// What a form is called; its id where there is none.
  String form(String id) {
    Form form = reference.forms().get(id);
    return form == null ? id : form.title();
  }
}
