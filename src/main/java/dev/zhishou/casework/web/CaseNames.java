package dev.zhishou.casework.web;

import dev.zhishou.casework.Labels;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Party;
import dev.zhishou.procedure.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the ids in a case are called: its home and place, homes, places and equipment among its
/// answers, the rows of its lists; and who an answer or a step stands for. No personal value is
/// among them.
@Component
class CaseNames {
  private static final List<AnswerType> PLACED =
      List.of(AnswerType.EQUIPMENT, AnswerType.PLACE, AnswerType.HOME);

  private final Labels labels;

  CaseNames(Labels labels) {
    this.labels = labels;
  }

  /// Labels by id.
  Map<String, String> of(Live live) {
    Map<String, String> names = new LinkedHashMap<>();
    CaseState state = live.state();
    name(names, live, AnswerType.HOME, state.head().opened().home());
    name(names, live, AnswerType.PLACE, state.head().opened().place());
    state.answers().forEach((name, all) -> name(names, live, name, all.getLast().value()));
    for (Run run : state.runs().values()) {
      if (uuid(run.key()) && !names.containsKey(run.key())) {
        String label = labels.ofAny(live.community(), run.key());
        if (label != null) {
          names.put(run.key(), label);
        }
      }
    }
    parties(names, live.plan());
    return names;
  }

  /// Who is named by an answer or as the doer of a step, where he does or signs something.
  private static void parties(Map<String, String> names, Plan plan) {
    for (Plan.Node node : plan.nodes()) {
      for (Party party : node.step().who().by()) {
        switch (party) {
          case Party.Answer(String name) -> party(names, plan, name);
          case Party.DoerOf(String step) -> party(names, plan, step);
          case Party.Role _, Party.Opener _, Party.Reporter _ -> {}
        }
      }
      node.step()
          .asking()
          .signatures()
          .forEach(slot -> slot.anyOf().forEach(as -> party(names, plan, as)));
    }
  }

  private static void party(Map<String, String> names, Plan plan, String name) {
    Plan.Question question = plan.question(name);
    Plan.Node node = plan.node(name);
    if (question != null) {
      names.putIfAbsent(name, question.ask().text());
    } else if (node != null) {
      names.putIfAbsent(name, node.step().text().what());
    }
  }

  /// Where the case is, in words: its place, its home, else the first thing it was answered with.
  @Nullable String where(Live live) {
    var opened = live.state().head().opened();
    if (opened.place() != null) {
      return labels.of(live.community(), AnswerType.PLACE, opened.place());
    }
    if (opened.home() != null) {
      return labels.of(live.community(), AnswerType.HOME, opened.home());
    }
    for (var answer : live.state().answers().entrySet()) {
      AnswerType type = type(live.plan(), answer.getKey());
      if (type != null
          && PLACED.contains(type)
          && answer.getValue().getLast().value() instanceof Value.Id(String id)) {
        return labels.of(live.community(), type, id);
      }
    }
    return null;
  }

  private void name(Map<String, String> names, Live live, String question, Value value) {
    AnswerType type = type(live.plan(), question);
    if (value instanceof Value.Id(String id) && type != null && PLACED.contains(type)) {
      name(names, live, type, id);
    } else if (value instanceof Value.Rows(List<Value.Row> rows)) {
      rows.forEach(
          row -> row.columns().forEach((column, inner) -> name(names, live, column, inner)));
    }
  }

  private void name(Map<String, String> names, Live live, AnswerType type, @Nullable String id) {
    String label = id == null ? null : labels.of(live.community(), type, id);
    if (id != null && label != null) {
      names.put(id, label);
    }
  }

  private static @Nullable AnswerType type(Plan plan, String question) {
    Plan.Question asked = plan.question(question);
    return asked == null ? null : asked.ask().type();
  }

  private static boolean uuid(String text) {
    try {
      return text.length() == 36 && UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
