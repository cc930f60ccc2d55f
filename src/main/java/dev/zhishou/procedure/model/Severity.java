package dev.zhishou.procedure.model;

import java.util.Locale;

/// How grave a case is, gravest first; it picks the ladder and the order of the queue.
public enum Severity {
  CRITICAL,
  SERIOUS,
  NORMAL,
  MINOR;

  /// The word as the language and the API write it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The graver of the two.
  public Severity atLeast(Severity other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
