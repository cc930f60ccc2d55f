package dev.zhishou.community.estate;

import dev.zhishou.access.CommunityId;
import java.time.Instant;

/// The profiles of the estates.
public interface Profiles {
  /// The profile of an estate; [EstateProfile#EMPTY] when nobody has written one.
  EstateProfile of(CommunityId community);

  /// Writes it anew as a whole.
  void write(CommunityId community, EstateProfile profile, Instant now);
}
