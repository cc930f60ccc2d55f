package dev.zhishou.casework.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of the dates on which procedures open by themselves.
public interface Schedules {
  /// The newest date of a procedure's calendar that was dealt with; empty: none ever was.
  Optional<Instant> newest(UUID community, String procedure);

  /// Keeps what became of dates, all or none; again is harmless.
  void keep(UUID community, String procedure, List<Kept> dates, Instant at);

  /// One date.
  ///
  /// @param subject the post that changes; empty: the procedure has no such thing
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
