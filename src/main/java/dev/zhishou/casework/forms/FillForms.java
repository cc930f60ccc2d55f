package dev.zhishou.casework.forms;

import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.AnswersShown;
import dev.zhishou.casework.ReadCase.Seen;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.personal.OwnerPapers;
import dev.zhishou.casework.spi.Letterhead;
import dev.zhishou.casework.spi.Papers;
import dev.zhishou.casework.store.CaseStore;
import dev.zhishou.casework.store.Tail;
import dev.zhishou.platform.Scope;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Every;
import dev.zhishou.procedure.model.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/// Fills the forms of a case with what was answered.
@Component
public class FillForms {
  private final PaperNames called;
  private final Communities communities;
  private final Letterhead letterhead;
  private final CaseStore store;

  FillForms(PaperNames called, Communities communities, Letterhead letterhead, CaseStore store) {
    this.called = called;
    this.communities = communities;
    this.letterhead = letterhead;
    this.store = store;
  }

  /// The form as it stands; empty: the procedure's version has no such form.
  public Optional<FilledForm> filled(Seen seen, CaseState.Written written) {
    Form form = seen.live().plan().form(written.form());
    if (form == null) {
      return Optional.empty();
    }
    Signers signers = new Signers(seen, written, form, called);
    Tail tail = store.tail(Scope.of(seen.live().community()), seen.live().id(), 0).orElseThrow();
    List<FilledForm.Field> fields = fields(seen, written, form.fields());
    return Optional.of(
        new FilledForm(
            written,
            form,
            fields,
            new Entries(seen, tail, called).of(written, form.fields(), signers),
            signers.all(new GivenLater(tail)),
            new FormFiles(seen.live().state(), tail, called).of(fields)));
  }

  /// The form of that number; empty: the case wrote none.
  public Optional<FilledForm> numbered(Seen seen, String number) {
    return seen.live().state().beside().records().stream()
        .filter(written -> written.number().equals(number))
        .findFirst()
        .flatMap(written -> filled(seen, written));
  }

  /// What stands in one field of the form of that number; only this field's answers are opened.
  Optional<FilledForm.Field> field(Seen seen, String number, String name) {
    return seen.live().state().beside().records().stream()
        .filter(written -> written.number().equals(number))
        .findFirst()
        .flatMap(
            written ->
                Optional.ofNullable(seen.live().plan().form(written.form()))
                    .map(form -> form.fields().get(name))
                    .map(ask -> fields(seen, written, Map.of(name, ask)).getFirst()));
  }

  /// The sheet that is printed of it.
  public Papers.Paper paper(Seen seen, FilledForm filled) {
    CaseState state = seen.live().state();
    UUID community = seen.live().community();
    return FormPaper.of(
        filled,
        state.head().opened(),
        new FormPaper.Estate(
            communities.byId(new CommunityId(community)).map(Community::name).orElse(""),
            letterhead.of(community)),
        state.status().outcome());
  }

  static String signed(FilledForm.Signature one) {
    return one.at() == null ? "" : one.who() + "  " + PaperText.moment(one.at().toString());
  }

  private List<FilledForm.Field> fields(
      Seen seen, CaseState.Written written, Map<String, Ask> asked) {
    AnswersShown shown = new AnswersShown(seen);
    Map<String, JsonNode> answers =
        shown.last(
            given -> Scopes.together(given.scope(), written.scope()),
            name -> asked.containsKey(name.replaceFirst("^frame\\.", "")));
    answers.putAll(rowsAround(written.scope(), seen.live().plan(), shown));
    PaperText text = new PaperText(called.in(seen.live()));
    List<FilledForm.Field> fields = new ArrayList<>();
    for (Map.Entry<String, Ask> field : asked.entrySet()) {
      Ask ask = columned(field.getKey(), field.getValue(), seen.live().plan());
      JsonNode answer = answer(field.getKey(), answers, seen.live().state());
      if (answer != null && OwnerPapers.is(ask) && !seen.personal().showsPapers()) {
        answer = NullNode.getInstance();
      }
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

  /// The columns of the rows that the form stands for: they come before answers of their names
  /// (Pinned 8).
  private static Map<String, JsonNode> rowsAround(String scope, Plan plan, AnswersShown shown) {
    Map<String, JsonNode> columns = new LinkedHashMap<>();
    for (String segment : scope.split("/", -1)) {
      int mark = segment.indexOf('#');
      Plan.Node node = mark < 0 ? null : plan.node(segment.substring(0, mark));
      if (node != null && node.step().timing().every() instanceof Every.Rows(String list)) {
        String id = segment.substring(mark + 1).replaceFirst("~\\d+$", "");
        boolean framed = plan.question(node.prefix() + list) != null;
        JsonNode row = shown.row(framed ? node.prefix() + list : list, id);
        if (row != null) {
          row.properties().forEach(column -> columns.put(column.getKey(), column.getValue()));
        }
      }
    }
    columns.remove("id");
    return columns;
  }

  /// A list that the form does not describe has the columns that were asked for.
  static Ask columned(String name, Ask ask, Plan plan) {
    Plan.Question own = plan.question(name);
    Plan.Question asked = own == null ? plan.question(Plan.FRAME + "." + name) : own;
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
