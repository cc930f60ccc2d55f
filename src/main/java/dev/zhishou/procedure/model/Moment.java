package dev.zhishou.procedure.model;

import java.time.LocalTime;
import java.util.List;

/// A moment as the language writes it (LANGUAGE, *Moments*; Pinned 9).
public sealed interface Moment {
  /// So long after the step's turn: `5m`, `1 working day`, `arrive` (a figure or duration).
  record After(Amount amount) implements Moment {}

  /// So long since an anchor: `2h since contact`. Anchor: `opened`, a step, or an answer.
  record Since(Amount amount, String anchor) implements Moment {}

  /// So long before an anchor: `2 days before outage_at`.
  record Before(Amount amount, String anchor) implements Moment {}

  /// The next time the clock shows this, after the turn: `17:30`.
  record Clock(LocalTime time) implements Moment {}

  /// The next end of a day, of work, or of the doer's shift, after the turn.
  record EndOf(Stretch stretch) implements Moment {}

  /// `day 4 of this month`, `day 5 of next month`, reckoned from the turn; ends with that day, a
  /// day that the month lacks is its last.
  record MonthDay(int day, boolean nextMonth) implements Moment {}

  /// By name: an answer that is a date or moment, or a figure. A figure stands for what it says (an
  /// amount after the turn, or a moment).
  record Named(String name) implements Moment {}

  /// The first of these that is known: `next_at or end of day`.
  record FirstKnown(List<Moment> moments) implements Moment {}

  /// Never: `none (why)`.
  record Never(String why) implements Moment {}

  /// What has an end.
  enum Stretch {
    DAY,
    WORK,
    SHIFT
  }
}
