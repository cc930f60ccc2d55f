package dev.zhishou.procedure.binder;

import org.jspecify.annotations.Nullable;

/// A selection of `sop/selections.yaml`: what a module answers by one query.
///
/// @param name its description, such as `homes served by lift`
/// @param of what it yields: an answer's type, such as `home`
/// @param module the module that owns the data
/// @param given the answer that it goes by, such as `point`: without it nothing is found; null:
///     none
/// @param contact the kind of outside party that it yields; null: none
public record Selection(
    String name,
    String of,
    String module,
    String title,
    @Nullable String given,
    @Nullable String contact) {}
