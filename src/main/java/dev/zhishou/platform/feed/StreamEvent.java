package dev.zhishou.platform.feed;

/// One event on a stream.
///
/// @param name the SSE event's name: `case`, `step`, `deadline`, `notice`, `duty`
/// @param data its data, JSON text without line breaks
public record StreamEvent(String name, String data) {}
