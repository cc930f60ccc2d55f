package dev.zhishou.desk.web;

import dev.zhishou.procedure.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Answers as the interface writes them.
final class AnswerJson {
  private AnswerJson() {}

  static Map<String, @Nullable Object> of(SequencedMap<String, Value> answers) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    answers.forEach((name, value) -> json.put(name, of(value)));
    return json;
  }

  static Map<String, List<@Nullable Object>> ofEach(SequencedMap<String, List<Value>> choices) {
    Map<String, List<@Nullable Object>> json = new LinkedHashMap<>();
    choices.forEach(
        (name, values) -> {
          List<@Nullable Object> all = new ArrayList<>();
          values.forEach(value -> all.add(of(value)));
          json.put(name, all);
        });
    return json;
  }

  private static @Nullable Object of(Value value) {
    return switch (value) {
      case Value.YesNo(boolean yes) -> yes;
      case Value.Choice(var keys) -> keys.size() == 1 ? keys.getFirst() : keys;
      case Value.Whole(long number) -> number;
      case Value.Decimal(var number) -> number;
      case Value.Money(long fen) ->
          Map.of("amount", java.math.BigDecimal.valueOf(fen, 2).toPlainString(), "currency", "CNY");
      case Value.Date(var date) -> date.toString();
      case Value.TimeOfDay(var time) -> time.toString();
      case Value.At(var instant) -> instant;
      case Value.Length(var duration) -> duration.toString();
      case Value.Id(String id) -> id;
      case Value.Files(var hashes) -> hashes;
      case Value.Text(String text) -> text;
      case Value.Sealed s -> null;
      case Value.Rows(var rows) -> rows.stream().map(row -> of(row.columns())).toList();
    };
  }
}
