package dev.zhishou.access.signin;

import dev.zhishou.access.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The tokens with which an account's phones send what they queued.
public interface Phones {
  /// A phone that may send.
  record Phone(UUID id, String name, Instant since, Instant until) {}

  /// Those of an account that are good.
  List<Phone> of(AccountId account, Instant now);

  /// Revokes one of an account.
  ///
  /// @return whether it was there
  boolean revoke(AccountId account, UUID id, Instant now);
}
