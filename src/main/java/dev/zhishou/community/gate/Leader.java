package dev.zhishou.community.gate;

import dev.zhishou.access.AccountId;
import dev.zhishou.procedure.binder.Role;

/// Somebody whom the gate salutes.
///
/// @param post the title of his highest post
public record Leader(AccountId account, String name, String post, Role.Rank rank, GateFace face) {}
