package dev.zhishou.community.gate;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import java.time.Instant;
import java.util.Map;

/// The faces and plates that are kept for the gates.
public interface GateFaces {
  /// Those of a community, of whoever has some there.
  Map<AccountId, GateFace> in(CommunityId community);

  /// Writes them anew; plates are sealed.
  void write(CommunityId community, AccountId account, GateFace face, Instant now);

  /// Forgets them.
  void forget(CommunityId community, AccountId account);
}
