package dev.zhishou.procedure.binder;

import org.jspecify.annotations.Nullable;

/// A role of `sop/roles.yaml`.
///
/// @param above who stands above; null at the top
public record Role(String id, String title, @Nullable String above) {}
