package dev.zhishou.community;

import dev.zhishou.access.CommunityId;
import dev.zhishou.platform.Sql;
import java.util.List;
import java.util.UUID;

/// What another module does, in the same transaction, when people are erased from the register: it
/// forgets them too, or what it keeps no longer tells who they were.
public interface PersonGone {
  /// These are being erased.
  void gone(Sql sql, CommunityId community, List<UUID> people);
}
