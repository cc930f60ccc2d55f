package dev.zhishou.procedure.lint;

/// Judges a file by one kind of fault.
@FunctionalInterface
interface Rule {
  void judge(Subject subject);
}
