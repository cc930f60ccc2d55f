package dev.zhishou.casework.event;

import dev.zhishou.procedure.model.Value;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/// A value in the API's form, which is also the form in events and disclosures.
public final class ValueWriter {
  private static final long LONGEST_NUMBER = 1L << 53;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private ValueWriter() {}

  /// Writes one value.
  public static void write(JsonGenerator out, Value value) {
    switch (value) {
      case Value.YesNo v -> out.writeBoolean(v.yes());
      case Value.Choice v -> choice(out, v.keys());
      case Value.Whole v -> whole(out, v.number());
      case Value.Decimal v -> out.writeNumber(v.number().toPlainString());
      case Value.Money v -> money(out, v.fen());
      case Value.Date v -> out.writeString(v.date().toString());
      case Value.TimeOfDay v -> out.writeString(TIME.format(v.time()));
      case Value.At v -> out.writeString(ChinaInstant.text(v.instant()));
      case Value.Length v -> out.writeString(v.duration().toString());
      case Value.Id v -> out.writeString(v.id());
      case Value.Text v -> out.writeString(v.text());
      case Value.Files v -> strings(out, v.hashes());
      case Value.Sealed v -> sealed(out, v);
      case Value.Rows v -> rows(out, v.rows());
    }
  }

  /// The amount in yuan with two decimals, as text: never a float.
  public static String yuan(long fen) {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }

  private static void choice(JsonGenerator out, List<String> keys) {
    if (keys.size() == 1) {
      out.writeString(keys.getFirst());
    } else {
      strings(out, keys);
    }
  }

  private static void whole(JsonGenerator out, long number) {
    if (Math.abs(number) < LONGEST_NUMBER) {
      out.writeNumber(number);
    } else {
      out.writeString(Long.toString(number));
    }
  }

  private static void money(JsonGenerator out, long fen) {
    out.writeStartObject();
    out.writeStringProperty("amount", yuan(fen));
    out.writeStringProperty("currency", "CNY");
    out.writeEndObject();
  }

  private static void strings(JsonGenerator out, List<String> texts) {
    out.writeStartArray();
    texts.forEach(out::writeString);
    out.writeEndArray();
  }

  private static void sealed(JsonGenerator out, Value.Sealed value) {
    out.writeStartObject();
    out.writeStringProperty("as", "sealed");
    out.writeNumberProperty("seq", value.seq());
    out.writeStringProperty("name", value.name());
    out.writeEndObject();
  }

  private static void rows(JsonGenerator out, List<Value.Row> rows) {
    out.writeStartArray();
    for (Value.Row row : rows) {
      out.writeStartObject();
      out.writeStringProperty("id", row.id());
      for (Map.Entry<String, Value> column : row.columns().entrySet()) {
        out.writeName(column.getKey());
        write(out, column.getValue());
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
