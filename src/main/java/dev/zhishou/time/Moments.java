package dev.zhishou.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// Reckons moments as the language means them (LANGUAGE, Meaning 12, Pinned 9). Seconds,
/// minutes and hours run by the clock; days and longer end at 24:00 of their last day, which is
/// 0:00 of the day after. The zone is a constant: a community of this product lies in mainland
/// China, wherever the process runs.
public final class Moments {
  /// The zone of every clock time and date.
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Moments() {}

  /// The date on which an instant lies.
  public static LocalDate dayOf(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }

  /// The instant at which a clock shows `time` on `date`.
  public static Instant at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(ZONE).toInstant();
  }

  /// 0:00 of a date.
  public static Instant startOf(LocalDate date) {
    return at(date, LocalTime.MIDNIGHT);
  }

  /// 24:00 of a date: what a date is, as a moment.
  public static Instant endOf(LocalDate date) {
    return startOf(date.plusDays(1));
  }

  /// So long after a moment: `2h` by the clock; `3 days` after Monday 14:00 ends Thursday 24:00; `1
  /// working day` ends with work on the next working day; `1 month` after 31 January ends 28
  /// February 24:00 (29 in a leap year).
  ///
  /// @param endOfWork when work ends, for working days
  public static Instant plus(
      Instant anchor, Span span, WorkingCalendar calendar, LocalTime endOfWork) {
    return span.unit().byTheClock()
        ? anchor.plusSeconds(clockSeconds(span))
        : lastDay(dayOf(anchor), span, calendar, endOfWork);
  }

  /// So long after a date: hours from its end, days and longer from the date.
  public static Instant plus(
      LocalDate anchor, Span span, WorkingCalendar calendar, LocalTime endOfWork) {
    return span.unit().byTheClock()
        ? endOf(anchor).plusSeconds(clockSeconds(span))
        : lastDay(anchor, span, calendar, endOfWork);
  }

  /// So long before a moment: days are so many times 24 hours, weeks likewise; months and years the
  /// same time of day so much earlier; working days the same time of day on the n-th working day
  /// before.
  public static Instant before(Instant anchor, Span span, WorkingCalendar calendar) {
    if (span.unit().byTheClock()) {
      return anchor.minusSeconds(clockSeconds(span));
    }
    ZonedDateTime then = anchor.atZone(ZONE);
    return at(earlier(then.toLocalDate(), span, calendar), then.toLocalTime());
  }

  /// So long before a date: hours before its end; `2 days before` it is 24:00 of the second day
  /// before; working days end with work on the n-th working day before.
  public static Instant before(
      LocalDate anchor, Span span, WorkingCalendar calendar, LocalTime endOfWork) {
    if (span.unit().byTheClock()) {
      return endOf(anchor).minusSeconds(clockSeconds(span));
    }
    LocalDate day = earlier(anchor, span, calendar);
    return span.unit() == Span.Unit.WORKING_DAY ? at(day, endOfWork) : endOf(day);
  }

  /// The next time after `after` at which the clock shows `time`.
  public static Instant nextClock(Instant after, LocalTime time) {
    LocalDate day = dayOf(after);
    Instant today = at(day, time);
    return today.isAfter(after) ? today : at(day.plusDays(1), time);
  }

  /// 24:00 of the day on which `after` lies.
  public static Instant endOfDay(Instant after) {
    return endOf(dayOf(after));
  }

  /// The next end of work after `after`, on a working day.
  public static Instant endOfWork(Instant after, WorkingCalendar calendar, LocalTime endOfWork) {
    LocalDate day = dayOf(after);
    while (!calendar.works(day) || !at(day, endOfWork).isAfter(after)) {
      day = day.plusDays(1);
    }
    return at(day, endOfWork);
  }

  /// 24:00 of a day of the month of the turn, or of the next; a day that the month lacks is its
  /// last.
  public static Instant monthDay(Instant turn, int day, boolean nextMonth) {
    LocalDate month = dayOf(turn).withDayOfMonth(1).plusMonths(nextMonth ? 1 : 0);
    return endOf(month.withDayOfMonth(Math.min(day, month.lengthOfMonth())));
  }

  private static long clockSeconds(Span span) {
    return span.comparableSeconds();
  }

  private static Instant lastDay(
      LocalDate anchor, Span span, WorkingCalendar calendar, LocalTime endOfWork) {
    int count = span.count();
    return switch (span.unit()) {
      case DAY -> endOf(anchor.plusDays(count));
      case WEEK -> endOf(anchor.plusWeeks(count));
      case MONTH -> endOf(anchor.plusMonths(count));
      case YEAR -> endOf(anchor.plusYears(count));
      case WORKING_DAY -> at(workingDay(anchor, count, 1, calendar), endOfWork);
      case SECOND, MINUTE, HOUR -> throw new IllegalArgumentException(span.toString());
    };
  }

  private static LocalDate earlier(LocalDate anchor, Span span, WorkingCalendar calendar) {
    int count = span.count();
    return switch (span.unit()) {
      case DAY -> anchor.minusDays(count);
      case WEEK -> anchor.minusWeeks(count);
      case MONTH -> anchor.minusMonths(count);
      case YEAR -> anchor.minusYears(count);
      case WORKING_DAY -> workingDay(anchor, count, -1, calendar);
      case SECOND, MINUTE, HOUR -> throw new IllegalArgumentException(span.toString());
    };
  }

  private static LocalDate workingDay(
      LocalDate anchor, int count, int direction, WorkingCalendar calendar) {
    LocalDate day = anchor;
    for (int left = count; left > 0; ) {
      day = day.plusDays(direction);
      if (calendar.works(day)) {
        left--;
      }
    }
    return day;
  }
}
