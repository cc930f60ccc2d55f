package dev.zhishou.casework.running;

import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What the registers answer of questions with `from: checkpoints of the route …`: as an opening
/// when nobody is there to be asked (what they cannot answer whole stays open in the case's
/// `asks`), and as a proposal to who is asked.
public final class FromRegisters {
  /// As many as a list holds (Pinned 33).
  private static final int MOST_ROWS = 500;

  private FromRegisters() {}

  /// Looks a selection up.
  @FunctionalInterface
  public interface Selections {
    List<Value.Row> rows(String selection, Map<String, Value> given);
  }

  /// @param known what is answered already; it narrows the selections
  /// @return that and what is filled in; what is fixed is as the registers say, where they say it
  public static SequencedMap<String, Value> answers(
      Iterable<Ask> asks, SequencedMap<String, Value> known, Selections selections) {
    SequencedMap<String, Value> answers = new LinkedHashMap<>(known);
    for (Ask ask : asks) {
      String from = ask.source().from();
      if (from != null && (ask.bounds().fixed() || !answers.containsKey(ask.name()))) {
        List<Value.Row> rows = selections.rows(from, answers);
        (ask.type() == AnswerType.LIST ? list(ask, rows) : single(ask, rows))
            .ifPresent(value -> answers.put(ask.name(), value));
      }
    }
    return answers;
  }

  /// What a row of a selection answers by itself: the case is opened for it.
  public static SequencedMap<String, Value> ofRow(Iterable<Ask> asks, Value.Row row) {
    SequencedMap<String, Value> answers = new LinkedHashMap<>();
    for (Ask ask : asks) {
      if (ask.type() != AnswerType.LIST) {
        fitting(ask, row).ifPresent(value -> answers.put(ask.name(), value));
      }
    }
    return answers;
  }

  /// What is proposed to who is asked, as far as it is known: rows may lack what only he knows;
  /// several lines of text are one text.
  static Optional<Value> proposed(Ask ask, List<Value.Row> rows) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    return switch (ask.type()) {
      case LIST -> {
        List<Value.Row> filled =
            rows.stream()
                .limit(MOST_ROWS)
                .map(row -> known(ask, row))
                .filter(row -> !row.columns().isEmpty())
                .toList();
        yield filled.isEmpty() ? Optional.empty() : Optional.of(new Value.Rows(filled));
      }
      case TEXT -> {
        List<String> lines =
            rows.stream()
                .flatMap(row -> fitting(ask, row).stream())
                .map(value -> value instanceof Value.Text(String text) ? text : "")
                .filter(text -> !text.isEmpty())
                .toList();
        yield lines.isEmpty()
            ? Optional.empty()
            : Optional.of(new Value.Text(String.join("；", lines)));
      }
      case YES_NO,
          CHOICE,
          INTEGER,
          NUMBER,
          MONEY,
          DATE,
          TIME,
          MOMENT,
          DURATION,
          ROLE,
          STAFF,
          PERSON,
          HOME,
          PLACE,
          EQUIPMENT,
          CASE,
          PHOTO,
          FILE ->
          single(ask, rows);
    };
  }

  private static Value.Row known(Ask list, Value.Row row) {
    SequencedMap<String, Value> columns = new LinkedHashMap<>();
    list.columns()
        .forEach((name, column) -> fitting(column, row).ifPresent(one -> columns.put(name, one)));
    return new Value.Row(row.id(), columns);
  }

  private static Optional<Value> single(Ask ask, List<Value.Row> rows) {
    return rows.isEmpty() ? Optional.empty() : fitting(ask, rows.getFirst());
  }

  private static Optional<Value> list(Ask list, List<Value.Row> rows) {
    List<Value.Row> filled =
        rows.stream().map(row -> row(list, row)).filter(Objects::nonNull).toList();
    return filled.isEmpty() || filled.size() < rows.size()
        ? Optional.empty()
        : Optional.of(new Value.Rows(filled));
  }

  /// Null: a column that must be answered is not.
  private static Value.@Nullable Row row(Ask list, Value.Row row) {
    SequencedMap<String, Value> columns = new LinkedHashMap<>();
    for (Ask column : list.columns().values()) {
      Optional<Value> value = fitting(column, row);
      if (value.isEmpty() && column.bounds().unconditional()) {
        return null;
      }
      value.ifPresent(one -> columns.put(column.name(), one));
    }
    return new Value.Row(row.id(), columns);
  }

  /// A row has its columns under the name that the question has, or under that of their type.
  private static Optional<Value> fitting(Ask ask, Value.Row row) {
    Value named = row.columns().get(ask.name());
    Value value = named == null ? row.columns().get(ask.type().word()) : named;
    return value instanceof Value.Choice(var keys) && !ask.options().keySet().containsAll(keys)
        ? Optional.empty()
        : Optional.ofNullable(value);
  }
}
