package dev.zhishou.duty;

import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When somebody is on duty: from a time of day to another, on the weekdays of a mask, from a first
/// to a last day. All in Asia/Shanghai.
///
/// @param firstDay first day on which it begins
/// @param lastDay last day on which it begins; null: until further notice
/// @param weekdays 1 Monday, 2 Tuesday, 4 Wednesday … 64 Sunday, added up
/// @param from begin, included
/// @param to end, excluded; not after `from`: on the next day
public record Shift(
    LocalDate firstDay, @Nullable LocalDate lastDay, int weekdays, LocalTime from, LocalTime to) {
  /// Every day.
  public static final int EVERY_DAY = 127;

  /// From this day on, every day.
  public static Shift daily(LocalDate firstDay, LocalTime from, LocalTime to) {
    return new Shift(firstDay, null, EVERY_DAY, from, to);
  }

  /// Once.
  public static Shift once(LocalDate day, LocalTime from, LocalTime to) {
    return new Shift(day, day, EVERY_DAY, from, to);
  }

  /// What is left of it when the days from `first` to `last` are taken out.
  public List<Shift> without(LocalDate first, LocalDate last) {
    if (firstDay.isAfter(last) || (lastDay != null && lastDay.isBefore(first))) {
      return List.of(this);
    }
    List<Shift> left = new ArrayList<>();
    if (firstDay.isBefore(first)) {
      left.add(new Shift(firstDay, first.minusDays(1), weekdays, from, to));
    }
    if (lastDay == null || lastDay.isAfter(last)) {
      left.add(new Shift(last.plusDays(1), lastDay, weekdays, from, to));
    }
    return left;
  }

  /// One stretch of duty.
  ///
  /// @param from begin, included
  /// @param to end, excluded
  public record Stretch(Instant from, Instant to) {
    /// Whether the moment lies in it.
    public boolean covers(Instant at) {
      return !at.isBefore(from) && at.isBefore(to);
    }
  }

  /// The stretch that covers the moment; empty when there is none.
  public Optional<Stretch> at(Instant at) {
    LocalDate today = Moments.dayOf(at);
    for (LocalDate day : List.of(today, today.minusDays(1))) {
      Optional<Stretch> stretch = on(day).filter(one -> one.covers(at));
      if (stretch.isPresent()) {
        return stretch;
      }
    }
    return Optional.empty();
  }

  /// The stretches that touch the time from `from` to `to`, in order.
  public List<Stretch> between(Instant from, Instant to) {
    List<Stretch> stretches = new ArrayList<>();
    LocalDate last = Moments.dayOf(to);
    for (LocalDate day = Moments.dayOf(from).minusDays(1);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      on(day)
          .filter(one -> one.from().isBefore(to) && one.to().isAfter(from))
          .ifPresent(stretches::add);
    }
    return stretches;
  }

  /// The first begin or end after the moment, within eight days; empty when there is none.
  public Optional<Instant> nextChange(Instant after) {
    return between(after, after.plus(java.time.Duration.ofDays(8))).stream()
        .flatMap(one -> java.util.stream.Stream.of(one.from(), one.to()))
        .filter(change -> change.isAfter(after))
        .min(Instant::compareTo);
  }

  private Optional<Stretch> on(LocalDate day) {
    boolean begins =
        !day.isBefore(firstDay)
            && (lastDay == null || !day.isAfter(lastDay))
            && (weekdays & (1 << (day.getDayOfWeek().getValue() - 1))) != 0;
    LocalDate end = to.isAfter(from) ? day : day.plusDays(1);
    return begins
        ? Optional.of(new Stretch(Moments.at(day, from), Moments.at(end, to)))
        : Optional.empty();
  }
}
