package dev.zhishou.procedure.binder;

/// An obligation of `requirements/`.
///
/// @param id such as `002-381`
/// @param group the group that carries it (field `procedure`)
/// @param kind such as `step`, `form`, `rule`
public record Requirement(String id, String group, String kind) {}
