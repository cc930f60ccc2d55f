package dev.zhishou.casework.forms;

import dev.zhishou.casework.AnswersShown;
import dev.zhishou.casework.ReadCase.Seen;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.spi.Papers;
import dev.zhishou.casework.spi.Subjects;
import dev.zhishou.casework.store.CaseStore;
import dev.zhishou.platform.Scope;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// Fills the forms of a case with what was answered.
@Component
public class FillForms {
  private final Subjects subjects;
  private final PaperNames people;
  private final CaseStore store;

  FillForms(Subjects subjects, PaperNames people, CaseStore store) {
    this.subjects = subjects;
    this.people = people;
    this.store = store;
  }

  /// The form as it stands; empty: the procedure's version has no such form.
  public Optional<FilledForm> filled(Seen seen, CaseState.Written written) {
    Form form = seen.live().plan().form(written.form());
    return form == null
        ? Optional.empty()
        : Optional.of(
            new FilledForm(
                written,
                form,
                fields(seen, written, form),
                new Signers(seen, written, form, people).all(later(seen))));
  }

  /// The form of that number; empty: the case wrote none.
  public Optional<FilledForm> numbered(Seen seen, String number) {
    return seen.live().state().beside().records().stream()
        .filter(written -> written.number().equals(number))
        .findFirst()
        .flatMap(written -> filled(seen, written));
  }

  private GivenLater later(Seen seen) {
    UUID community = seen.live().community();
    return new GivenLater(store.tail(Scope.of(community), seen.live().id(), 0).orElseThrow());
  }

  /// The sheet that is printed of it.
  public Papers.Paper paper(Seen seen, FilledForm filled) {
    Fact.Opened opened = seen.live().state().head().opened();
    List<Papers.Line> heading =
        List.of(
            new Papers.Line("案件", opened.number() + "  " + opened.title()),
            new Papers.Line("接报", PaperText.moment(opened.received().toString())),
            new Papers.Line("稿次", "第 " + filled.written().revision() + " 稿"));
    List<Papers.Line> lines = new ArrayList<>();
    List<Papers.Table> tables = new ArrayList<>();
    for (FilledForm.Field field : filled.fields()) {
      if (field.table() != null) {
        tables.add(field.table());
      } else if (!PaperText.list(field.ask())) {
        lines.add(new Papers.Line(field.ask().text(), field.text()));
      }
    }
    List<Papers.Line> signatures =
        filled.signatures().stream().map(one -> new Papers.Line(one.as(), signed(one))).toList();
    return new Papers.Paper(
        filled.form().title(), filled.written().number(), heading, lines, tables, signatures);
  }

  static String signed(FilledForm.Signature one) {
    return one.at() == null
        ? ""
        : (one.name() == null ? "已签" : one.name()) + "  " + PaperText.moment(one.at().toString());
  }

  private List<FilledForm.Field> fields(Seen seen, CaseState.Written written, Form form) {
    Map<String, JsonNode> answers =
        new AnswersShown(seen).last(given -> Scopes.together(given.scope(), written.scope()));
    PaperText text = new PaperText(subjects, people, seen.live());
    List<FilledForm.Field> fields = new ArrayList<>();
    for (Map.Entry<String, Ask> field : form.fields().entrySet()) {
      Ask ask = columned(field.getKey(), field.getValue(), seen);
      JsonNode answer = answer(field.getKey(), answers, seen.live().state());
      boolean withheld = answer != null && answer.isNull();
      Papers.Table table =
          PaperText.list(ask) && answer != null && answer.isArray()
              ? text.table(ask, answer)
              : null;
      fields.add(
          new FilledForm.Field(
              field.getKey(),
              ask,
              answer,
              table == null ? text.text(ask, answer) : "",
              withheld,
              table));
    }
    return fields;
  }

  /// A list that the form does not describe has the columns that were asked for.
  private static Ask columned(String name, Ask ask, Seen seen) {
    Plan.Question asked = seen.live().plan().question(name);
    if (asked == null || !PaperText.list(ask) || !ask.columns().isEmpty()) {
      return ask;
    }
    return new Ask(
        name,
        ask.text(),
        ask.type(),
        ask.bounds(),
        ask.options(),
        asked.ask().columns(),
        ask.source());
  }

  /// The frame's answer where the file has none of that name; home and place as the case has them.
  private static @Nullable JsonNode answer(
      String name, Map<String, JsonNode> answers, CaseState state) {
    JsonNode answer = answers.getOrDefault(name, answers.get("frame." + name));
    if (answer != null) {
      return answer;
    }
    Fact.Opened opened = state.head().opened();
    String thing =
        name.equals("home") ? opened.home() : name.equals("place") ? opened.place() : null;
    return thing == null ? null : StringNode.valueOf(thing);
  }
}
