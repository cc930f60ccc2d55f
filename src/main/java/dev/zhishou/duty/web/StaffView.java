package dev.zhishou.duty.web;

import java.util.List;
import java.util.UUID;

/// Somebody who works in a community.
///
/// @param roles ids of his posts there
/// @param heads ids of the posts that stand above him: whose people he is
record StaffView(UUID id, String name, List<String> roles, List<String> heads) {}
