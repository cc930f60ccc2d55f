package dev.zhishou.casework.forms;

import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.store.Tail;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Value;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The photos and files that a form's answers are, each with who gave it and when: its event tells.
final class FormFiles {
  private final CaseState state;
  private final Tail tail;
  private final PaperNames people;

  FormFiles(CaseState state, Tail tail, PaperNames people) {
    this.state = state;
    this.tail = tail;
    this.people = people;
  }

  /// Whether the answer is files.
  static boolean holds(Ask ask) {
    return ask.type() == AnswerType.PHOTO || ask.type() == AnswerType.FILE;
  }

  /// Those of answers that the reader may see, also in the rows of lists.
  List<FilledForm.Attached> of(List<FilledForm.Field> fields) {
    List<FilledForm.Attached> files = new ArrayList<>();
    for (FilledForm.Field field : fields) {
      JsonNode answer = field.answer();
      if (answer == null || field.withheld()) {
        continue;
      }
      if (holds(field.ask())) {
        add(files, field.ask().text(), answer);
      } else if (PaperText.list(field.ask())) {
        rows(files, field.ask(), answer);
      }
    }
    return files;
  }

  private void rows(List<FilledForm.Attached> files, Ask list, JsonNode rows) {
    int number = 0;
    for (JsonNode row : rows) {
      String which = list.text() + "（第 " + ++number + " 行）";
      list.columns()
          .forEach(
              (name, column) -> {
                if (holds(column)) {
                  add(files, which + column.text(), row.path(name));
                }
              });
    }
  }

  private void add(List<FilledForm.Attached> files, String question, JsonNode hashes) {
    for (JsonNode hash : hashes) {
      files.add(attached(question, hash.asString()));
    }
  }

  private FilledForm.Attached attached(String question, String hash) {
    int seq = 0;
    for (List<CaseState.Given> all : state.answers().values()) {
      for (CaseState.Given given : all) {
        seq = mentions(given.value(), hash) ? Math.max(seq, given.seq()) : seq;
      }
    }
    JsonNode event = JsonMapper.shared().readTree(tail.events().get(Math.max(seq, 1) - 1).bytes());
    String at = event.path("happened_at").asString(event.path("at").asString(""));
    return new FilledForm.Attached(
        question,
        hash,
        name(event.path("actor").path("account").asString("")),
        OffsetDateTime.parse(at).toInstant());
  }

  private @Nullable String name(String account) {
    return account.isEmpty() ? null : people.name(UUID.fromString(account));
  }

  private static boolean mentions(Value value, String hash) {
    return switch (value) {
      case Value.Files(var hashes) -> hashes.contains(hash);
      case Value.Rows(var rows) ->
          rows.stream()
              .flatMap(row -> row.columns().values().stream())
              .anyMatch(column -> mentions(column, hash));
      case Value.YesNo _,
          Value.Choice _,
          Value.Whole _,
          Value.Decimal _,
          Value.Money _,
          Value.Date _,
          Value.TimeOfDay _,
          Value.At _,
          Value.Length _,
          Value.Id _,
          Value.Text _,
          Value.Sealed _ ->
          false;
    };
  }
}
