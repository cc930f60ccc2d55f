package dev.zhishou.casework.engine.derive;

import dev.zhishou.casework.engine.CaseEvent.RunChange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A step in one scope, over all its runs.
///
/// @param settled nothing is owed here (now)
/// @param at when it was settled, by what happened; null: it is not
/// @param done what it is in a condition: done, or (if settled) not
/// @param offered it can be done each time it happens (`every: time`), now
/// @param runs its runs as derived, in order
public record Item(
    boolean settled, @Nullable Instant at, boolean done, boolean offered, List<Derived> runs) {

  /// A run as derived.
  record Derived(Place place, RunChange change) {}
}
