package dev.zhishou.platform.followups;

import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DataAccessException;

/// How long the oldest task of the task table has been waiting.
///
/// @param scoped reads the table
/// @param clock by which tasks come due
record OldestFollowUp(Scoped scoped, Clock clock) {
  /// In seconds; 0 when none has come due, NaN while the database is away.
  double seconds() {
    Instant now = clock.instant();
    try {
      return scoped
          .in(Scope.whole("figures for the operator"))
          .of("select min(execution_time) as oldest from task where execution_time <= :now")
          .set("now", now)
          .first(row -> Optional.ofNullable(row.instantOrNull("oldest")))
          .map(oldest -> Duration.between(oldest, now).toMillis() / 1_000.0)
          .orElse(0.0);
    } catch (DataAccessException away) {
      return Double.NaN;
    }
  }
}
