package dev.zhishou.procedure.condition;

import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Figure;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Span;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a condition compares, in words.
final class ValueWording {
  static final Map<String, String> BUILT_IN =
      Map.of("night", "夜间", "drill", "演练", "run", "第几次", "severity", "等级");

  private static final Map<String, String> SEVERITIES =
      Map.of("critical", "危急", "serious", "严重", "normal", "一般", "minor", "轻微");

  private final ConditionWording.Names names;

  ValueWording(ConditionWording.Names names) {
    this.names = names;
  }

  /// Nothing is said of this in plain words.
  static final class Unsaid extends RuntimeException {
    Unsaid() {
      super(null, null, false, false);
    }
  }

  /// @param beside what it is compared with: a text beside a question is one of its options
  String of(Expression part, Expression beside, @Nullable Ask rows) {
    return switch (part) {
      case Expression.Name(String name, _, _) -> valueOf(name);
      case Expression.Column column -> quoted(column(column, rows));
      case Expression.Literal(Value.Text _, _) -> option(part, question(beside, rows));
      case Expression.Literal(Value value, _) -> literal(value);
      case Expression.Size(Expression inner, _) -> of(inner, inner, rows) + "的条数";
      case Expression.Reckon(var sign, Expression left, Expression right, _) ->
          of(left, right, rows) + word(sign) + of(right, left, rows);
      case Expression.Each _,
          Expression.Not _,
          Expression.Both _,
          Expression.Either _,
          Expression.Choose _,
          Expression.Compare _,
          Expression.In _,
          Expression.ListOf _,
          Expression.Over _ ->
          throw new Unsaid();
    };
  }

  private static String word(Expression.Sign sign) {
    return switch (sign) {
      case PLUS -> "加";
      case MINUS -> "减";
      case TIMES -> "乘";
      case OVER -> "除以";
      case REST -> "的余数，除以";
    };
  }

  private static String literal(Value value) {
    return switch (value) {
      case Value.YesNo(boolean yes) -> yes ? "是" : "否";
      case Value.Whole(long number) -> Long.toString(number);
      case Value.Decimal(var number) -> number.toPlainString();
      case Value.Length(Duration length) -> length(length);
      case Value.Choice _,
          Value.Money _,
          Value.Date _,
          Value.TimeOfDay _,
          Value.At _,
          Value.Id _,
          Value.Files _,
          Value.Text _,
          Value.Sealed _,
          Value.Rows _ ->
          throw new Unsaid();
    };
  }

  private static String length(Duration length) {
    return length.toMinutesPart() == 0 && length.toSecondsPart() == 0
        ? length.toHours() + " 小时"
        : length.toSecondsPart() == 0 ? length.toMinutes() + " 分钟" : length.toSeconds() + " 秒";
  }

  private String valueOf(String name) {
    Ask ask = names.ask(name);
    Figure figure = names.figure(name);
    String known = ask != null ? quoted(ask) : figure != null ? figure(figure) : BUILT_IN.get(name);
    if (known == null) {
      throw new Unsaid();
    }
    return known;
  }

  private static String figure(Figure figure) {
    return switch (figure.is()) {
      case Figure.Size.Number(var number) -> number.toPlainString();
      case Figure.Size.Length(Span span) -> span.inWords();
      case Figure.Size.At _ -> throw new Unsaid();
    };
  }

  /// The question that an expression reads; null: another name.
  private @Nullable Ask question(Expression part, @Nullable Ask rows) {
    if (part instanceof Expression.Column column) {
      return column(column, rows);
    }
    return part instanceof Expression.Name(String name, _, _) ? names.ask(name) : null;
  }

  /// A text as the option that it is.
  String option(Expression part, @Nullable Ask ask) {
    if (!(part instanceof Expression.Literal(Value.Text(String key), _))) {
      throw new Unsaid();
    }
    if (ask == null) {
      return "「" + SEVERITIES.getOrDefault(key, key) + "」";
    }
    String named = ask.type() == AnswerType.ROLE ? names.role(key) : key;
    return "「" + ask.options().getOrDefault(key, named) + "」";
  }

  /// The question of the column of a row.
  ///
  /// @param rows the list that is looked through; null: none
  static Ask column(Expression.Column column, @Nullable Ask rows) {
    Ask ask = rows == null ? null : rows.columns().get(column.column());
    if (ask == null) {
      throw new Unsaid();
    }
    return ask;
  }

  static String quoted(Ask ask) {
    return "「" + ask.text() + "」";
  }
}
