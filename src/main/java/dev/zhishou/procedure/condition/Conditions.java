package dev.zhishou.procedure.condition;

import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.procedure.text.Said;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads conditions and expressions. `staffed("medic")` is looked up by the name
/// `staffed("medic")`, quotes included.
public final class Conditions {
  /// The most that one condition may cost (THREATS): a part costs 1, and what stands in `exists`
  /// or `all` costs as often as the list may have rows.
  static final long MOST_COST = 10_000;

  /// How many rows are reckoned for a list.
  static final long ROWS = 32;

  private Conditions() {}

  /// @param condition what was read; empty where a fault makes it unusable
  public record Read(Optional<Condition> condition, List<Fault> faults) {}

  /// Reads a condition: a yes or no that reads nothing sealed.
  public static Read condition(String text, Names names) {
    List<Fault> faults = new ArrayList<>();
    Expression expression = new Grammar(names, faults).read(text);
    if (expression != null) {
      new Checker(names, false, faults).test(expression);
      cost(expression, faults);
    }
    return read(text, expression, faults);
  }

  /// Reads an expression of `give:`; it may be of any sort and may pass on what is sealed.
  public static Read expression(String text, Names names) {
    List<Fault> faults = new ArrayList<>();
    Expression expression = new Grammar(names, faults).read(text);
    if (expression != null) {
      new Checker(names, true, faults).type(expression);
      cost(expression, faults);
    }
    return read(text, expression, faults);
  }

  /// Whether what an expression of `give:` yields may be an answer of this type. Yes where that
  /// cannot be said.
  public static boolean may(Condition condition, Names names, Type wanted) {
    return !(condition instanceof ReadCondition read)
        || Fit.fits(new Checker(names, true, new ArrayList<>()).type(read.expression()), wanted);
  }

  /// The condition `true`.
  public static Condition always() {
    return new ReadCondition("true", new Expression.Literal(new Value.YesNo(true), 0), Set.of());
  }

  private static Read read(String text, @Nullable Expression expression, List<Fault> faults) {
    if (expression == null) {
      return new Read(Optional.empty(), List.copyOf(faults));
    }
    Set<String> names = new LinkedHashSet<>();
    walk(
        expression,
        part -> {
          if (part instanceof Expression.Name name) {
            names.add(name.name());
          }
        });
    return new Read(
        Optional.of(new ReadCondition(text, expression, Set.copyOf(names))), List.copyOf(faults));
  }

  private static void cost(Expression expression, List<Fault> faults) {
    if (cost(expression) > MOST_COST) {
      faults.add(
          new Fault(
              "cel-cost",
              0,
              new Said("条件算起来太费。", "The condition costs too much to reckon."),
              new Said("不要把 exists、all 套得太深。", "Do not put exists and all inside each other.")));
    }
  }

  private static long cost(Expression part) {
    long cost = 1;
    for (Expression inner : parts(part)) {
      cost += cost(inner);
    }
    return part instanceof Expression.Over over
        ? cost(over.list()) + ROWS * (1 + cost(over.body()))
        : cost;
  }

  static void walk(Expression part, Consumer<Expression> visit) {
    visit.accept(part);
    parts(part).forEach(inner -> walk(inner, visit));
  }

  private static List<Expression> parts(Expression part) {
    return switch (part) {
      case Expression.Literal _, Expression.Name _, Expression.Each _, Expression.Column _ ->
          List.of();
      case Expression.Not(Expression inner, _) -> List.of(inner);
      case Expression.Both(Expression left, Expression right, _) -> List.of(left, right);
      case Expression.Either(Expression left, Expression right, _) -> List.of(left, right);
      case Expression.Choose(Expression test, Expression yes, Expression no, _) ->
          List.of(test, yes, no);
      case Expression.Compare(_, Expression left, Expression right, _) -> List.of(left, right);
      case Expression.In(Expression inner, Expression list, _) -> List.of(inner, list);
      case Expression.ListOf(List<Expression> inner, _) -> inner;
      case Expression.Reckon(_, Expression left, Expression right, _) -> List.of(left, right);
      case Expression.Size(Expression inner, _) -> List.of(inner);
      case Expression.Over(_, Expression list, _, Expression body, _) -> List.of(list, body);
    };
  }
}
