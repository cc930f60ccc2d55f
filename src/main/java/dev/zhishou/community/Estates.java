package dev.zhishou.community;

import dev.zhishou.access.CommunityId;

/// Takes in whole registers.
public interface Estates {
  /// Adds them, all or none.
  void add(CommunityId community, Estate estate);

  /// Whether the community has a home already.
  boolean settled(CommunityId community);
}
