package dev.zhishou.access.oidc;

/// What came of asking a provider who somebody is.
public sealed interface Answer {
  /// It says so, and what it says holds.
  ///
  /// @param username as which it knows him
  record Named(String username) implements Answer {}

  /// The code is not good, or what the provider says does not hold.
  record Refused() implements Answer {}

  /// The provider does not answer.
  record Unreachable() implements Answer {}
}
