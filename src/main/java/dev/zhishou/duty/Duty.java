package dev.zhishou.duty;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import java.util.UUID;

/// Somebody holds a role in a community at certain times.
///
/// @param standIn he was named for a hole of the roster, which stays a hole in it
public record Duty(
    UUID id, CommunityId community, AccountId account, Role role, Shift shift, boolean standIn) {
  /// As the roster has it.
  public Duty(UUID id, CommunityId community, AccountId account, Role role, Shift shift) {
    this(id, community, account, role, shift, false);
  }
}
