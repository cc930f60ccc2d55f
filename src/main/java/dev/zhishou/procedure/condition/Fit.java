package dev.zhishou.procedure.condition;

import dev.zhishou.procedure.condition.Type.Sort;
import dev.zhishou.procedure.model.Value;
import java.util.Optional;

/// Which sorts go together.
final class Fit {
  private Fit() {}

  static Type literal(Value value) {
    return switch (value) {
      case Value.YesNo _ -> Type.YES_NO;
      case Value.Whole _ -> Type.WHOLE;
      case Value.Decimal _ -> Type.of(Sort.DECIMAL);
      case Value.Length _ -> Type.of(Sort.LENGTH);
      case Value.At _ -> Type.MOMENT;
      case Value.Text _ -> Type.TEXT;
      case Value.Choice _,
          Value.Money _,
          Value.Date _,
          Value.TimeOfDay _,
          Value.Id _,
          Value.Files _,
          Value.Sealed _,
          Value.Rows _ ->
          Type.ANY;
    };
  }

  static boolean unordered(Type type) {
    return switch (type.sort()) {
      case YES_NO, SEVERAL, ID, FILES, ROWS -> true;
      case WHOLE, DECIMAL, MONEY, TEXT, CHOICE, DATE, MOMENT, TIME, LENGTH, ANY -> false;
    };
  }

  static boolean fits(Type left, Type right) {
    return left.any()
        || right.any()
        || left.sort() == right.sort()
        || left.number() && right.number()
        || left.word() && right.word()
        || left.instant() && right.instant();
  }

  /// Whether it has a size.
  static boolean counted(Type type) {
    return switch (type.sort()) {
      case ROWS, SEVERAL, TEXT, FILES, ANY -> true;
      case YES_NO, WHOLE, DECIMAL, MONEY, CHOICE, DATE, MOMENT, TIME, LENGTH, ID -> false;
    };
  }

  /// What one of a list is; empty where it is no list.
  static Optional<Type> each(Type list) {
    return switch (list.sort()) {
      case ROWS -> Optional.of(list);
      case SEVERAL ->
          Optional.of(new Type(Sort.CHOICE, false, false, list.options(), list.columns()));
      case ANY -> Optional.of(Type.ANY);
      case YES_NO, WHOLE, DECIMAL, MONEY, TEXT, CHOICE, DATE, MOMENT, TIME, LENGTH, ID, FILES ->
          Optional.empty();
    };
  }
}
