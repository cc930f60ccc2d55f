package dev.zhishou.casework.event;

import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Value;
import java.util.LinkedHashMap;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// A value of a question that this case's procedure does not have (what a part said as it closed):
/// written with its type, `{"as": "integer", "is": 3}`.
final class Tagged {
  private Tagged() {}

  static void write(JsonGenerator out, Value value) {
    if (value instanceof Value.Sealed) {
      ValueWriter.write(out, value);
      return;
    }
    out.writeStartObject();
    out.writeStringProperty("as", type(value).word());
    out.writeName("is");
    ValueWriter.write(out, value);
    out.writeEndObject();
  }

  static Value read(JsonNode node) {
    String as = node.path("as").asString();
    if (as.equals("sealed")) {
      return new Value.Sealed(node.path("seq").asInt(), node.path("name").asString());
    }
    AnswerType type = AnswerType.valueOf(as.toUpperCase(Locale.ROOT).replace('-', '_'));
    return ValueReader.written(node.path("is"), ask(type));
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
      case Value.Rows v -> throw new IllegalStateException("rows have no type of their own: ");
    };
  }
}
