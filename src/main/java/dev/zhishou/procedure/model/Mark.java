package dev.zhishou.procedure.model;

/// What `after` waits for and what `until` ends at.
public sealed interface Mark {
  /// A step is settled.
  record Settled(String step) implements Mark {}

  /// A moment has come.
  record Come(Moment moment) implements Mark {}

  /// A condition is true; only in `until`.
  record True(Condition condition) implements Mark {}
}
