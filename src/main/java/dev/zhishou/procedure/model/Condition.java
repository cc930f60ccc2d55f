package dev.zhishou.procedure.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A condition or expression of the language: CEL with `and, or, not` as words, type-checked when
/// read, three-valued when evaluated.
public interface Condition {
  /// The text as written.
  String text();

  /// The names it reads: answers, steps, figures, built-in words, and dotted ones whole
  /// (`visit.content`, `frame.ended`, `alert.event`).
  Set<String> names();

  /// Whether it holds. A value that is null for `look` is unknown; a row's missing column too.
  Truth test(Look look);

  /// What an expression of `give:` yields; null when unknown.
  @Nullable Value evaluate(Look look);

  /// Finds what a name says now.
  @FunctionalInterface
  interface Look {
    /// The value of a name as the condition's file calls it: an answer, `YesNo` for a step (null
    /// until settled), a figure (`Length`, `Whole`, `Decimal`), a built-in; null: not known yet.
    @Nullable Value value(String name);
  }
}
