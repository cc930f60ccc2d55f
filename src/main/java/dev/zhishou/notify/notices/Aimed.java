package dev.zhishou.notify.notices;

import dev.zhishou.community.audience.Audience;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/// For whom a notice is, read: all of it together.
///
/// @param roles everybody who holds one of them
public record Aimed(
    Set<Audience> homes, Set<String> roles, Set<UUID> accounts, Set<UUID> contacts) {
  /// For nobody yet.
  public Aimed() {
    this(
        new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
  }
}
