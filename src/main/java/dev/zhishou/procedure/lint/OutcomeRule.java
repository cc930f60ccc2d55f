package dev.zhishou.procedure.lint;

import dev.zhishou.procedure.binder.Shelved;
import dev.zhishou.procedure.condition.Literals;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Opening;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.model.Starts;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Spot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// `outcomes`: they end with `true`, and only the last is. `option-nowhere`: an option of a
/// required choice that no condition knows, while two or more of its fellows are tested in a
/// `when`. `answer-nowhere`: a yes or no that nothing reads: no condition, no form, no procedure
/// that is started or that waits.
final class OutcomeRule implements Rule {
  @Override
  public void judge(Subject subject) {
    outcomes(subject);
    List<Condition> whens = new ArrayList<>();
    List<Condition> all = new ArrayList<>(subject.procedure().outcomes().values());
    for (Place place : subject.flow().places()) {
      Condition when = place.step().timing().when();
      if (when != null) {
        whens.add(when);
      }
      all.addAll(Flow.conditions(place.step()));
    }
    subject.procedure().asks().values().forEach(ask -> Flow.required(ask, all));
    for (Opening opening : subject.procedure().opens()) {
      if (opening instanceof Opening.Warning(Condition condition)) {
        all.add(condition);
      }
    }
    subject.outline().asks().values().forEach(ask -> options(subject, ask, whens, all));
    answers(subject, all);
  }

  private static void answers(Subject subject, List<Condition> conditions) {
    Set<String> read = new HashSet<>();
    Set<String> shown = new HashSet<>();
    conditions.forEach(condition -> words(condition, read));
    for (Place place : subject.flow().places()) {
      for (String record : place.step().asking().records()) {
        subject.binder().form(record).ifPresent(form -> shown.addAll(form.fields().keySet()));
      }
      Starts starts = place.step().effects().starts();
      if (starts != null) {
        subject
            .binder()
            .outline(starts.procedure())
            .ifPresent(theirs -> read.addAll(theirs.asks().keySet()));
      }
    }
    readers(subject).forEach(condition -> words(condition, read));
    read.addAll(shown);
    for (Ask ask : subject.outline().asks().values()) {
      boolean inForm = subject.flow().listOf(ask.name()).filter(shown::contains).isPresent();
      if (ask.type() == AnswerType.YES_NO && !inForm && !read.contains(ask.name())) {
        subject.error(
            "answer-nowhere",
            subject.sheet().name(ask.name()),
            "答了 `" + ask.name() + "`，没有人看：没有条件、没有表单用它。",
            "Nothing reads the answer `" + ask.name() + "`: no condition and no form.",
            "答“否”以后要有下文：写一步、一个条件、一个结果，或者写进表单；都不用就别问。",
            "Let a no lead somewhere: a step, a condition, an outcome, a form; or do not ask.");
      }
    }
  }

  private static void words(Condition condition, Set<String> read) {
    read.addAll(List.of(condition.text().split("\\W+")));
  }

  /// The conditions of the procedures that start this one and read what it said, or that have it
  /// as their frame.
  private static List<Condition> readers(Subject subject) {
    String id = subject.procedure().id();
    List<Condition> conditions = new ArrayList<>();
    for (Shelved other : subject.binder().procedures().values()) {
      Procedure theirs = other.reading().procedure();
      List<Place> places = new Flow(theirs).places();
      Procedure.Frame frame = theirs.head().frame();
      if (frame != null && frame.procedure().equals(id)
          || places.stream()
              .map(place -> place.step().effects().starts())
              .anyMatch(starts -> starts != null && starts.procedure().equals(id))) {
        places.forEach(place -> conditions.addAll(Flow.conditions(place.step())));
        conditions.addAll(theirs.outcomes().values());
      }
    }
    return conditions;
  }

  private static void outcomes(Subject subject) {
    Node written = subject.sheet().root().get("outcomes").orElse(null);
    if (!(written instanceof Node.Mapping outcomes) || outcomes.entries().isEmpty()) {
      wrong(
          subject,
          written == null ? subject.sheet().root().spot() : written.spot(),
          "没有写怎样结束。",
          "It does not say how it ends.");
      return;
    }
    String last = outcomes.entries().lastEntry().getKey();
    outcomes
        .entries()
        .forEach(
            (label, entry) -> {
              boolean always =
                  entry.value() instanceof Node.Scalar scalar && scalar.text().equals("true");
              if (always != label.equals(last)) {
                wrong(
                    subject,
                    entry.value().spot(),
                    always ? "`true` 只能写在最后一个。" : "最后一个结果要是 `true`。",
                    always ? "Only the last may be `true`." : "The last outcome must be `true`.");
              }
            });
  }

  private static void wrong(Subject subject, Spot spot, String chinese, String english) {
    subject.error("outcomes", spot, chinese, english, "最后写 `其他: true`。", "End with `其他: true`.");
  }

  private static void options(
      Subject subject, Ask ask, List<Condition> whens, List<Condition> all) {
    if (ask.type() != AnswerType.CHOICE
        || !ask.bounds().unconditional()
        || ask.source().optionsList() != null) {
      return;
    }
    Set<String> tested = new HashSet<>();
    whens.forEach(when -> tested.addAll(Literals.equalTo(when, ask.name())));
    tested.retainAll(ask.options().keySet());
    Set<String> known = new HashSet<>();
    all.forEach(condition -> known.addAll(Literals.texts(condition)));
    for (String option : ask.options().keySet()) {
      if (tested.size() >= 2 && !known.contains(option)) {
        subject.error(
            "option-nowhere",
            spot(subject, ask, option),
            "选 `" + option + "` 之后没有下文。",
            "Nothing follows when `" + option + "` is chosen.",
            "为它写一步、一个条件或一个结果。",
            "Write a step, a condition or an outcome for it.");
      }
    }
  }

  private static Spot spot(Subject subject, Ask ask, String option) {
    return subject
        .sheet()
        .ask(ask.name())
        .flatMap(node -> node.get("options"))
        .filter(Node.Mapping.class::isInstance)
        .map(node -> ((Node.Mapping) node).keySpot(option))
        .orElseGet(() -> subject.sheet().name(ask.name()));
  }
}
