package dev.zhishou.casework.scenario.script;

import dev.zhishou.time.Moments;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the moments of a scenario: from the opening (`+20m`), before the entry (`-5m`), by
/// Shanghai's clock (`2026-11-21 14:00`), or `now`.
///
/// @param opened the moment of the opening
/// @param entry the moment of the entry
public record VirtualTime(Instant opened, Instant entry) {
  /// When a scenario that does not say so opens: a Friday afternoon.
  public static final Instant USUAL =
      Moments.at(java.time.LocalDate.of(2026, 11, 20), LocalTime.of(14, 0));

  private static final Pattern PIECE = Pattern.compile("(\\d{1,6})(s|m|h|d)");
  private static final Pattern PIECES = Pattern.compile("(?:\\d{1,6}[smhd])+");
  private static final Pattern DAYS = Pattern.compile("(\\d{1,4}) (day|week)s?");
  private static final int HOURS_OF_A_DAY = 24;

  /// A moment; empty when the text is none.
  Optional<Instant> moment(String text) {
    if (text.equals("now")) {
      return Optional.of(entry);
    }
    if (text.startsWith("+")) {
      return length(text.substring(1)).map(opened::plus);
    }
    if (text.startsWith("-")) {
      return length(text.substring(1)).map(entry::minus);
    }
    return clock(text);
  }

  /// A moment by Shanghai's clock, or with an offset of its own; empty when the text is none.
  static Optional<Instant> clock(String text) {
    String iso = text.replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T");
    try {
      return Optional.of(LocalDateTime.parse(iso).atZone(Moments.ZONE).toInstant());
    } catch (DateTimeParseException noLocal) {
      try {
        return Optional.of(OffsetDateTime.parse(iso).toInstant());
      } catch (DateTimeException neither) {
        return Optional.empty();
      }
    }
  }

  /// A length by the clock: `20m`, `1h30m`, `2 days` (48 hours), `PT30M`; empty when the text is
  /// none.
  static Optional<Duration> length(String text) {
    if (PIECES.matcher(text).matches()) {
      Duration sum = Duration.ZERO;
      Matcher piece = PIECE.matcher(text);
      while (piece.find()) {
        sum = sum.plus(unit(piece.group(2)).multipliedBy(Long.parseLong(piece.group(1))));
      }
      return Optional.of(sum);
    }
    Matcher days = DAYS.matcher(text);
    if (days.matches()) {
      long count = Long.parseLong(days.group(1)) * (days.group(2).equals("week") ? 7 : 1);
      return Optional.of(Duration.ofHours(count * HOURS_OF_A_DAY));
    }
    try {
      return text.startsWith("P") ? Optional.of(Duration.parse(text)) : Optional.empty();
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  private static Duration unit(String letter) {
    return switch (letter) {
      case "s" -> Duration.ofSeconds(1);
      case "m" -> Duration.ofMinutes(1);
      case "h" -> Duration.ofHours(1);
      default -> Duration.ofHours(HOURS_OF_A_DAY);
    };
  }
}
