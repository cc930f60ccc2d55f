package dev.zhishou.casework.running;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.Outcome;
import dev.zhishou.casework.Plans;
import dev.zhishou.casework.Sent;
import dev.zhishou.casework.engine.Ahead;
import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Commands in hand and what has been decided of them so far.
public final class Batch {
  public final Live live;
  public final List<Outcome.Result> results = new ArrayList<>();
  public final List<CaseEvent> events = new ArrayList<>();
  public final List<Begun> begun = new ArrayList<>();
  public CaseState state;

  /// The world of the last decision; null: nothing was decided yet.
  public @Nullable KnownWorld world;

  /// What time will bring after it; null: nothing was reckoned.
  public @Nullable Ahead ahead;

  /// Something has to be looked up, so it is decided again with the case locked.
  public boolean wants;

  /// @param deviceNow the sender's clock as it sent; null: it goes right
  public record Call(Actor actor, List<Sent> commands, @Nullable Instant deviceNow, Instant now) {}

  /// A case that begins with this.
  public record Begun(Plans.Version version, Decision decision, KnownWorld world) {}

  public Batch(Live live) {
    this.live = live;
    this.state = live.state();
    this.ahead = live.ahead();
  }
}
