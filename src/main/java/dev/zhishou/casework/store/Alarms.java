package dev.zhishou.casework.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the deadline watch asks the store.
public interface Alarms {
  /// Gives the cases whose alarm has come, most urgent first, to `send`, while no other node does
  /// the same.
  ///
  /// @param aside cases to leave out
  /// @return how many there were; -1 when another node is at it
  int watching(Instant now, Collection<UUID> aside, int limit, Consumer<List<Due>> send);

  /// The earliest alarm of all cases.
  ///
  /// @param until later ones are not looked for
  /// @return null: there is none until then
  @Nullable Instant oldest(Instant until, Collection<UUID> aside);

  /// Says that this node lives.
  ///
  /// @return when any node last did; null: never
  @Nullable Instant alive(Instant now);

  /// A case whose alarm has come.
  record Due(UUID caseId, int lastSeq, Instant alarm) {}
}
