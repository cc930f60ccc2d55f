package dev.zhishou.time;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A length of time as the language writes it: `5m`, `2h`, `3 days`, `1 working day`, `3 months`.
///
/// Seconds, minutes and hours run day and night; days and longer end with their last day
/// (LANGUAGE, Meaning 12).
///
/// @param count how many; never negative
/// @param unit of what
public record Span(int count, Unit unit) {
  private static final Pattern SHORT = Pattern.compile("(\\d{1,6})(s|m|h)");
  private static final Pattern LONG =
      Pattern.compile("(\\d{1,5}) (working day|day|week|month|year)s?");

  /// The units of a span, from the shortest.
  public enum Unit {
    SECOND,
    MINUTE,
    HOUR,
    DAY,
    WORKING_DAY,
    WEEK,
    MONTH,
    YEAR;

    /// Whether a span of this unit is measured by the clock, not by the calendar.
    public boolean byTheClock() {
      return this == SECOND || this == MINUTE || this == HOUR;
    }
  }

  /// Reads `5m`, `2h`, `30s`, `3 days`, `1 working day`, `2 weeks`, `3 months`, `1 year`.
  public static Optional<Span> read(String text) {
    Matcher clock = SHORT.matcher(text);
    if (clock.matches()) {
      Unit unit =
          switch (clock.group(2)) {
            case "s" -> Unit.SECOND;
            case "m" -> Unit.MINUTE;
            default -> Unit.HOUR;
          };
      return Optional.of(new Span(Integer.parseInt(clock.group(1)), unit));
    }
    Matcher calendar = LONG.matcher(text);
    if (calendar.matches()) {
      Unit unit = Unit.valueOf(calendar.group(2).replace(' ', '_').toUpperCase(Locale.ROOT));
      return Optional.of(new Span(Integer.parseInt(calendar.group(1)), unit));
    }
    return Optional.empty();
  }

  /// The length in seconds where the clock measures it; for the calendar's units a size to compare
  /// by (a working day counts a second more than a day).
  public long comparableSeconds() {
    return count
        * switch (unit) {
          case SECOND -> 1L;
          case MINUTE -> 60L;
          case HOUR -> 3_600L;
          case DAY -> 86_400L;
          case WORKING_DAY -> 86_401L;
          case WEEK -> 604_800L;
          case MONTH -> 2_592_000L;
          case YEAR -> 31_536_000L;
        };
  }

  /// `30 分钟`, `3 个工作日`.
  public String inWords() {
    return count
        + switch (unit) {
          case SECOND -> " 秒";
          case MINUTE -> " 分钟";
          case HOUR -> " 小时";
          case DAY -> " 天";
          case WORKING_DAY -> " 个工作日";
          case WEEK -> " 周";
          case MONTH -> " 个月";
          case YEAR -> " 年";
        };
  }

  @Override
  public String toString() {
    return switch (unit) {
      case SECOND -> count + "s";
      case MINUTE -> count + "m";
      case HOUR -> count + "h";
      case DAY, WORKING_DAY, WEEK, MONTH, YEAR ->
          count
              + " "
              + unit.name().toLowerCase(Locale.ROOT).replace('_', ' ')
              + (count == 1 ? "" : "s");
    };
  }
}
