package dev.zhishou.access;

/// What a permission says about an actor and a community.
public enum Verdict {
  /// Go on.
  ALLOWED,
  /// It lies in the actor's communities, but the actor's roles do not allow it: 403.
  DENIED,
  /// It lies outside the actor's communities: 404, nobody learns that it exists.
  HIDDEN
}
