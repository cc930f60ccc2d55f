package dev.zhishou.procedure.condition;

import dev.zhishou.procedure.condition.Expression.Compare;
import dev.zhishou.procedure.model.Condition.Look;
import dev.zhishou.procedure.model.Truth;
import dev.zhishou.procedure.model.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reckons an expression, three-valued: null is unknown. False and unknown is false, true or
/// unknown is true, whatever else touches unknown is unknown.
final class Reckoner {
  private final Look look;
  private final @Nullable Reckoner outer;
  private final String variable;
  private final Value.@Nullable Row row;
  private final @Nullable Value item;

  Reckoner(Look look) {
    this(look, null, "", null, null);
  }

  private Reckoner(
      Look look,
      @Nullable Reckoner outer,
      String variable,
      Value.@Nullable Row row,
      @Nullable Value item) {
    this.look = look;
    this.outer = outer;
    this.variable = variable;
    this.row = row;
    this.item = item;
  }

  Truth test(Expression part) {
    return reckon(part) instanceof Value.YesNo(boolean yes) ? Truth.of(yes) : Truth.UNKNOWN;
  }

  @Nullable Value reckon(Expression part) {
    return switch (part) {
      case Expression.Literal(Value value, _) -> value;
      case Expression.Name(String name, _, _) -> look.value(name);
      case Expression.Each(String name, _) -> each(name);
      case Expression.Column(String name, String column, _) -> column(name, column);
      case Expression.Not(Expression inner, _) -> not(test(inner));
      case Expression.Both(Expression left, Expression right, _) -> both(left, right);
      case Expression.Either(Expression left, Expression right, _) -> either(left, right);
      case Expression.Choose choose -> choose(choose);
      case Compare compare -> compare(compare);
      case Expression.In(Expression inner, Expression list, _) -> in(inner, list);
      case Expression.ListOf _ -> null;
      case Expression.Reckon reckon -> sum(reckon);
      case Expression.Size(Expression inner, _) -> size(reckon(inner));
      case Expression.Over over -> over(over);
    };
  }

  private @Nullable Value each(String name) {
    return name.equals(variable) || outer == null ? item : outer.each(name);
  }

  private @Nullable Value column(String name, String column) {
    if (name.equals(variable) || outer == null) {
      return row == null ? null : row.columns().get(column);
    }
    return outer.column(name, column);
  }

  private static @Nullable Value say(Truth truth) {
    return switch (truth) {
      case YES -> new Value.YesNo(true);
      case NO -> new Value.YesNo(false);
      case UNKNOWN -> null;
    };
  }

  private static @Nullable Value not(Truth truth) {
    return switch (truth) {
      case YES -> new Value.YesNo(false);
      case NO -> new Value.YesNo(true);
      case UNKNOWN -> null;
    };
  }

  private @Nullable Value both(Expression left, Expression right) {
    Truth one = test(left);
    if (one == Truth.NO) {
      return new Value.YesNo(false);
    }
    Truth two = test(right);
    return two == Truth.NO || one == Truth.YES ? say(two) : null;
  }

  private @Nullable Value either(Expression left, Expression right) {
    Truth one = test(left);
    if (one == Truth.YES) {
      return new Value.YesNo(true);
    }
    Truth two = test(right);
    return two == Truth.YES || one == Truth.NO ? say(two) : null;
  }

  private @Nullable Value choose(Expression.Choose choose) {
    return switch (test(choose.test())) {
      case YES -> reckon(choose.yes());
      case NO -> reckon(choose.no());
      case UNKNOWN -> null;
    };
  }

  private @Nullable Value compare(Compare compare) {
    Value left = reckon(compare.left());
    Value right = reckon(compare.right());
    if (left == null || right == null) {
      return null;
    }
    Integer order =
        order(left, Expression.yuan(compare.left()), right, Expression.yuan(compare.right()));
    if (order == null) {
      return null;
    }
    return new Value.YesNo(
        switch (compare.how()) {
          case EQUAL -> order == 0;
          case DIFFERENT -> order != 0;
          case LESS -> order < 0;
          case AT_MOST -> order <= 0;
          case MORE -> order > 0;
          case AT_LEAST -> order >= 0;
        });
  }

  /// Which comes first; null where the two cannot be compared.
  private static @Nullable Integer order(
      Value left, boolean leftYuan, Value right, boolean rightYuan) {
    if (left instanceof Value.YesNo(boolean one) && right instanceof Value.YesNo(boolean two)) {
      return Boolean.compare(one, two);
    }
    BigDecimal a = Sums.number(left, leftYuan && right instanceof Value.Money);
    BigDecimal b = Sums.number(right, rightYuan && left instanceof Value.Money);
    if (a != null && b != null) {
      return a.compareTo(b);
    }
    if (left instanceof Value.Length(Duration one) && right instanceof Value.Length(Duration two)) {
      return one.compareTo(two);
    }
    if (left instanceof Value.Date(var one) && right instanceof Value.Date(var two)) {
      return one.compareTo(two);
    }
    Instant from = Sums.instant(left);
    Instant to = Sums.instant(right);
    if (from != null && to != null) {
      return from.compareTo(to);
    }
    if (left instanceof Value.TimeOfDay || right instanceof Value.TimeOfDay) {
      LocalTime one = time(left);
      LocalTime two = time(right);
      return one == null || two == null ? null : one.compareTo(two);
    }
    String one = word(left);
    String two = word(right);
    return one == null || two == null ? null : one.compareTo(two);
  }

  private static @Nullable LocalTime time(Value value) {
    if (value instanceof Value.TimeOfDay(LocalTime time)) {
      return time;
    }
    try {
      return value instanceof Value.Text(String text) ? LocalTime.parse(text) : null;
    } catch (DateTimeParseException noTime) {
      return null;
    }
  }

  private static @Nullable String word(Value value) {
    return switch (value) {
      case Value.Text(String text) -> text;
      case Value.Id(String id) -> id;
      case Value.Choice(List<String> keys) -> keys.size() == 1 ? keys.getFirst() : null;
      case Value.YesNo _,
          Value.Whole _,
          Value.Decimal _,
          Value.Money _,
          Value.Date _,
          Value.TimeOfDay _,
          Value.At _,
          Value.Length _,
          Value.Files _,
          Value.Sealed _,
          Value.Rows _ ->
          null;
    };
  }

  private @Nullable Value in(Expression part, Expression list) {
    Value sought = reckon(part);
    if (sought == null) {
      return null;
    }
    if (list instanceof Expression.ListOf(List<Expression> parts, _)) {
      boolean unknown = false;
      for (Expression one : parts) {
        Value value = reckon(one);
        Integer order =
            value == null
                ? null
                : order(sought, Expression.yuan(part), value, Expression.yuan(one));
        if (order != null && order == 0) {
          return new Value.YesNo(true);
        }
        unknown |= order == null;
      }
      return unknown ? null : new Value.YesNo(false);
    }
    String word = word(sought);
    return reckon(list) instanceof Value.Choice(List<String> keys) && word != null
        ? new Value.YesNo(keys.contains(word))
        : null;
  }

  private @Nullable Value sum(Expression.Reckon reckon) {
    Value left = reckon(reckon.left());
    Value right = reckon(reckon.right());
    return left == null || right == null
        ? null
        : Sums.reckon(
            reckon.sign(),
            left,
            Expression.yuan(reckon.left()),
            right,
            Expression.yuan(reckon.right()));
  }

  private static @Nullable Value size(@Nullable Value value) {
    return switch (value) {
      case Value.Rows(List<Value.Row> rows) -> new Value.Whole(rows.size());
      case Value.Choice(List<String> keys) -> new Value.Whole(keys.size());
      case Value.Files(List<String> hashes) -> new Value.Whole(hashes.size());
      case Value.Text(String text) -> new Value.Whole(text.codePointCount(0, text.length()));
      case null -> null;
      case Value.YesNo _,
          Value.Whole _,
          Value.Decimal _,
          Value.Money _,
          Value.Date _,
          Value.TimeOfDay _,
          Value.At _,
          Value.Length _,
          Value.Id _,
          Value.Sealed _ ->
          null;
    };
  }

  private @Nullable Value over(Expression.Over over) {
    Value list = reckon(over.list());
    Truth stop = Truth.of(!over.all());
    boolean unknown = false;
    int count = count(list);
    if (count < 0) {
      return null;
    }
    for (int at = 0; at < count; at++) {
      Truth one = inner(over.variable(), list, at).test(over.body());
      if (one == stop) {
        return say(stop);
      }
      unknown |= one == Truth.UNKNOWN;
    }
    return unknown ? null : new Value.YesNo(over.all());
  }

  private static int count(@Nullable Value list) {
    return list instanceof Value.Rows(List<Value.Row> rows)
        ? rows.size()
        : list instanceof Value.Choice(List<String> keys) ? keys.size() : -1;
  }

  private Reckoner inner(String name, @Nullable Value list, int at) {
    return list instanceof Value.Rows(List<Value.Row> rows)
        ? new Reckoner(look, this, name, rows.get(at), null)
        : list instanceof Value.Choice(List<String> keys)
            ? new Reckoner(look, this, name, null, new Value.Text(keys.get(at)))
            : this;
  }
}
