package dev.zhishou.procedure.condition;

import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times as conditions write and compare them.
final class Instants {
  private static final Pattern LENGTH = Pattern.compile("(?:\\d{1,9}(?:\\.\\d{1,9})?(?:h|m|s))+");
  private static final Pattern PIECE = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(h|m|s)");

  private Instants() {}

  /// What `duration("30m")` or `timestamp("2026-11-21T08:00:00+08:00")` says.
  static Optional<Value> read(String function, String text) {
    return function.equals("duration") ? length(text) : instant(text);
  }

  private static Optional<Value> length(String text) {
    if (!LENGTH.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal seconds = BigDecimal.ZERO;
    Matcher piece = PIECE.matcher(text);
    while (piece.find()) {
      long unit = piece.group(2).equals("h") ? 3600 : piece.group(2).equals("m") ? 60 : 1;
      seconds = seconds.add(new BigDecimal(piece.group(1)).multiply(BigDecimal.valueOf(unit)));
    }
    return Optional.of(new Value.Length(Duration.ofMillis(seconds.movePointRight(3).longValue())));
  }

  private static Optional<Value> instant(String text) {
    try {
      return Optional.of(new Value.At(OffsetDateTime.parse(text).toInstant()));
    } catch (DateTimeParseException noMoment) {
      return Optional.empty();
    }
  }

  /// The end of a date, 24:00 in China (Pinned 9).
  static Instant end(LocalDate date) {
    return Moments.endOf(date);
  }
}
