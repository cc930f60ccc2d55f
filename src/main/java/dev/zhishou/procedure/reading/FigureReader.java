package dev.zhishou.procedure.reading;

import dev.zhishou.procedure.condition.Type;
import dev.zhishou.procedure.model.Figure;
import dev.zhishou.procedure.model.Figure.Size;
import dev.zhishou.procedure.model.Moment;
import dev.zhishou.procedure.model.words.MomentReader;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Said;
import dev.zhishou.time.Span;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Reads figures (`params`) and holds them to their bounds.
final class FigureReader {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,9})?");

  private final Page page;

  FigureReader(Page page) {
    this.page = page;
  }

  /// What a figure is in a condition.
  static Type type(Node node) {
    Type unknown = Type.figure(Type.Sort.ANY);
    return node instanceof Node.Mapping mapping
            && mapping.get("is").orElse(null) instanceof Node.Scalar scalar
        ? size(scalar.text()).map(FigureReader::type).orElse(unknown)
        : unknown;
  }

  private static Type type(Size size) {
    return switch (size) {
      case Size.Length _ -> Type.figure(Type.Sort.LENGTH);
      case Size.Number(BigDecimal number) ->
          Type.figure(number.scale() <= 0 ? Type.Sort.WHOLE : Type.Sort.DECIMAL);
      case Size.At _ -> Type.figure(Type.Sort.MOMENT);
    };
  }

  static Optional<Size> size(String text) {
    Optional<Span> span = Span.read(text);
    if (span.isPresent()) {
      return Optional.of(new Size.Length(span.get()));
    }
    if (NUMBER.matcher(text).matches()) {
      return Optional.of(new Size.Number(new BigDecimal(text)));
    }
    return MomentReader.read(text)
        .filter(
            moment ->
                switch (moment) {
                  case Moment.Clock _, Moment.MonthDay _, Moment.EndOf _ -> true;
                  case Moment.After _,
                      Moment.Since _,
                      Moment.Before _,
                      Moment.Named _,
                      Moment.FirstKnown _,
                      Moment.Never _ ->
                      false;
                })
        .map(Size.At::new);
  }

  Optional<Figure> read(String name, Node node) {
    if (!(node instanceof Node.Mapping figure) || figure.get("is").isEmpty()) {
      page.shape(node, " `{is: 30m}` 这样的数", "a figure such as `{is: 30m}`");
      return Optional.empty();
    }
    page.words(figure, Vocabulary.FIGURE);
    Optional<Size> is = size(figure, "is");
    Optional<Size> most = size(figure, "most");
    Optional<Size> least = size(figure, "least");
    if (is.isPresent()) {
      most.ifPresent(bound -> within(name, figure, is.get(), bound, true));
      least.ifPresent(bound -> within(name, figure, is.get(), bound, false));
    }
    return is.map(
        value ->
            new Figure(
                name,
                value,
                most.orElse(null),
                least.orElse(null),
                page.text(figure, "source").orElse(null),
                page.texts(figure, "refs")));
  }

  private Optional<Size> size(Node.Mapping figure, String word) {
    Optional<Node.Scalar> written = page.scalar(figure, word);
    Optional<Size> size = written.flatMap(text -> size(text.text()));
    if (written.isPresent() && size.isEmpty()) {
      page.findings()
          .error(
              "bound",
              written.get().spot(),
              new Said(
                  "`" + written.get().text() + "` 不是时长、数或时刻。",
                  "`" + written.get().text() + "` is no length of time, number or moment."),
              new Said(
                  "写 `30m`、`2 days`、`100` 或 `day 4 of this month`。",
                  "Write `30m`, `2 days`, `100` or `day 4 of this month`."));
    }
    return size;
  }

  private void within(String name, Node.Mapping figure, Size value, Size bound, boolean upper) {
    OptionalInt order = order(value, bound);
    boolean sound = order.isPresent() && (upper ? order.getAsInt() <= 0 : order.getAsInt() >= 0);
    if (!sound) {
      page.findings()
          .error(
              "bound",
              figure.get("is").map(Node::spot).orElse(figure.spot()),
              new Said("`" + name + "` 超出了它自己的范围。", "`" + name + "` is outside its bound."),
              new Said(
                  upper ? "改小 `is`，或改 `most`。" : "改大 `is`，或改 `least`。",
                  upper ? "Lessen `is`, or change `most`." : "Raise `is`, or change `least`."));
    }
  }

  /// Which of two sizes is greater; empty where they are of different sorts.
  private static OptionalInt order(Size left, Size right) {
    if (left instanceof Size.Length(Span one) && right instanceof Size.Length(Span two)) {
      return OptionalInt.of(Long.compare(one.comparableSeconds(), two.comparableSeconds()));
    }
    if (left instanceof Size.Number(BigDecimal one)
        && right instanceof Size.Number(BigDecimal two)) {
      return OptionalInt.of(one.compareTo(two));
    }
    if (left instanceof Size.At(Moment.Clock one) && right instanceof Size.At(Moment.Clock two)) {
      return OptionalInt.of(one.time().compareTo(two.time()));
    }
    if (left instanceof Size.At(Moment.MonthDay one)
        && right instanceof Size.At(Moment.MonthDay two)) {
      return OptionalInt.of(
          one.nextMonth() == two.nextMonth()
              ? Integer.compare(one.day(), two.day())
              : Boolean.compare(one.nextMonth(), two.nextMonth()));
    }
    return left.equals(right) ? OptionalInt.of(0) : OptionalInt.empty();
  }
}
