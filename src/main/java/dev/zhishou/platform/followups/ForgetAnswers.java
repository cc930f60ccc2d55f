package dev.zhishou.platform.followups;

import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import java.time.Clock;
import java.time.Duration;

/// Deletes what was answered to calls after 30 days: by then no phone sends them again.
final class ForgetAnswers implements RecurringWork {
  private static final Duration KEPT = Duration.ofDays(30);

  private final Scoped scoped;
  private final Clock clock;

  ForgetAnswers(Scoped scoped, Clock clock) {
    this.scoped = scoped;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "forget-answers";
  }

  @Override
  public When when() {
    return new When.Every(Duration.ofHours(1));
  }

  @Override
  public void run() {
    scoped
        .in(Scope.whole("housekeeping"))
        .of("delete from idempotency where at < :before")
        .set("before", clock.instant().minus(KEPT))
        .update();
  }
}
