package dev.zhishou.procedure.condition;

import dev.zhishou.procedure.model.Value;
import java.util.List;

/// A condition's parts. `offset` is where a part begins in the text, in code points.
sealed interface Expression {
  int offset();

  /// A value as written.
  record Literal(Value value, int offset) implements Expression {}

  /// A name, dotted ones whole; `figure`: it counts yuan beside money.
  record Name(String name, boolean figure, int offset) implements Expression {}

  /// The row or the option that `exists` or `all` looks at.
  record Each(String variable, int offset) implements Expression {}

  /// A column of the row that `exists` or `all` looks at.
  record Column(String variable, String column, int offset) implements Expression {}

  record Not(Expression part, int offset) implements Expression {}

  record Both(Expression left, Expression right, int offset) implements Expression {}

  record Either(Expression left, Expression right, int offset) implements Expression {}

  record Choose(Expression test, Expression yes, Expression no, int offset) implements Expression {}

  record Compare(Comparison how, Expression left, Expression right, int offset)
      implements Expression {}

  record In(Expression part, Expression list, int offset) implements Expression {}

  record ListOf(List<Expression> parts, int offset) implements Expression {}

  record Reckon(Sign sign, Expression left, Expression right, int offset) implements Expression {}

  record Size(Expression part, int offset) implements Expression {}

  /// `exists` (or `all`) over a list or several options.
  record Over(boolean all, Expression list, String variable, Expression body, int offset)
      implements Expression {}

  enum Comparison {
    EQUAL,
    DIFFERENT,
    LESS,
    AT_MOST,
    MORE,
    AT_LEAST;

    boolean ordered() {
      return this != EQUAL && this != DIFFERENT;
    }
  }

  enum Sign {
    PLUS,
    MINUS,
    TIMES,
    OVER,
    REST
  }

  /// Whether a number counts yuan: a figure, or what is reckoned from one (Pinned 36).
  static boolean yuan(Expression part) {
    return switch (part) {
      case Name name -> name.figure();
      case Reckon reckon -> yuan(reckon.left()) || yuan(reckon.right());
      case Choose choose -> yuan(choose.yes()) && yuan(choose.no());
      case Literal _,
          Each _,
          Column _,
          Not _,
          Both _,
          Either _,
          Compare _,
          In _,
          ListOf _,
          Size _,
          Over _ ->
          false;
    };
  }
}
