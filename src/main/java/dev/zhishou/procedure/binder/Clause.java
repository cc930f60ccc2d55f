package dev.zhishou.procedure.binder;

/// An obligation as it stands in the written procedures.
///
/// @param id such as `002-381`
/// @param document title of the part of the document
/// @param clause the place in it
/// @param quote the words that oblige
/// @param kind such as `step`, `form`, `rule`
/// @param group the group that it belongs to
public record Clause(
    String id, String document, String clause, String quote, String kind, String group) {}
