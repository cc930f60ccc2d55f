package dev.zhishou.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// A calendar of the language: `every: day at 09:00`, `month on day 5 at 08:30`, `week on working
/// day 1`. (A change of shift is no calendar: the roster knows it.)
///
/// @param day day of the month, for MONTH, QUARTER and YEAR; a day that the month lacks is its last
/// @param working days are counted as working days, of the week too; a week without any has none
/// @param at the time of day; null: the day's beginning
public record Recurrence(Rhythm rhythm, int day, boolean working, @Nullable LocalTime at) {
  /// The first of its moments that is not before `instant` (Pinned 15).
  public Instant firstNotBefore(Instant instant, WorkingCalendar calendar) {
    LocalTime time = at == null ? LocalTime.MIDNIGHT : at;
    LocalDate date = Moments.dayOf(instant);
    while (!falls(date, calendar) || Moments.at(date, time).isBefore(instant)) {
      date = date.plusDays(1);
    }
    return Moments.at(date, time);
  }

  /// The first of its moments after `instant`.
  public Instant next(Instant instant, WorkingCalendar calendar) {
    return firstNotBefore(instant.plusNanos(1), calendar);
  }

  /// The last of its moments that is not after `until` and not before `from`; null: none. What was
  /// missed in a standstill is not offered, only the newest is (Pinned 13).
  public @Nullable Instant last(Instant from, Instant until, WorkingCalendar calendar) {
    LocalTime time = at == null ? LocalTime.MIDNIGHT : at;
    for (LocalDate date = Moments.dayOf(until);
        !Moments.at(date, time).isBefore(from);
        date = date.minusDays(1)) {
      if (falls(date, calendar) && !Moments.at(date, time).isAfter(until)) {
        return Moments.at(date, time);
      }
    }
    return null;
  }

  private boolean falls(LocalDate date, WorkingCalendar calendar) {
    return working
        ? rhythm.fallsOnWorkingDay(date, day, calendar)
        : rhythm.falls(date, day, calendar);
  }
}
