package dev.zhishou.custody;

import dev.zhishou.platform.Sql;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps the things and their chains.
interface Custody {
  /// The things of a community by id.
  ///
  /// @param state only these; null: all
  /// @param after the last id of the part before; null: from the beginning
  List<Thing> things(UUID community, @Nullable State state, @Nullable UUID after, int limit);

  Optional<Thing> thing(Collection<UUID> communities, UUID id);

  /// Its chain, from the beginning.
  List<HandOver> chain(Collection<UUID> communities, UUID id);

  /// The chain as it stands in a transaction; empty before its first link.
  List<HandOver> chain(Sql sql, Thing.Origin origin);

  /// Of how many pieces it consists as far as was said; 0: not said.
  int pieces(Sql sql, Thing.Origin origin);

  /// Adds a link; the first one makes the thing.
  void add(Sql sql, UUID community, Thing thing, HandOver link);
}
