package dev.zhishou.procedure.model;

/// Who does, helps, approves or signs.
public sealed interface Party {
  /// Whoever holds a role.
  record Role(String id) implements Party {}

  /// Whoever did a step.
  record DoerOf(String step) implements Party {}

  /// The answer of type role or staff.
  record Answer(String name) implements Party {}

  /// Who received the report first (Pinned 21).
  record Opener() implements Party {}

  /// Who reported.
  record Reporter() implements Party {}
}
