package dev.zhishou.procedure.condition;

import dev.zhishou.procedure.condition.Expression.Comparison;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Figure;
import dev.zhishou.procedure.model.Value;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A condition in words, for who asks why a step waits and for who reads it on paper: `not reached`
/// is 「打通了吗」答否. What has no plain words (a choice between values) stays as it is written in
/// the procedure.
public final class ConditionWording {
  private final Names names;
  private final ValueWording values;

  /// @param names what the condition may name
  public ConditionWording(Names names) {
    this.names = names;
    this.values = new ValueWording(names);
  }

  /// What the names of a condition mean.
  public interface Names {
    /// A question; null: none of this name.
    @Nullable Ask ask(String name);

    /// What a step does; null: none of this name.
    @Nullable String step(String name);

    /// A figure; null: none of this name.
    @Nullable Figure figure(String name);

    /// What a role is called; the id where that is not known.
    default String role(String id) {
      return id;
    }
  }

  /// What stands behind all “not”, and whether it holds then.
  private record Bare(Expression part, boolean holds) {
    static Bare of(Expression part, boolean holds) {
      return part instanceof Expression.Not(Expression inner, _)
          ? of(inner, !holds)
          : new Bare(part, holds);
    }
  }

  /// The condition, said.
  public String when(Condition condition) {
    try {
      return condition instanceof ReadCondition read
          ? truth(read.expression(), true, null)
          : condition.text();
    } catch (ValueWording.Unsaid _) {
      return condition.text();
    }
  }

  /// @param holds whether it is said to be so, or not to be so
  private String truth(Expression part, boolean holds, @Nullable Ask rows) {
    return switch (part) {
      case Expression.Not(Expression inner, _) -> truth(inner, !holds, rows);
      case Expression.Both(Expression left, Expression right, _) ->
          joined(left, right, holds, holds, rows);
      case Expression.Either(Expression left, Expression right, _) ->
          joined(left, right, holds, !holds, rows);
      case Expression.Name(String name, _, _) -> named(name, holds);
      case Expression.Column column -> answered(ValueWording.column(column, rows), holds);
      case Expression.Literal(Value.YesNo(boolean yes), _) -> yes == holds ? "总是" : "从不";
      case Expression.Compare compare -> compared(compare, holds, rows);
      case Expression.In in -> among(in, holds, rows);
      case Expression.Over over -> over(over, holds);
      case Expression.Literal _,
          Expression.Each _,
          Expression.Choose _,
          Expression.ListOf _,
          Expression.Reckon _,
          Expression.Size _ ->
          throw new ValueWording.Unsaid();
    };
  }

  /// Not both is either not the one or not the other.
  private String joined(
      Expression left, Expression right, boolean holds, boolean and, @Nullable Ask rows) {
    return side(left, holds, and, rows) + (and ? "，并且" : "，或者") + side(right, holds, and, rows);
  }

  /// In brackets where “and” and “or” are mixed.
  private String side(Expression part, boolean holds, boolean and, @Nullable Ask rows) {
    Bare bare = Bare.of(part, holds);
    boolean mixed =
        bare.part() instanceof Expression.Both && bare.holds() != and
            || bare.part() instanceof Expression.Either && bare.holds() == and;
    String said = truth(bare.part(), bare.holds(), rows);
    return mixed ? "（" + said + "）" : said;
  }

  private String named(String name, boolean holds) {
    Ask ask = names.ask(name);
    if (ask != null) {
      return answered(ask, holds);
    }
    String step = names.step(name);
    if (step != null) {
      return "「" + step + "」" + (holds ? "已办" : "未办");
    }
    if (name.startsWith("staffed(\"")) {
      String role = name.substring("staffed(\"".length(), name.length() - "\")".length());
      return (holds ? "有" : "没有") + "「" + names.role(role) + "」当班";
    }
    String built = ValueWording.BUILT_IN.get(name);
    if (built == null) {
      throw new ValueWording.Unsaid();
    }
    return (holds ? "" : "不是") + built;
  }

  private static String answered(Ask ask, boolean holds) {
    String so = ask.type() == AnswerType.YES_NO ? "答是" : "填了";
    String not = ask.type() == AnswerType.YES_NO ? "答否" : "没有填";
    return ValueWording.quoted(ask) + (holds ? so : not);
  }

  private String compared(Expression.Compare compare, boolean holds, @Nullable Ask rows) {
    Comparison how = holds ? compare.how() : opposite(compare.how());
    if (compare.left() instanceof Expression.Name(String name, _, _)
        && compare.right() instanceof Expression.Literal(Value.Text(String text), _)
        && text.isEmpty()) {
      return named(name, how == Comparison.DIFFERENT);
    }
    if (rows != null && compare.left() instanceof Expression.Each) {
      throw new ValueWording.Unsaid();
    }
    return values.of(compare.left(), compare.right(), rows)
        + word(how)
        + values.of(compare.right(), compare.left(), rows);
  }

  private static Comparison opposite(Comparison how) {
    return switch (how) {
      case EQUAL -> Comparison.DIFFERENT;
      case DIFFERENT -> Comparison.EQUAL;
      case LESS -> Comparison.AT_LEAST;
      case AT_MOST -> Comparison.MORE;
      case MORE -> Comparison.AT_MOST;
      case AT_LEAST -> Comparison.LESS;
    };
  }

  private static String word(Comparison how) {
    return switch (how) {
      case EQUAL -> "是";
      case DIFFERENT -> "不是";
      case LESS -> "少于";
      case AT_MOST -> "不多于";
      case MORE -> "多于";
      case AT_LEAST -> "不少于";
    };
  }

  private String among(Expression.In in, boolean holds, @Nullable Ask rows) {
    if (in.list() instanceof Expression.ListOf(List<Expression> parts, _)) {
      return values.of(in.part(), in.part(), rows)
          + (holds ? "是其中之一：" : "不是其中任何一个：")
          + listed(parts, part -> values.of(part, in.part(), rows));
    }
    return values.of(in.list(), in.list(), rows)
        + (holds ? "里有" : "里没有")
        + values.of(in.part(), in.list(), rows);
  }

  /// `exists` that is not so is that all are not so.
  private String over(Expression.Over over, boolean holds) {
    if (!(over.list() instanceof Expression.Name(String name, _, _))) {
      throw new ValueWording.Unsaid();
    }
    Ask list = names.ask(name);
    if (list == null) {
      throw new ValueWording.Unsaid();
    }
    boolean each = over.all() == holds;
    return list.columns().isEmpty()
        ? ValueWording.quoted(list) + options(list, over.body(), each, holds)
        : ValueWording.quoted(list) + (each ? "每一条都是：" : "有一条：") + truth(over.body(), holds, list);
  }

  /// Of several options that may be chosen.
  private String options(Ask list, Expression body, boolean each, boolean holds) {
    Bare bare = Bare.of(body, holds);
    if (bare.part()
        instanceof
        Expression.In(Expression.Each _, Expression.ListOf(List<Expression> parts, _), _)) {
      return which(each, bare.holds()) + listed(parts, part -> values.option(part, list));
    }
    if (bare.part()
            instanceof Expression.Compare(Comparison how, Expression.Each _, Expression right, _)
        && !how.ordered()) {
      return which(each, bare.holds() == (how == Comparison.EQUAL)) + values.option(right, list);
    }
    throw new ValueWording.Unsaid();
  }

  private static String which(boolean each, boolean holds) {
    return holds ? (each ? "只有" : "里有") : each ? "里没有" : "里有这些以外的：";
  }

  private static String listed(List<Expression> parts, Function<Expression, String> said) {
    return parts.stream().map(said).collect(Collectors.joining("、"));
  }
}
