package dev.zhishou.access;

import java.util.Optional;

/// Who a call acts for, asked anew while it lasts: what stays open for hours outlives sessions,
/// tokens and roles.
@FunctionalInterface
public interface Presence {
  /// The actor as he is now; empty when his session is over, his token is revoked or over, or his
  /// account is closed.
  Optional<Actor> now();
}
