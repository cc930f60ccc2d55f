package dev.zhishou.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

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

  /// Whether `date` is that working day of its week, or of the month that [#falls] means.
  ///
  /// @param day counted from 1; where there are fewer, the last
  boolean fallsOnWorkingDay(LocalDate date, int day, WorkingCalendar calendar) {
    return switch (this) {
      case WEEK -> {
        LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield onWorkingDay(date, day, monday, monday.plusDays(6), calendar);
      }
      case MONTH, QUARTER, YEAR ->
          inMonth(date)
              && onWorkingDay(
                  date,
                  day,
                  date.withDayOfMonth(1),
                  date.withDayOfMonth(date.lengthOfMonth()),
                  calendar);
      case DAY, WORKDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY ->
          throw new IllegalArgumentException(this + " counts no working days");
    };
  }

  private boolean inMonth(LocalDate date) {
    return this == MONTH
        || date.getMonthValue() == 1
        || this == QUARTER && date.getMonthValue() % 3 == 1;
  }

  private static boolean onWorkingDay(
      LocalDate date, int day, LocalDate first, LocalDate last, WorkingCalendar calendar) {
    if (!calendar.works(date)) {
      return false;
    }
    int nth = 1;
    for (LocalDate before = first; before.isBefore(date) && nth <= day; before = next(before)) {
      nth += calendar.works(before) ? 1 : 0;
    }
    return nth == day || nth < day && next(date).datesUntil(next(last)).noneMatch(calendar::works);
  }

  private static LocalDate next(LocalDate date) {
    return date.plusDays(1);
  }
}
