package dev.zhishou.duty;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// With how many heads a community plans its posts, version upon version (002-020).
public interface PlannedHeads {
  /// A version.
  ///
  /// @param number 1, 2, 3 … of this post
  /// @param before how many were planned till then; null: it was not said
  record Version(
      Role role, int number, @Nullable Integer before, int heads, AccountId by, Instant at) {}

  /// All versions of a community, the newest first.
  List<Version> versions(CommunityId community);

  /// Writes one.
  ///
  /// @return false: somebody else wrote this number meanwhile
  boolean add(CommunityId community, Version version);

  /// What holds now, where the community says other than the plan.
  default Map<Role, Integer> now(CommunityId community) {
    Map<Role, Integer> now = new HashMap<>();
    versions(community).forEach(version -> now.putIfAbsent(version.role(), version.heads()));
    return now;
  }
}
