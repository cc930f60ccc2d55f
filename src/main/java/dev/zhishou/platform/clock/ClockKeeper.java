package dev.zhishou.platform.clock;

import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Keeps the lead of all nodes' clocks the same (it stands in the database) and knows how far this
/// machine's clock is off the database's.
public final class ClockKeeper implements AutoCloseable {
  /// Beyond this a node reports DOWN and stops watching deadlines.
  public static final Duration LARGEST_OFFSET = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(ClockKeeper.class);
  private static final Duration INTERVAL = Duration.ofMillis(500);

  private final Scoped scoped;
  private final HouseClock clock;
  private final Clock real;
  private final ScheduledExecutorService thread;
  private volatile Duration offset = Duration.ZERO;

  /// Reads the lead once, so that nothing ever happens at a time before it, then twice a second.
  ///
  /// @param ahead the least lead from now on, kept in the database
  public ClockKeeper(Scoped scoped, HouseClock clock, Clock real, Duration ahead) {
    this.scoped = scoped;
    this.clock = clock;
    this.real = real;
    if (!ahead.isZero()) {
      scoped
          .in(Scope.whole("demonstration clock"))
          .of("update installation set ahead_ms = greatest(ahead_ms, :ahead)")
          .set("ahead", ahead.toMillis())
          .update();
    }
    look();
    thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("clock-keeper").factory());
    var unused =
        thread.scheduleWithFixedDelay(
            this::lookPatiently, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  HouseClock clock() {
    return clock;
  }

  /// How far the database's clock is ahead of this machine's; negative when behind.
  public Duration offset() {
    return offset;
  }

  /// Whether this node's times can be trusted.
  public boolean trustworthy() {
    return offset.abs().compareTo(LARGEST_OFFSET) <= 0;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private void lookPatiently() {
    try {
      look();
    } catch (DataAccessException e) {
      // The database is away; health says so, and the next look is in half a second.
      LOG.debug("clock not read", e);
    } catch (RuntimeException e) {
      LOG.error("clock not read", e);
    }
  }

  void look() {
    Instant before = real.instant();
    scoped
        .in(Scope.whole("demonstration clock"))
        .of("select ahead_ms, clock_timestamp() as at from installation")
        .first(
            row -> {
              Instant middle = before.plus(Duration.between(before, real.instant()).dividedBy(2));
              offset = Duration.between(middle, row.instant("at"));
              clock.runAhead(Duration.ofMillis(row.number("ahead_ms")));
              return true;
            });
  }
}
