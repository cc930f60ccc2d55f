package dev.zhishou.casework.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of the dates on which procedures open by themselves.
public interface Schedules {
  /// The newest date of each calendar that was dealt with; one that never was is not among them.
  Map<Calendar, Instant> newest(Collection<UUID> communities, Collection<String> procedures);

  /// Keeps what became of dates, all or none; again is harmless.
  void keep(UUID community, String procedure, List<Kept> dates, Instant at);

  /// The calendar of a procedure in a community.
  record Calendar(UUID community, String procedure) {}

  /// One date.
  ///
  /// @param subject the post that changes, or the row it is for; empty: it is the only one
  /// @param caseId what was opened; null: nothing
  record Kept(Instant due, String subject, Outcome outcome, @Nullable UUID caseId) {}

  /// What became of a date.
  enum Outcome {
    /// From here on the calendar counts.
    BEGUN,
    /// A case was opened.
    OPENED,
    /// A standstill passed over it, and a newer one was opened.
    MISSED,
    /// The case was refused; the operator was rung.
    REFUSED
  }
}
