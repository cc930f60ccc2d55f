package dev.zhishou.procedure.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One question.
///
/// @param name how conditions, forms and the API call it
/// @param text what is asked, in words
/// @param bounds whether and within what it must be answered
/// @param options the choices in order, key to label; empty unless type is CHOICE
/// @param columns the columns of a list; empty unless type is LIST
/// @param source where it comes from and who may see it
public record Ask(
    String name,
    String text,
    AnswerType type,
    Bounds bounds,
    SequencedMap<String, String> options,
    SequencedMap<String, Ask> columns,
    Source source) {

  /// @param required the condition under which it must be answered; null: it may be left open.
  ///     `required: true` is the condition `true`
  /// @param min least number, moment or how many (rows, files, choices); null: none. The text as
  ///     written: a number, or `now`
  /// @param max most, likewise; for a choice more than 1 means several
  /// @param unconditional whether `required` is `true` as written
  public record Bounds(
      @Nullable Condition required,
      boolean unconditional,
      @Nullable String min,
      @Nullable String max) {
    /// Nothing is demanded.
    public static final Bounds FREE = new Bounds(null, false, null, null);
  }

  /// @param of kind of equipment for type EQUIPMENT; null otherwise
  /// @param from the selection that fills it; null: nobody
  /// @param mask how it is masked (`name`, `phone`, …): a personal value; null: not
  /// @param shown whether the reporter sees it
  /// @param optionsList name of the list in `sop/options/` that the options came from; null: none
  /// @param refs the obligations it carries
  /// @param sum what it is reckoned from (`is`), so that nobody is asked; null: it is asked
  public record Source(
      @Nullable String of,
      @Nullable String from,
      @Nullable String mask,
      boolean shown,
      @Nullable String optionsList,
      List<String> refs,
      @Nullable ColumnSum sum) {
    /// From nowhere, shown to nobody in particular.
    public static final Source PLAIN = new Source(null, null, null, false, null, List.of(), null);
  }

  /// Whether the value never stands in an event but sealed beside it (DATA, *An event*). Of a photo
  /// or file the event holds the hash, which says nothing; what is personal is the file.
  public boolean sealed() {
    boolean file = type == AnswerType.PHOTO || type == AnswerType.FILE;
    return type.sealed() || source.mask() != null && !file;
  }

  /// Whether nobody is asked, because it is reckoned from a list.
  public boolean reckoned() {
    return source.sum() != null;
  }

  /// Whether several options may be chosen.
  public boolean several() {
    return type == AnswerType.CHOICE && bounds.max() != null && !bounds.max().equals("1");
  }

  /// `sum(list.column)`: what stands in a column of a list, added up, so that a total is never
  /// another than its lines (002-224, 002-328).
  public record ColumnSum(String list, String column) {
    private static final int FEN = 2;
    private static final Pattern WRITTEN =
        Pattern.compile("sum\\(([a-z][a-z0-9_]*)\\.([a-z][a-z0-9_]*)\\)");

    /// What is written; empty: it is no sum.
    public static Optional<ColumnSum> read(String text) {
      Matcher written = WRITTEN.matcher(text);
      return written.matches()
          ? Optional.of(new ColumnSum(written.group(1), written.group(2)))
          : Optional.empty();
    }

    /// As it is written.
    public String text() {
      return "sum(" + list + "." + column + ")";
    }

    /// The sum as an answer of that type; null: a line lacks its number, or there is no list.
    ///
    /// @param type integer, number or money (lint sees to it)
    public @Nullable Value value(AnswerType type, Condition.Look look) {
      BigDecimal sum = of(look);
      if (sum == null) {
        return null;
      }
      if (type == AnswerType.MONEY) {
        return new Value.Money(sum.movePointRight(FEN).longValueExact());
      }
      return type == AnswerType.INTEGER
          ? new Value.Whole(sum.longValueExact())
          : new Value.Decimal(sum);
    }

    private @Nullable BigDecimal of(Condition.Look look) {
      if (!(look.value(list) instanceof Value.Rows(List<Value.Row> rows))) {
        return null;
      }
      BigDecimal sum = BigDecimal.ZERO;
      for (Value.Row row : rows) {
        BigDecimal line = number(row.columns().get(column));
        if (line == null) {
          return null;
        }
        sum = sum.add(line);
      }
      return sum;
    }

    private static @Nullable BigDecimal number(@Nullable Value value) {
      if (value instanceof Value.Whole(long number)) {
        return BigDecimal.valueOf(number);
      }
      if (value instanceof Value.Decimal(BigDecimal number)) {
        return number;
      }
      return value instanceof Value.Money(long fen) ? BigDecimal.valueOf(fen, FEN) : null;
    }
  }
}
