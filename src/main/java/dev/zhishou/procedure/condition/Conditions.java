package dev.zhishou.procedure.condition;

import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Truth;
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
  /// The most that one condition may cost (SECURITY): a part costs 1, and what stands in `exists`
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

  /// What an expression of `give:` yields; [Type#ANY] where that cannot be said.
  public static Type type(Condition condition, Names names) {
    return condition instanceof Ready ready
        ? new Checker(names, true, new ArrayList<>()).type(ready.expression())
        : Type.ANY;
  }

  /// The condition `true`.
  public static Condition always() {
    return new Ready("true", new Expression.Literal(new Value.YesNo(true), 0), Set.of());
  }

  /// The literals that a condition compares a name with by `==`, `!=` or `in`.
  public static Set<String> comparedWith(Condition condition, String name) {
    Set<String> words = new LinkedHashSet<>();
    if (condition instanceof Ready ready) {
      walk(
          ready.expression(),
          part -> {
            if (part instanceof Expression.Compare compare && !compare.how().ordered()) {
              literal(compare.left(), compare.right(), name, words);
              literal(compare.right(), compare.left(), name, words);
            } else if (part instanceof Expression.In in) {
              if (in.list() instanceof Expression.ListOf list) {
                list.parts().forEach(one -> literal(in.part(), one, name, words));
              } else {
                literal(in.list(), in.part(), name, words);
              }
            }
          });
    }
    return words;
  }

  private static void literal(Expression side, Expression other, String name, Set<String> words) {
    if (side instanceof Expression.Name named
        && named.name().equals(name)
        && other instanceof Expression.Literal(Value.Text(String word), _)) {
      words.add(word);
    }
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
        Optional.of(new Ready(text, expression, Set.copyOf(names))), List.copyOf(faults));
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

  /// A condition that was read. Two are equal when their texts and parts are.
  private record Ready(String text, Expression expression, Set<String> names) implements Condition {
    @Override
    public Truth test(Look look) {
      return new Reckoner(look).test(expression);
    }

    @Override
    public @Nullable Value evaluate(Look look) {
      return new Reckoner(look).reckon(expression);
    }
  }
}
