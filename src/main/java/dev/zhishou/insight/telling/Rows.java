package dev.zhishou.insight.telling;

import dev.zhishou.procedure.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;

/// Rows of selections.
final class Rows {
  private Rows() {}

  static Value.Row row(String id, Map<String, Value> columns) {
    SequencedMap<String, Value> ordered = new LinkedHashMap<>(columns);
    return new Value.Row(id, ordered);
  }

  static List<Value.Row> number(long number) {
    return List.of(row("number", Map.of("integer", new Value.Whole(number))));
  }

  static List<Value.Row> yesNo(boolean yes) {
    return List.of(row("said", Map.of("yes-no", new Value.YesNo(yes))));
  }

  static List<Value.Row> text(String text) {
    return List.of(row("text", Map.of("text", new Value.Text(text))));
  }

  static List<Value.Row> cases(Stream<UUID> ids) {
    return ids.map(id -> row(id.toString(), Map.of("case", new Value.Id(id.toString())))).toList();
  }
}
