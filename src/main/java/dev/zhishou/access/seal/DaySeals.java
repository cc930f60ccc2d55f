package dev.zhishou.access.seal;

import dev.zhishou.platform.Sql;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Keeps the seals and what they are over.
public interface DaySeals {
  /// Does something while no other node makes a seal.
  <T> T alone(Function<Sql, T> work);

  /// The last one.
  Optional<DaySeal> last(Sql everything);

  /// Up to where each chain is sealed: the highest number by kind and id, as `kind id`.
  Map<String, Long> sealed(Sql everything);

  /// Keeps one with its lines.
  void keep(Sql everything, DaySeal seal, List<SealLine> lines);

  /// All of them with their lines, in order.
  List<Kept> all(Sql everything);

  /// The newest first.
  ///
  /// @param before the number after which it goes on; null: from the newest
  List<DaySeal> newest(@Nullable Integer before, int limit);

  /// Seals that have not left the house yet, oldest first.
  List<DaySeal> staying();

  /// It has left the house; what is written of an earlier way stays.
  ///
  /// @param by the word of the channel
  void left(int n, Instant at, String by);

  /// What is known of these seals outside, by number; one that stays is not among them.
  Map<Integer, Left> outside(Collection<Integer> numbers);

  /// When and by which channel a seal left first.
  record Left(Instant at, String by) {}

  /// A seal with what it is over.
  record Kept(DaySeal seal, List<SealLine> lines) {}
}
