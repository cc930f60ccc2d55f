package dev.zhishou.time;

import java.time.DayOfWeek;
import java.time.LocalDate;

/// Which dates a calendar of the language names: `every: workday`, `monday`, `month on day 5`.
public enum Rhythm {
  /// Each day.
  DAY,
  /// Each working day, make-up days included.
  WORKDAY,
  /// Each week, on its Monday.
  WEEK,
  MONDAY,
  TUESDAY,
  WEDNESDAY,
  THURSDAY,
  FRIDAY,
  SATURDAY,
  SUNDAY,
  /// Each month, on a day of it.
  MONTH,
  /// Each quarter, on a day of its first month.
  QUARTER,
  /// Each year, on a day of January.
  YEAR;

  /// Whether `date` is one of its dates.
  ///
  /// @param day day of the month, for MONTH, QUARTER and YEAR: a day that the month lacks is its
  ///     last
  boolean falls(LocalDate date, int day, WorkingCalendar calendar) {
    return switch (this) {
      case DAY -> true;
      case WORKDAY -> calendar.works(date);
      case WEEK, MONDAY -> date.getDayOfWeek() == DayOfWeek.MONDAY;
      case TUESDAY -> date.getDayOfWeek() == DayOfWeek.TUESDAY;
      case WEDNESDAY -> date.getDayOfWeek() == DayOfWeek.WEDNESDAY;
      case THURSDAY -> date.getDayOfWeek() == DayOfWeek.THURSDAY;
      case FRIDAY -> date.getDayOfWeek() == DayOfWeek.FRIDAY;
      case SATURDAY -> date.getDayOfWeek() == DayOfWeek.SATURDAY;
      case SUNDAY -> date.getDayOfWeek() == DayOfWeek.SUNDAY;
      case MONTH -> onDay(date, day);
      case QUARTER -> onDay(date, day) && date.getMonthValue() % 3 == 1;
      case YEAR -> onDay(date, day) && date.getMonthValue() == 1;
    };
  }

  private static boolean onDay(LocalDate date, int day) {
    return date.getDayOfMonth() == Math.min(day, date.lengthOfMonth());
  }
}
