package dev.zhishou.insight.past;

import dev.zhishou.time.Moments;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// A stretch of time of China's calendar.
///
/// @param from its first moment
/// @param before the first moment after it
public record Period(Instant from, Instant before) {
  private static final int MONTHS_OF_A_QUARTER = 3;

  /// From a day to the day before another.
  public static Period of(LocalDate first, LocalDate after) {
    return new Period(Moments.startOf(first), Moments.startOf(after));
  }

  /// The day.
  public static Period today(Instant now) {
    LocalDate day = Moments.dayOf(now);
    return of(day, day.plusDays(1));
  }

  /// From Monday to Sunday.
  public static Period thisWeek(Instant now) {
    LocalDate monday = Moments.dayOf(now).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return of(monday, monday.plusDays(7));
  }

  /// The month before this one.
  public static Period lastMonth(Instant now) {
    LocalDate first = Moments.dayOf(now).withDayOfMonth(1);
    return of(first.minusMonths(1), first);
  }

  /// The quarter before this one.
  public static Period lastQuarter(Instant now) {
    LocalDate month = Moments.dayOf(now).withDayOfMonth(1);
    LocalDate first = month.minusMonths((month.getMonthValue() - 1) % MONTHS_OF_A_QUARTER);
    return of(first.minusMonths(MONTHS_OF_A_QUARTER), first);
  }

  /// The year before this one.
  public static Period lastYear(Instant now) {
    LocalDate first = Moments.dayOf(now).withDayOfYear(1);
    return of(first.minusYears(1), first);
  }

  /// Whether a moment lies in it.
  public boolean holds(@Nullable Instant at) {
    return at != null && !at.isBefore(from) && at.isBefore(before);
  }
}
