package dev.zhishou.access.register;

import dev.zhishou.access.Account;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An account as it stands in the register.
///
/// @param held its roles, those that begin later or are over too
/// @param seen when it was last used from a device; null: never
/// @param secondFactor whether a code is asked for when it signs in
/// @param passkeys how many it has
public record Registered(
    Account account, List<Held> held, @Nullable Instant seen, boolean secondFactor, int passkeys) {
  /// Copies what it is given.
  public Registered {
    held = List.copyOf(held);
  }
}
