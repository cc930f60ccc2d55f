package dev.zhishou.access.token;

import dev.zhishou.access.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps the tokens of programs. Those of phones' queues are none of them.
public interface ApiTokens {
  /// Keeps a new one.
  ///
  /// @param hash SHA-256 of its text
  void keep(ApiToken token, byte[] hash);

  /// The token of that id.
  Optional<ApiToken> byId(UUID id);

  /// Those of an account, or all, the newest first.
  ///
  /// @param account null: of everybody
  /// @param before the last id of the part before; null: from the newest
  List<ApiToken> list(@Nullable AccountId account, @Nullable UUID before, int limit);

  /// Revokes one; false: it was revoked before.
  boolean revoke(UUID id, Instant now);
}
