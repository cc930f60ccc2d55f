package dev.zhishou.casework.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/// How long one kind of personal data is kept (PIPL 19: no longer than the purpose needs).
///
/// @param purpose what it is kept for
/// @param basis the law that allows it
/// @param then what happens with it after
public record RetentionRule(
    String kind, String title, String purpose, String basis, Period keep, String then) {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /// The moment before which everything is past its time.
  public Instant before(Instant now) {
    return before(now, keep);
  }

  static Instant before(Instant now, Period keep) {
    return LocalDate.ofInstant(now, CHINA).minus(keep).atStartOfDay(CHINA).toInstant();
  }

  /// A time as the files write it: `3 years`, `6 months`, `30 years from closing`. What counts from
  /// the end of a year is kept a year more: never too short.
  static Period period(String text) {
    boolean yearEnd = text.endsWith(" from year end");
    Period plain = plain(text.replaceAll(" from (closing|year end)$", ""));
    return yearEnd ? plain.plusYears(1) : plain;
  }

  private static Period plain(String text) {
    String[] parts = text.strip().split(" ", 2);
    int number = Integer.parseInt(parts[0]);
    return switch (parts.length < 2 ? "" : parts[1].replaceAll("s$", "")) {
      case "year" -> Period.ofYears(number);
      case "month" -> Period.ofMonths(number);
      case "day" -> Period.ofDays(number);
      default -> throw new IllegalArgumentException("no length of time: " + text);
    };
  }
}
