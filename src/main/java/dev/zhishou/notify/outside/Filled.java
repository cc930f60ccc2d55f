package dev.zhishou.notify.outside;

import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// What somebody outside filled in.
///
/// @param certificate his certificate, where the step needs one
/// @param remark anything else; the reason where one is asked for
/// @param photos hashes of photos that no question asked for
public record Filled(List<Field> fields, String certificate, String remark, List<String> photos) {
  /// The answer to one question, as typed; of files the hashes.
  public record Field(String name, List<String> values) {}

  private static final int LONGEST = 4_000;

  /// A typed answer; empty: it has not that shape.
  static Optional<Value> value(Ask ask, List<String> typed) {
    String first = typed.getFirst().strip();
    try {
      return first.length() > LONGEST
          ? Optional.empty()
          : Optional.ofNullable(read(ask, typed, first));
    } catch (DateTimeException | ArithmeticException | NumberFormatException misshapen) {
      return Optional.empty();
    }
  }

  private static @org.jspecify.annotations.Nullable Value read(
      Ask ask, List<String> typed, String first) {
    return switch (ask.type()) {
      case TEXT -> new Value.Text(first);
      case PERSON, PLACE -> new Value.Id(first);
      case YES_NO ->
          first.equals("yes") || first.equals("no") ? new Value.YesNo(first.equals("yes")) : null;
      case CHOICE -> new Value.Choice(List.copyOf(typed));
      case INTEGER -> new Value.Whole(number(first).longValueExact());
      case NUMBER -> new Value.Decimal(number(first));
      case MONEY -> new Value.Money(number(first).movePointRight(2).longValueExact());
      case DATE -> new Value.Date(LocalDate.parse(first));
      case TIME -> new Value.TimeOfDay(LocalTime.parse(first));
      case MOMENT -> new Value.At(LocalDateTime.parse(first).atZone(Moments.ZONE).toInstant());
      case PHOTO, FILE -> new Value.Files(List.copyOf(typed));
      case DURATION, ROLE, STAFF, HOME, EQUIPMENT, CASE, LIST -> null;
    };
  }

  private static BigDecimal number(String text) {
    BigDecimal number = new BigDecimal(text);
    if (number.precision() - number.scale() > 15 || number.scale() > 9) {
      throw new ArithmeticException("too long");
    }
    return number;
  }
}
