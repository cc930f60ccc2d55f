package dev.zhishou.procedure.model;

/// Three-valued truth: what has not been answered is unknown, neither yes nor no (Meaning 3).
public enum Truth {
  YES,
  NO,
  UNKNOWN;

  /// YES or NO.
  public static Truth of(boolean value) {
    return value ? YES : NO;
  }
}
