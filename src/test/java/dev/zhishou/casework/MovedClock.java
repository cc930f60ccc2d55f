package dev.zhishou.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that stands until it is moved.
public final class MovedClock extends Clock {
  private volatile Instant now;

  /// Stands at this instant.
  public MovedClock(String at) {
    this.now = Instant.parse(at);
  }

  /// Moves on.
  public void forward(Duration by) {
    now = now.plus(by);
  }

  /// Moves to an instant.
  public void to(Instant at) {
    now = at;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
