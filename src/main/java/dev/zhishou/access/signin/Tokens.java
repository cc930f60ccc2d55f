package dev.zhishou.access.signin;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Grant;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Bearer tokens. Only their digest is kept; the text is shown once.
public interface Tokens {
  /// Keeps a new token.
  void keep(Token token, byte[] hash, Instant now);

  /// The token of that digest, if it is neither revoked nor over.
  Optional<Token> living(byte[] hash, Instant now);

  /// Revokes a token.
  void revoke(UUID id, Instant now);

  /// Revokes all sync tokens of an account: it signed out everywhere.
  void revokeSync(AccountId account, Instant now);

  /// A token without its text.
  ///
  /// @param name what it is for
  /// @param expiresAt null: never
  record Token(
      UUID id, AccountId account, String name, Set<Grant> grants, @Nullable Instant expiresAt) {}
}
