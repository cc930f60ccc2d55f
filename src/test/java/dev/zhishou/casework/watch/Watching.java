package dev.zhishou.casework.watch;

import dev.zhishou.casework.LetTimePass;
import dev.zhishou.casework.store.Alarms;
import dev.zhishou.platform.followups.OperatorAlarms;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;

/// The watch of a node that a test builds.
public final class Watching {
  private final DeadlineWatch watch;

  /// Over these alarms.
  public Watching(Alarms alarms, LetTimePass time, Clock clock) {
    watch = new DeadlineWatch(alarms, time, new OperatorAlarms(new SimpleMeterRegistry()), clock);
  }

  /// One look, and more while they come back full.
  public void look() {
    watch.look();
  }

  /// Ends its threads.
  public void stop() {
    watch.stop();
  }
}
