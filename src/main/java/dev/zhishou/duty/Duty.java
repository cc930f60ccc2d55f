package dev.zhishou.duty;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import java.util.UUID;

/// Somebody holds a role in a community at certain times.
public record Duty(UUID id, CommunityId community, AccountId account, Role role, Shift shift) {}
