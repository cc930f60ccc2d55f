package dev.zhishou.access.signin;

import java.time.Instant;

/// The one-time link with which the first administrator is made; only its digest is kept.
public interface FirstLinks {
  /// Keeps a link; earlier ones that nobody used are void.
  void keep(byte[] hash, Instant expiresAt);

  /// Uses a link up.
  ///
  /// @return whether it was good: known, in time, and not used before
  boolean use(byte[] hash, Instant now);
}
