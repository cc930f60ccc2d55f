package dev.zhishou.demo;

import dev.zhishou.platform.NewId;
import java.time.Instant;
import java.util.UUID;

/// Ids in the order in which they are drawn, so that lists by id come in the order of the
/// registers.
final class Sequence {
  private Instant at;

  Sequence(Instant until) {
    this.at = until.minusSeconds(3600);
  }

  UUID next() {
    at = at.plusMillis(1);
    return NewId.at(at);
  }
}
