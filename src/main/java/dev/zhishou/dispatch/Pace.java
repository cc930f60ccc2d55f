package dev.zhishou.dispatch;

import dev.zhishou.procedure.model.Severity;
import java.time.Duration;

/// How long one channel is given before the next is tried. A critical offer that nobody has
/// acknowledged goes on within 30 seconds.
final class Pace {
  private Pace() {}

  static Duration of(Severity severity) {
    return switch (severity) {
      case CRITICAL -> Duration.ofSeconds(25);
      case SERIOUS -> Duration.ofMinutes(2);
      case NORMAL, MINOR -> Duration.ofMinutes(10);
    };
  }
}
