package dev.zhishou.platform.feed;

import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.followups.RecurringWork;
import java.time.Clock;
import java.time.Duration;

/// Deletes changes after two days and notes up to where, so that a page that slept longer is told
/// to load its lists anew.
final class ForgetChanges implements RecurringWork {
  private static final Duration KEPT = Duration.ofDays(2);

  private final Scoped scoped;
  private final Clock clock;

  ForgetChanges(Scoped scoped, Clock clock) {
    this.scoped = scoped;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "forget-changes";
  }

  @Override
  public When when() {
    return new When.Every(Duration.ofHours(1));
  }

  @Override
  public void run() {
    scoped
        .in(Scope.whole("housekeeping"))
        .of(
            """
            with gone as (delete from change where at < :before returning tx)
            update installation set feed_pruned = greatest(feed_pruned, (select max(tx) from gone))
            where exists (select from gone)
            """)
        .set("before", clock.instant().minus(KEPT))
        .update();
  }
}
