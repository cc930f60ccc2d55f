package dev.zhishou.casework.schedule;

import dev.zhishou.casework.engine.World;
import dev.zhishou.procedure.model.Every;
import dev.zhishou.procedure.model.Opening;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Which dates of a calendar have come.
final class Dates {
  /// What lies farther back than this is not even counted as missed.
  private static final Duration LOOKED_BACK = Duration.ofDays(400);

  private Dates() {}

  /// The calendars by which a procedure opens.
  static List<Opening.Scheduled> calendars(Procedure procedure) {
    return procedure.opens().stream()
        .filter(Opening.Scheduled.class::isInstance)
        .map(Opening.Scheduled.class::cast)
        .toList();
  }

  /// The dates after `known` that are not after `now`, in order.
  static List<Instant> come(
      Every.Calendar every, Instant known, Instant now, WorkingCalendar days, World.People people) {
    Instant after = known.isBefore(now.minus(LOOKED_BACK)) ? now.minus(LOOKED_BACK) : known;
    List<Instant> dates = new ArrayList<>();
    for (Instant next = next(every, after, days, people);
        !next.isAfter(now);
        next = next(every, next, days, people)) {
      dates.add(next);
    }
    return dates;
  }

  /// The first date after an instant.
  static Instant next(
      Every.Calendar every, Instant after, WorkingCalendar days, World.People people) {
    return every.rhythm() == Every.Rhythm.SHIFT_CHANGE
        ? people.nextShiftChange(after)
        : every.recurrence().next(after, days);
  }
}
