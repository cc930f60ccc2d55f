package dev.zhishou.procedure.condition;

import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Value;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/// What is written out in a condition.
public final class Literals {
  private Literals() {}

  /// The options that a condition tests a name for by `==`.
  public static Set<String> equalTo(Condition condition, String name) {
    Set<String> words = new LinkedHashSet<>();
    walk(
        condition,
        part -> {
          if (part instanceof Expression.Compare(var how, var left, var right, _)
              && how == Expression.Comparison.EQUAL) {
            literal(left, right, name, words);
            literal(right, left, name, words);
          }
        });
    return words;
  }

  private static void literal(Expression side, Expression other, String name, Set<String> words) {
    if (side instanceof Expression.Name named
        && named.name().equals(name)
        && other instanceof Expression.Literal(Value.Text(String word), _)) {
      words.add(word);
    }
  }

  /// The texts.
  public static Set<String> texts(Condition condition) {
    Set<String> texts = new LinkedHashSet<>();
    walk(
        condition,
        part -> {
          if (part instanceof Expression.Literal(Value.Text(String text), _)) {
            texts.add(text);
          }
        });
    return texts;
  }

  /// The numbers, as written.
  public static Set<BigDecimal> numbers(Condition condition) {
    Set<BigDecimal> numbers = new LinkedHashSet<>();
    walk(
        condition,
        part -> {
          if (part instanceof Expression.Literal(Value value, _)) {
            BigDecimal number = Sums.number(value, false);
            if (number != null) {
              numbers.add(number);
            }
          }
        });
    return numbers;
  }

  private static void walk(Condition condition, Consumer<Expression> visit) {
    if (condition instanceof ReadCondition read) {
      Conditions.walk(read.expression(), visit);
    }
  }
}
