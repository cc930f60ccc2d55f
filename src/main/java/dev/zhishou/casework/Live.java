package dev.zhishou.casework;

import dev.zhishou.casework.engine.Ahead;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A case as folded from its events.
///
/// @param hash of its last event
/// @param ahead what was reckoned as this node wrote it; null: nothing
public record Live(
    UUID community, Plans.Version version, CaseState state, byte[] hash, @Nullable Ahead ahead) {
  /// The plan that it runs by.
  public Plan plan() {
    return version.decider().plan();
  }

  /// Its id.
  public UUID id() {
    return state.head().id();
  }

  /// Whether only those who have a part in it may know of it.
  public boolean confidential() {
    return plan().procedure().head().confidential() != null;
  }

  /// The roles that may know of it besides those who have a part in it; empty: its procedure names
  /// none.
  public List<String> confidants() {
    List<String> named = plan().procedure().head().confidential();
    return named == null ? List.of() : named;
  }

  /// When somebody first took it on: acknowledged or took a step, or did one; empty: nobody has.
  public Optional<Instant> takenOn() {
    return state.runs().values().stream()
        .flatMap(
            run ->
                Stream.of(
                        run.hold().takenAt(),
                        run.hold().acknowledgedAt(),
                        run.doing().by() == null ? null : run.doing().happened())
                    .filter(Objects::nonNull))
        .min(Instant::compareTo);
  }

  /// The seq of its last event.
  public int seq() {
    return state.status().seq();
  }
}
