package dev.zhishou.casework.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Instants as the API and the events write them: RFC 3339 with `+08:00`, milliseconds where there
/// are any.
public final class ChinaInstant {
  /// China's offset; it has had no other since 1991.
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private ChinaInstant() {}

  /// `2026-11-21T14:00:00+08:00`, `2026-11-21T14:00:00.125+08:00`.
  public static String text(Instant instant) {
    LocalDateTime t = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, CHINA);
    int millis = instant.getNano() / 1_000_000;
    StringBuilder out = new StringBuilder(29);
    out.append(t.getYear()).append('-');
    two(out, t.getMonthValue()).append('-');
    two(out, t.getDayOfMonth()).append('T');
    two(out, t.getHour()).append(':');
    two(out, t.getMinute()).append(':');
    two(out, t.getSecond());
    if (millis > 0) {
      out.append('.').append((char) ('0' + millis / 100));
      two(out, millis % 100);
    }
    return out.append("+08:00").toString();
  }

  /// Reads any offset, cut to milliseconds.
  ///
  /// @return null when it is no RFC 3339 instant
  public static @Nullable Instant read(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static StringBuilder two(StringBuilder out, int number) {
    return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
