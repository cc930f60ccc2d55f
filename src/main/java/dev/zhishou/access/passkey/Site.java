package dev.zhishou.access.passkey;

/// The address in which the browser shows the house. Browsers sign in which one they were: what was
/// signed on a page that only looks like ours is not taken.
///
/// @param host its name
/// @param origin scheme, name and port
public record Site(String host, String origin) {}
