package dev.zhishou.procedure.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
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
  /// @param under for type STAFF: whose people they must be of, a role (its holders count too) or
  ///     the name of an answer that is one; null: anybody's
  /// @param above for type STAFF: the name of an answer above whom they must stand; null: nobody
  /// @param fixed whether nobody may say otherwise than the selection that fills it
  public record Bounds(
      @Nullable Condition required,
      boolean unconditional,
      @Nullable String min,
      @Nullable String max,
      @Nullable String under,
      @Nullable String above,
      boolean fixed) {
    /// Nothing is demanded.
    public static final Bounds FREE = new Bounds(null, false, null, null, null, null, false);
  }

  /// @param of kind of equipment for type EQUIPMENT; null otherwise
  /// @param from the selection that fills it; null: nobody
  /// @param mask how it is masked (`name`, `phone`, …): a personal value; null: not
  /// @param shown whether the reporter sees it
  /// @param optionsList name of the list in `sop/options/` that the options came from; null: none
  /// @param refs the obligations it carries
  /// @param is what it is reckoned from, so that nobody is asked; null: it is asked
  public record Source(
      @Nullable String of,
      @Nullable String from,
      @Nullable String mask,
      boolean shown,
      @Nullable String optionsList,
      List<String> refs,
      @Nullable Reckoning is) {
    /// From nowhere, shown to nobody in particular.
    public static final Source PLAIN = new Source(null, null, null, false, null, List.of(), null);
  }

  /// Whether the value never stands in an event but sealed beside it (DATA, *An event*). Of a photo
  /// or file the event holds the hash, which says nothing; what is personal is the file.
  public boolean sealed() {
    boolean file = type == AnswerType.PHOTO || type == AnswerType.FILE;
    return type.sealed() || source.mask() != null && !file;
  }

  /// Whether nobody is asked, because it is reckoned from other answers.
  public boolean reckoned() {
    return source.is() != null;
  }

  /// Whether several options may be chosen.
  public boolean several() {
    return type == AnswerType.CHOICE && bounds.max() != null && !bounds.max().equals("1");
  }

  /// What is reckoned from other answers (`is`).
  public sealed interface Reckoning {
    /// As it is written.
    String text();

    /// The names it is reckoned from: given anew, they make it anew.
    List<String> from();

    /// The answer of that type (lint sees to it that it fits); null: something is not known.
    @Nullable Value value(AnswerType type, Condition.Look look);

    /// What is written; empty: it is none.
    static Optional<Reckoning> read(String text) {
      return ColumnSum.read(text)
          .<Reckoning>map(sum -> sum)
          .or(() -> Between.read(text).map(between -> between));
    }
  }

  /// `between(from, to)`: how long it is from one moment to another (000-196, 003-043).
  ///
  /// @param start the name of a moment that was answered, or `opened`
  public record Between(String start, String end) implements Reckoning {
    private static final Pattern WRITTEN =
        Pattern.compile("between\\(([a-z][a-z0-9_]*), ?([a-z][a-z0-9_]*)\\)");

    static Optional<Between> read(String text) {
      Matcher written = WRITTEN.matcher(text);
      return written.matches()
          ? Optional.of(new Between(written.group(1), written.group(2)))
          : Optional.empty();
    }

    @Override
    public String text() {
      return "between(" + start + ", " + end + ")";
    }

    @Override
    public List<String> from() {
      return List.of(start, end);
    }

    /// Nought where the second lies before the first.
    @Override
    public @Nullable Value value(AnswerType type, Condition.Look look) {
      if (look.value(start) instanceof Value.At(Instant first)
          && look.value(end) instanceof Value.At(Instant last)) {
        return new Value.Length(
            last.isBefore(first) ? Duration.ZERO : Duration.between(first, last));
      }
      return null;
    }
  }

  /// `sum(list.column)`: what stands in a column of a list, added up, so that a total is never
  /// another than its lines (002-224, 002-328).
  public record ColumnSum(String list, String column) implements Reckoning {
    private static final int FEN = 2;
    private static final Pattern WRITTEN =
        Pattern.compile("sum\\(([a-z][a-z0-9_]*)\\.([a-z][a-z0-9_]*)\\)");

    static Optional<ColumnSum> read(String text) {
      Matcher written = WRITTEN.matcher(text);
      return written.matches()
          ? Optional.of(new ColumnSum(written.group(1), written.group(2)))
          : Optional.empty();
    }

    @Override
    public String text() {
      return "sum(" + list + "." + column + ")";
    }

    @Override
    public List<String> from() {
      return List.of(list);
    }

    /// Integer, number or money; null: a line lacks its number, or there is no list.
    @Override
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
