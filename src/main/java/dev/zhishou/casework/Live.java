package dev.zhishou.casework;

import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Plan;
import java.util.UUID;

/// A case as folded from its events.
///
/// @param hash of its last event
public record Live(UUID community, Plans.Version version, CaseState state, byte[] hash) {
  /// The plan that it runs by.
  public Plan plan() {
    return version.decider().plan();
  }

  /// Its id.
  public UUID id() {
    return state.head().id();
  }

  /// The seq of its last event.
  public int seq() {
    return state.status().seq();
  }
}
