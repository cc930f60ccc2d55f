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

/// What the registers answer of the questions of an opening (`from: checkpoints of the route …`)
/// that nobody has answered. What they cannot answer whole stays open.
public final class FromRegisters {
  private FromRegisters() {}

  /// Looks a selection up.
  @FunctionalInterface
  public interface Selections {
    List<Value.Row> rows(String selection, Map<String, Value> given);
  }

  /// @param known what is answered already; it narrows the selections
  /// @return that and what is filled in
  public static SequencedMap<String, Value> answers(
      Iterable<Ask> asks, SequencedMap<String, Value> known, Selections selections) {
    SequencedMap<String, Value> answers = new LinkedHashMap<>(known);
    for (Ask ask : asks) {
      String from = ask.source().from();
      if (from != null && !answers.containsKey(ask.name())) {
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
