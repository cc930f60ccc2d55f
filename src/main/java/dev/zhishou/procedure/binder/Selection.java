package dev.zhishou.procedure.binder;

/// A selection of `sop/selections.yaml`: what a module answers by one query.
///
/// @param name its description, such as `homes served by lift`
/// @param of what it yields: an answer's type, such as `home`
/// @param module the module that owns the data
public record Selection(String name, String of, String module, String title) {}
