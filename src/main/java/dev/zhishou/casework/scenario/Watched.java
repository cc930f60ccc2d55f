package dev.zhishou.casework.scenario;

import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Mark;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.model.SignatureSlot;
import dev.zhishou.procedure.model.Step;
import dev.zhishou.procedure.model.Truth;
import dev.zhishou.procedure.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The same procedure with its conditions watched: whenever the engine asks one, the coverage
/// learns what it was.
///
/// @param coverage learns it
record Watched(Coverage coverage) {

  /// The procedure with `when`, `until`, `again`, `required` and the conditions of signatures
  /// watched.
  Procedure procedure(Procedure procedure) {
    return new Procedure(
        procedure.head(),
        procedure.opens(),
        asks("", procedure.asks()),
        procedure.figures(),
        steps(procedure.steps()),
        procedure.outcomes(),
        procedure.provenance());
  }

  private List<Step> steps(List<Step> steps) {
    return steps.stream().map(this::step).toList();
  }

  private Step step(Step step) {
    Step.Timing timing = step.timing();
    Step.Again again = timing.again();
    Step.Asking asking = step.asking();
    return new Step(
        step.name(),
        step.text(),
        who(step),
        new Step.Timing(
            timing.after(),
            maybe(step.name() + ".when", timing.when()),
            timing.due(),
            timing.every(),
            timing.until().stream().map(mark -> mark(step.name(), mark)).toList(),
            again == null
                ? null
                : new Step.Again(maybe(step.name() + ".again", again.when()), again.most())),
        new Step.Asking(
            asks(step.name() + ".", asking.asks()),
            asking.anew(),
            asking.signatures().stream().map(slot -> slot(step.name(), slot)).toList(),
            asking.records()),
        step.effects(),
        steps(step.steps()));
  }

  private Step.Who who(Step step) {
    Step.Who who = step.who();
    return new Step.Who(
        who.by(),
        who.with(),
        who.needs(),
        who.approve(),
        who.optional(),
        maybe(step.name() + ".required", who.required()));
  }

  private Mark mark(String step, Mark mark) {
    return switch (mark) {
      case Mark.True(Condition condition) ->
          new Mark.True(watch(step + ".until(" + condition.text() + ")", condition));
      case Mark.Settled settled -> settled;
      case Mark.Come come -> come;
    };
  }

  private SignatureSlot slot(String step, SignatureSlot slot) {
    return new SignatureSlot(
        slot.anyOf(), maybe(step + ".signatures(" + slot.anyOf().getFirst() + ")", slot.when()));
  }

  private SequencedMap<String, Ask> asks(String prefix, SequencedMap<String, Ask> asks) {
    SequencedMap<String, Ask> watched = new LinkedHashMap<>();
    asks.forEach((name, ask) -> watched.put(name, ask(prefix, ask)));
    return watched;
  }

  private Ask ask(String prefix, Ask ask) {
    Ask.Bounds bounds = ask.bounds();
    Condition required = bounds.required();
    return new Ask(
        ask.name(),
        ask.text(),
        ask.type(),
        new Ask.Bounds(
            bounds.unconditional() ? required : maybe(prefix + ask.name() + ".required", required),
            bounds.unconditional(),
            bounds.min(),
            bounds.max(),
            bounds.under(),
            bounds.above(),
            bounds.fixed()),
        ask.options(),
        asks(prefix + ask.name() + ".", ask.columns()),
        ask.source());
  }

  private @Nullable Condition maybe(String name, @Nullable Condition condition) {
    return condition == null ? null : watch(name, condition);
  }

  private Condition watch(String name, Condition condition) {
    String text = condition.text().strip();
    if (text.equals("true") || text.equals("false")) {
      return condition;
    }
    coverage.branch(name);
    return new Watching(name, condition, coverage);
  }

  private record Watching(String name, Condition condition, Coverage coverage)
      implements Condition {
    @Override
    public String text() {
      return condition.text();
    }

    @Override
    public Set<String> names() {
      return condition.names();
    }

    @Override
    public Truth test(Look look) {
      Truth truth = condition.test(look);
      coverage.branch(name, truth);
      return truth;
    }

    @Override
    public @Nullable Value evaluate(Look look) {
      return condition.evaluate(look);
    }
  }
}
