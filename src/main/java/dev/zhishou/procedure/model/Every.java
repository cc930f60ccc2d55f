package dev.zhishou.procedure.model;

import dev.zhishou.time.Recurrence;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// How a step is done more than once.
public sealed interface Every {
  /// `every: 5m`: the next run opens when the last is done, due one interval after it.
  record Interval(Amount amount) implements Every {}

  /// `every: day at 09:00`, `month on day 1 at 08:30`, `shift change`: a run each date.
  ///
  /// @param day the day of month for MONTH, of the first month for QUARTER and YEAR; else 1
  /// @param working the day is counted in working days, for WEEK too; [#LAST] is the last
  /// @param at the time of day; null: the day's beginning
  record Calendar(Rhythm rhythm, int day, boolean working, @Nullable LocalTime at)
      implements Every {
    /// More days than a month has: its last.
    public static final int LAST = 31;

    /// Its dates; a change of shift has none, the roster knows it.
    public Recurrence recurrence() {
      return new Recurrence(dev.zhishou.time.Rhythm.valueOf(rhythm.name()), day, working, at);
    }
  }

  /// `every: homes`: a run for each row of a list that is asked in the procedure.
  record Rows(String list) implements Every {}

  /// `every: lifts of the community`: a run for each thing that a selection names at the turn.
  record Selection(String name) implements Every {}

  /// `every: time`: each time it happens; never owed.
  record EachTime() implements Every {}

  /// The rhythms of a calendar.
  enum Rhythm {
    DAY,
    WORKDAY,
    WEEK,
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY,
    MONTH,
    QUARTER,
    YEAR,
    SHIFT_CHANGE
  }

  /// Whether it recurs in time: nothing may hang on it, only on what ends it.
  default boolean inTime() {
    return this instanceof Interval || this instanceof Calendar || this instanceof EachTime;
  }
}
