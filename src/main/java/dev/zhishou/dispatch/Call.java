package dev.zhishou.dispatch;

import java.util.List;
import java.util.UUID;

/// Somebody is to be called for a run.
///
/// @param role as which he is called
/// @param rung how far the ladder has climbed; 0: those whose step it is
/// @param people accounts
/// @param all whether each of them must answer for himself
record Call(String run, Reason reason, String role, int rung, List<UUID> people, boolean all) {}
