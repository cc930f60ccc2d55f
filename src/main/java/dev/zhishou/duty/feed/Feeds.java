package dev.zhishou.duty.feed;

import dev.zhishou.access.AccountId;
import java.time.Instant;
import java.util.Optional;

/// Keeps the hashes of calendars' tokens.
public interface Feeds {
  /// Keeps one in the place of the one before.
  void keep(AccountId account, byte[] hash, Instant now);

  /// Whose it is.
  Optional<AccountId> account(byte[] hash);

  /// When a person's was made.
  Optional<Instant> madeAt(AccountId account);

  /// Forgets a person's.
  void forget(AccountId account);
}
