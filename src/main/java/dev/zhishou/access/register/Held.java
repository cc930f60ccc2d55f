package dev.zhishou.access.register;

import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A role that somebody holds in a community.
///
/// @param from null: since ever
/// @param until when it ends by itself, as for a deputy; null: not
public record Held(
    CommunityId community, Role role, @Nullable Instant from, @Nullable Instant until) {
  /// Whether it is in force.
  public boolean at(Instant now) {
    return (from == null || !now.isBefore(from)) && (until == null || now.isBefore(until));
  }
}
