package dev.zhishou.platform.followups;

import java.time.Duration;
import java.time.LocalTime;

/// Work that comes back by itself, on one node at a time.
public interface RecurringWork {
  /// Its name in the task table; never changed once released.
  String name();

  /// When it runs.
  When when();

  /// Does it. An exception brings it back at its next time.
  void run();

  /// When recurring work runs.
  sealed interface When {
    /// Again and again, this long after it was last done.
    record Every(Duration pause) implements When {}

    /// Once a day at this time in China.
    record Daily(LocalTime at) implements When {}
  }
}
