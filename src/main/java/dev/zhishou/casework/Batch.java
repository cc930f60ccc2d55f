package dev.zhishou.casework;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Commands in hand and what has been decided of them so far.
final class Batch {
  final Live live;
  final List<Outcome.Result> results = new ArrayList<>();
  final List<CaseEvent> events = new ArrayList<>();
  final List<Begun> begun = new ArrayList<>();
  CaseState state;

  /// Something has to be looked up, so it is decided again with the case locked.
  boolean wants;

  /// @param deviceNow the sender's clock as it sent; null: it goes right
  record Call(Actor actor, List<Sent> commands, @Nullable Instant deviceNow, Instant now) {}

  /// A case that begins with this.
  record Begun(Plans.Version version, Decision decision, KnownWorld world) {}

  Batch(Live live) {
    this.live = live;
    this.state = live.state();
  }
}
