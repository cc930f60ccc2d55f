package dev.zhishou.casework.event;

import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads a value in the API's form by the type of its question. Bounds are the engine's to check;
/// here a value only has the right shape or not.
public final class ValueReader {
  private static final int LONGEST_TEXT = 20_000;
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}._:-]{1,200}");

  private ValueReader() {}

  /// Thrown inside only: names what has the wrong shape.
  private static final class Misshapen extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String pointer;
    private final String code;

    Misshapen(String pointer, String code) {
      super(code, null, false, false);
      this.pointer = pointer;
      this.code = code;
    }
  }

  /// What came of reading: a value, or where and why not.
  ///
  /// @param value null when it has the wrong shape
  /// @param pointer below the value, such as `/2/point`; empty: the value itself
  /// @param code `type`, `rows` or `unknown`
  public record Read(@Nullable Value value, String pointer, String code) {}

  /// Reads one value.
  public static Read read(JsonNode node, Ask ask) {
    try {
      return new Read(value(node, ask, ""), "", "");
    } catch (Misshapen e) {
      return new Read(null, e.pointer, e.code);
    }
  }

  /// Reads what was written by `ValueWriter`; a wrong shape is a bug.
  static Value written(JsonNode node, Ask ask) {
    Read read = read(node, ask);
    if (read.value == null) {
      throw new IllegalStateException("not " + ask.type() + ": " + read.pointer + " " + read.code);
    }
    return read.value;
  }

  private static Value value(JsonNode node, Ask ask, String at) {
    if (node.isObject() && node.path("as").isString()) {
      return new Value.Sealed(node.path("seq").asInt(), node.path("name").asString());
    }
    return switch (ask.type()) {
      case TEXT -> new Value.Text(text(node, at));
      case YES_NO -> new Value.YesNo(yes(node, at));
      case CHOICE -> new Value.Choice(texts(node, at));
      case INTEGER -> new Value.Whole(whole(node, at));
      case NUMBER -> new Value.Decimal(number(node, at));
      case MONEY -> money(node, at);
      case DATE -> new Value.Date(day(node, at));
      case TIME -> new Value.TimeOfDay(time(node, at));
      case MOMENT -> moment(node, at);
      case DURATION -> new Value.Length(length(node, at));
      case ROLE, STAFF, PERSON, HOME, PLACE, EQUIPMENT, CASE -> new Value.Id(id(node, ask, at));
      case PHOTO, FILE -> new Value.Files(hashes(node, at));
      case LIST -> rows(node, ask, at);
    };
  }

  private static String text(JsonNode node, String at) {
    if (!node.isString() || node.asString().length() > LONGEST_TEXT) {
      throw new Misshapen(at, "type");
    }
    return node.asString();
  }

  private static boolean yes(JsonNode node, String at) {
    if (!node.isBoolean()) {
      throw new Misshapen(at, "type");
    }
    return node.asBoolean();
  }

  private static List<String> texts(JsonNode node, String at) {
    if (!node.isArray()) {
      return List.of(text(node, at));
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode element : node) {
      texts.add(text(element, at + "/" + texts.size()));
    }
    return List.copyOf(texts);
  }

  private static long whole(JsonNode node, String at) {
    try {
      return number(node, at).longValueExact();
    } catch (ArithmeticException e) {
      throw new Misshapen(at, "type");
    }
  }

  private static BigDecimal number(JsonNode node, String at) {
    try {
      // The text first: a number that came as text or as a number is the same number.
      BigDecimal number =
          node.isNumber() ? node.decimalValue() : new BigDecimal(text(node, at).strip());
      if (number.precision() - number.scale() > 18 || number.scale() > 12) {
        throw new Misshapen(at, "type");
      }
      return number;
    } catch (NumberFormatException e) {
      throw new Misshapen(at, "type");
    }
  }

  private static Value money(JsonNode node, String at) {
    JsonNode currency = node.path("currency");
    if (!node.isObject() || !currency.isMissingNode() && !"CNY".equals(currency.asString(""))) {
      throw new Misshapen(at, "type");
    }
    try {
      BigDecimal yuan = number(node.path("amount"), at + "/amount");
      BigDecimal fen = yuan.setScale(2, RoundingMode.UNNECESSARY).movePointRight(2);
      return new Value.Money(fen.longValueExact());
    } catch (ArithmeticException e) {
      throw new Misshapen(at + "/amount", "type");
    }
  }

  private static LocalDate day(JsonNode node, String at) {
    try {
      return LocalDate.parse(text(node, at));
    } catch (DateTimeException e) {
      throw new Misshapen(at, "type");
    }
  }

  private static LocalTime time(JsonNode node, String at) {
    try {
      return LocalTime.parse(text(node, at));
    } catch (DateTimeException e) {
      throw new Misshapen(at, "type");
    }
  }

  private static Value moment(JsonNode node, String at) {
    Instant instant = ChinaInstant.read(text(node, at));
    if (instant == null) {
      throw new Misshapen(at, "type");
    }
    return new Value.At(instant);
  }

  private static Duration length(JsonNode node, String at) {
    try {
      return Duration.parse(text(node, at));
    } catch (DateTimeException e) {
      throw new Misshapen(at, "type");
    }
  }

  private static String id(JsonNode node, Ask ask, String at) {
    String id = text(node, at);
    // A person may be a name as typed where no register knows him; it is sealed either way.
    boolean free = ask.type() == AnswerType.PERSON || ask.type() == AnswerType.PLACE;
    if (id.isEmpty() || id.length() > 200 || !free && !ID.matcher(id).matches()) {
      throw new Misshapen(at, "type");
    }
    return id;
  }

  private static List<String> hashes(JsonNode node, String at) {
    List<String> hashes = texts(node, at);
    for (int i = 0; i < hashes.size(); i++) {
      if (!HASH.matcher(hashes.get(i)).matches()) {
        throw new Misshapen(at + "/" + i, "type");
      }
    }
    return hashes;
  }

  private static Value rows(JsonNode node, Ask ask, String at) {
    if (!node.isArray()) {
      throw new Misshapen(at, "rows");
    }
    List<Value.Row> rows = new ArrayList<>();
    for (JsonNode element : node) {
      rows.add(row(element, ask, at + "/" + rows.size()));
    }
    return new Value.Rows(List.copyOf(rows));
  }

  private static Value.Row row(JsonNode node, Ask ask, String at) {
    if (!node.isObject()) {
      throw new Misshapen(at, "rows");
    }
    SequencedMap<String, Value> columns = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      Ask column = ask.columns().get(entry.getKey());
      String below = at + "/" + entry.getKey();
      if (column != null && !entry.getValue().isNull()) {
        columns.put(entry.getKey(), value(entry.getValue(), column, below));
      } else if (column == null && !entry.getKey().equals("id")) {
        throw new Misshapen(below, "unknown");
      }
    }
    return new Value.Row(rowId(node, ask, columns, at), columns);
  }

  /// Pinned 17: the first column names the row where it names a thing; else the client's id.
  private static String rowId(
      JsonNode node, Ask ask, SequencedMap<String, Value> columns, String at) {
    if (!ask.columns().isEmpty()) {
      Map.Entry<String, Ask> first = ask.columns().firstEntry();
      if (first.getValue().type().identifies()
          && columns.get(first.getKey()) instanceof Value.Id(String id)) {
        return id;
      }
    }
    JsonNode id = node.path("id");
    if (!id.isString() || !ID.matcher(id.asString()).matches()) {
      throw new Misshapen(at + "/id", "rows");
    }
    return id.asString();
  }
}
