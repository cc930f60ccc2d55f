package dev.zhishou.casework.event;

import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// A value of a question that this case's procedure does not have (what a part said as it closed):
/// written with its type, `{"as": "integer", "is": 3}`.
final class Tagged {
  /// No question can be called so.
  private static final String ROW = "#";

  private Tagged() {}

  static void write(JsonGenerator out, Value value) {
    if (value instanceof Value.Sealed) {
      ValueWriter.write(out, value);
      return;
    }
    out.writeStartObject();
    out.writeStringProperty("as", type(value).word());
    out.writeName("is");
    if (value instanceof Value.Rows(var rows)) {
      rows(out, rows);
    } else {
      ValueWriter.write(out, value);
    }
    out.writeEndObject();
  }

  private static void rows(JsonGenerator out, List<Value.Row> rows) {
    out.writeStartArray();
    for (Value.Row row : rows) {
      out.writeStartObject();
      out.writeStringProperty(ROW, row.id());
      row.columns()
          .forEach(
              (name, value) -> {
                out.writeName(name);
                write(out, value);
              });
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /// Whether a value was written with its type, whatever this procedure calls by its name.
  static boolean is(JsonNode node) {
    return node.path("as").isString() && node.has("is");
  }

  static Value read(JsonNode node) {
    String as = node.path("as").asString();
    if (as.equals("sealed")) {
      return new Value.Sealed(node.path("seq").asInt(), node.path("name").asString());
    }
    AnswerType type = AnswerType.valueOf(as.toUpperCase(Locale.ROOT).replace('-', '_'));
    return type == AnswerType.LIST
        ? rows(node.path("is"))
        : ValueReader.written(node.path("is"), ask(type));
  }

  private static Value rows(JsonNode node) {
    List<Value.Row> rows = new ArrayList<>();
    for (JsonNode row : node) {
      SequencedMap<String, Value> columns = new LinkedHashMap<>();
      row.properties().stream()
          .filter(column -> !column.getKey().equals(ROW))
          .forEach(column -> columns.put(column.getKey(), read(column.getValue())));
      rows.add(new Value.Row(row.path(ROW).asString(), columns));
    }
    return new Value.Rows(rows);
  }

  private static Ask ask(AnswerType type) {
    return new Ask(
        "",
        "",
        type,
        Ask.Bounds.FREE,
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        Ask.Source.PLAIN);
  }

  private static AnswerType type(Value value) {
    return switch (value) {
      case Value.YesNo v -> AnswerType.YES_NO;
      case Value.Choice v -> AnswerType.CHOICE;
      case Value.Whole v -> AnswerType.INTEGER;
      case Value.Decimal v -> AnswerType.NUMBER;
      case Value.Money v -> AnswerType.MONEY;
      case Value.Date v -> AnswerType.DATE;
      case Value.TimeOfDay v -> AnswerType.TIME;
      case Value.At v -> AnswerType.MOMENT;
      case Value.Length v -> AnswerType.DURATION;
      case Value.Id v -> AnswerType.PLACE;
      case Value.Files v -> AnswerType.FILE;
      case Value.Text v -> AnswerType.TEXT;
      case Value.Sealed v -> throw new IllegalStateException("sealed");
      case Value.Rows v -> AnswerType.LIST;
    };
  }
}
