package dev.zhishou.platform.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/// The system's clock plus the demonstration's lead, in whole milliseconds, UTC. The lead only
/// grows.
public final class HouseClock extends Clock {
  private final Clock real;
  private final ZoneId zone;
  private final AtomicLong ahead;

  /// A clock that runs with `real` until it is told to run ahead of it.
  public HouseClock(Clock real) {
    this(real, ZoneOffset.UTC, new AtomicLong());
  }

  private HouseClock(Clock real, ZoneId zone, AtomicLong ahead) {
    this.real = real;
    this.zone = zone;
    this.ahead = ahead;
  }

  /// How far it is ahead of the real time.
  public Duration ahead() {
    return Duration.ofMillis(ahead.get());
  }

  /// Runs ahead at least this far from now on; less than now is ignored.
  public void runAhead(Duration lead) {
    ahead.accumulateAndGet(lead.toMillis(), Math::max);
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(millis());
  }

  @Override
  public long millis() {
    return real.millis() + ahead.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new HouseClock(real, other, ahead);
  }
}
