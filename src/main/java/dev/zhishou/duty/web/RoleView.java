package dev.zhishou.duty.web;

import org.jspecify.annotations.Nullable;

/// A post.
///
/// @param above who stands above it; null: nobody
record RoleView(String id, String title, @Nullable String above) {}
