package dev.zhishou.casework.engine;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who stands behind an event.
///
/// @param account the account; null when the system acts
/// @param system which part of the system, such as `deadline watch`; null for a person
/// @param role the role in which a person acted; null: as staff
public record Actor(@Nullable UUID account, @Nullable String system, @Nullable String role) {
  /// A person.
  public static Actor person(UUID account, @Nullable String role) {
    return new Actor(account, null, role);
  }

  /// A part of the system.
  public static Actor system(String part) {
    return new Actor(null, part, null);
  }
}
