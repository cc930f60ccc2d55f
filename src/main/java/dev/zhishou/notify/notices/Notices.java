package dev.zhishou.notify.notices;

import dev.zhishou.access.CommunityId;
import dev.zhishou.platform.Sql;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps the notices.
public interface Notices {
  /// Adds one.
  ///
  /// @return whether it is new; false: the id is taken
  boolean add(Sql sql, MassNotice notice);

  /// One, held until the end of the transaction.
  Optional<MassNotice> hold(Sql sql, UUID id);

  /// Writes it as it stands now.
  void write(Sql sql, MassNotice notice);

  /// One of these communities.
  Optional<MassNotice> read(Collection<UUID> communities, UUID id);

  /// The notices of a community, the newest first.
  ///
  /// @param after the last one of the part before; null: from the newest
  List<MassNotice> list(CommunityId community, Only only, @Nullable UUID after, int limit);

  /// Writes a step's words, once they were needed.
  void say(CommunityId community, UUID id, MassNotice.Content content);

  /// What is wanted of the list.
  ///
  /// @param state null: any
  /// @param caseId null: of any case, or none
  /// @param owed only those with which something is still to be done: they wait for approval or to
  ///     be sent, or their paper does not hang everywhere yet
  record Only(MassNotice.@Nullable State state, @Nullable UUID caseId, boolean owed) {}
}
