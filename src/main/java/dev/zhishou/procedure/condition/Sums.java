package dev.zhishou.procedure.condition;

import dev.zhishou.procedure.condition.Expression.Sign;
import dev.zhishou.procedure.condition.Type.Sort;
import dev.zhishou.procedure.model.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What may be reckoned with what, and what comes out.
final class Sums {
  private static final int FEN = 2;

  private Sums() {}

  /// The sort of a sum; empty where the two cannot be reckoned.
  static Optional<Type> result(Sign sign, Type left, Type right) {
    if (left.number() && right.number()) {
      boolean money = left.sort() == Sort.MONEY || right.sort() == Sort.MONEY;
      boolean decimal = left.sort() == Sort.DECIMAL || right.sort() == Sort.DECIMAL;
      return Optional.of(Type.of(money ? Sort.MONEY : decimal ? Sort.DECIMAL : Sort.WHOLE));
    }
    boolean length = right.sort() == Sort.LENGTH;
    return switch (sign) {
      case PLUS ->
          left.instant() && length
              ? Optional.of(Type.MOMENT)
              : left.sort() == Sort.LENGTH && right.instant()
                  ? Optional.of(Type.MOMENT)
                  : left.sort() == Sort.LENGTH && length
                      ? Optional.of(Type.of(Sort.LENGTH))
                      : left.sort() == Sort.TEXT && right.sort() == Sort.TEXT
                          ? Optional.of(Type.TEXT)
                          : Optional.empty();
      case MINUS ->
          left.instant() && right.instant()
              ? Optional.of(Type.of(Sort.LENGTH))
              : left.instant() && length
                  ? Optional.of(Type.MOMENT)
                  : left.sort() == Sort.LENGTH && length
                      ? Optional.of(Type.of(Sort.LENGTH))
                      : Optional.empty();
      case TIMES, OVER, REST -> Optional.empty();
    };
  }

  /// What comes out; null where it cannot be known (division by nothing included).
  static @Nullable Value reckon(
      Sign sign, Value left, boolean leftYuan, Value right, boolean rightYuan) {
    BigDecimal a = number(left, leftYuan && right instanceof Value.Money);
    BigDecimal b = number(right, rightYuan && left instanceof Value.Money);
    if (a != null && b != null) {
      return numbers(sign, a, b, left, right);
    }
    if (left instanceof Value.Length(Duration one) && right instanceof Value.Length(Duration two)) {
      return switch (sign) {
        case PLUS -> new Value.Length(one.plus(two));
        case MINUS -> new Value.Length(one.minus(two));
        case TIMES, OVER, REST -> null;
      };
    }
    if (left instanceof Value.Text(String one) && right instanceof Value.Text(String two)) {
      return sign == Sign.PLUS ? new Value.Text(one + two) : null;
    }
    return moments(sign, left, right);
  }

  private static @Nullable Value moments(Sign sign, Value left, Value right) {
    Instant from = instant(left);
    Instant to = instant(right);
    if (from != null && to != null && sign == Sign.MINUS) {
      return new Value.Length(Duration.between(to, from));
    }
    if (from != null && right instanceof Value.Length(Duration length)) {
      return switch (sign) {
        case PLUS -> new Value.At(from.plus(length));
        case MINUS -> new Value.At(from.minus(length));
        case TIMES, OVER, REST -> null;
      };
    }
    return to != null && left instanceof Value.Length(Duration length) && sign == Sign.PLUS
        ? new Value.At(to.plus(length))
        : null;
  }

  private static @Nullable Value numbers(
      Sign sign, BigDecimal a, BigDecimal b, Value left, Value right) {
    boolean whole = left instanceof Value.Whole && right instanceof Value.Whole;
    if (b.signum() == 0 && (sign == Sign.OVER || sign == Sign.REST)) {
      return null;
    }
    BigDecimal result =
        switch (sign) {
          case PLUS -> a.add(b);
          case MINUS -> a.subtract(b);
          case TIMES -> a.multiply(b);
          case OVER ->
              whole ? a.divide(b, 0, RoundingMode.DOWN) : a.divide(b, MathContext.DECIMAL64);
          case REST -> a.remainder(b);
        };
    boolean money =
        (left instanceof Value.Money) != (right instanceof Value.Money)
            || left instanceof Value.Money && (sign == Sign.PLUS || sign == Sign.MINUS);
    if (money) {
      return new Value.Money(result.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
    return whole && result.toBigInteger().bitLength() < Long.SIZE
        ? new Value.Whole(result.longValue())
        : new Value.Decimal(result);
  }

  /// A number; what counts yuan beside money is turned into fen (Pinned 36).
  static @Nullable BigDecimal number(Value value, boolean toFen) {
    BigDecimal plain =
        switch (value) {
          case Value.Whole(long number) -> BigDecimal.valueOf(number);
          case Value.Decimal(BigDecimal number) -> number;
          case Value.Money(long fen) -> BigDecimal.valueOf(fen);
          case Value.YesNo _,
              Value.Choice _,
              Value.Date _,
              Value.TimeOfDay _,
              Value.At _,
              Value.Length _,
              Value.Id _,
              Value.Files _,
              Value.Text _,
              Value.Sealed _,
              Value.Rows _ ->
              null;
        };
    return plain != null && toFen && !(value instanceof Value.Money)
        ? plain.movePointRight(FEN)
        : plain;
  }

  /// An instant; a date is its end (Pinned 9).
  static @Nullable Instant instant(Value value) {
    return switch (value) {
      case Value.At(Instant at) -> at;
      case Value.Date(java.time.LocalDate date) -> Instants.end(date);
      case Value.YesNo _,
          Value.Choice _,
          Value.Whole _,
          Value.Decimal _,
          Value.Money _,
          Value.TimeOfDay _,
          Value.Length _,
          Value.Id _,
          Value.Files _,
          Value.Text _,
          Value.Sealed _,
          Value.Rows _ ->
          null;
    };
  }
}
