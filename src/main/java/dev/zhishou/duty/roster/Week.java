package dev.zhishou.duty.roster;

import dev.zhishou.duty.Shift;
import dev.zhishou.time.Moments;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A week of the roster. A turn belongs to the week in which it begins.
///
/// @param monday its first day
public record Week(LocalDate monday) {
  /// The week that is written as its Monday (`2026-11-23`); empty for anything else.
  public static Optional<Week> of(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      boolean ours = day.getYear() >= 2000 && day.getYear() < 2200;
      return ours && day.getDayOfWeek() == DayOfWeek.MONDAY
          ? Optional.of(new Week(day))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// The week in which a moment lies.
  public static Week of(Instant at) {
    LocalDate day = Moments.dayOf(at);
    return new Week(day.minusDays(day.getDayOfWeek().getValue() - 1L));
  }

  /// Its last day.
  public LocalDate sunday() {
    return monday.plusDays(6);
  }

  /// Monday 0:00.
  public Instant from() {
    return Moments.startOf(monday);
  }

  /// Sunday 24:00.
  public Instant to() {
    return Moments.endOf(sunday());
  }

  /// From Monday 0:00 to Sunday 24:00.
  public Shift.Stretch stretch() {
    return new Shift.Stretch(from(), to());
  }

  /// Whether a turn that begins then belongs to it.
  public boolean holds(Instant begin) {
    return stretch().covers(begin);
  }
}
