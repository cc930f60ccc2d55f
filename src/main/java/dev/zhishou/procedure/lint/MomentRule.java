package dev.zhishou.procedure.lint;

import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Mark;
import dev.zhishou.procedure.model.Moment;
import dev.zhishou.procedure.model.words.MomentReader;
import dev.zhishou.procedure.text.Nearest;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Spot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// `optional-moment`: a moment that may stay unknown for ever. And what `min` and `max` say.
final class MomentRule implements Rule {
  private static final Set<AnswerType> COUNTED =
      Set.of(AnswerType.INTEGER, AnswerType.NUMBER, AnswerType.MONEY);
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

  @Override
  public void judge(Subject subject) {
    for (Place place : subject.flow().places()) {
      Moment due = place.step().timing().due();
      if (due != null) {
        check(subject, due, subject.sheet().word(place.name(), "due"));
      }
      List<Mark> after = place.step().timing().after();
      if (after != null) {
        after.forEach(mark -> after(subject, place, mark));
      }
    }
    subject.outline().asks().keySet().forEach(name -> bounds(subject, name));
  }

  private static void after(Subject subject, Place place, Mark mark) {
    if (mark instanceof Mark.Come(Moment moment)) {
      check(subject, moment, item(subject, place, moment));
    }
  }

  /// Where the moment stands among the items of `after`.
  static Spot item(Subject subject, Place place, Moment moment) {
    Optional<Node> written = subject.sheet().step(place.name()).flatMap(node -> node.get("after"));
    List<Node> items =
        written.orElse(null) instanceof Node.Sequence(List<Node> all, _)
            ? all
            : written.map(List::of).orElse(List.of());
    return items.stream()
        .filter(
            item ->
                item instanceof Node.Scalar scalar
                    && MomentReader.read(scalar.text()).equals(Optional.of(moment)))
        .map(Node::spot)
        .findFirst()
        .orElseGet(() -> subject.sheet().name(place.name()));
  }

  private static void check(Subject subject, Moment moment, Spot spot) {
    List<Moment> parts =
        moment instanceof Moment.FirstKnown(List<Moment> moments) ? moments : List.of(moment);
    boolean known =
        parts.stream()
            .anyMatch(
                part -> MomentReader.names(part).stream().allMatch(name -> sure(subject, name)));
    if (!known) {
      String names =
          String.join(
              ", ",
              MomentReader.names(moment).stream().filter(name -> !sure(subject, name)).toList());
      subject.error(
          "optional-moment",
          spot,
          "`" + names + "` 可能一直没有答案，这个时刻就不会到来。",
          "`" + names + "` may never be answered, and then this moment never comes.",
          "把它设为必答，或加上 `or end of day` 之类。",
          "Make it required, or add `or end of day` or the like.");
    }
  }

  private static boolean sure(Subject subject, String name) {
    return subject.ask(name).map(ask -> ask.bounds().unconditional()).orElse(true);
  }

  private static void bounds(Subject subject, String name) {
    Optional<Ask> ask = subject.ask(name);
    Optional<Node.Mapping> node = subject.sheet().ask(name);
    if (ask.isEmpty() || node.isEmpty()) {
      return;
    }
    for (String word : List.of("min", "max")) {
      if (node.get().get(word).orElse(null) instanceof Node.Scalar text) {
        bound(subject, text);
      }
    }
    if (node.get().get("is").orElse(null) instanceof Node.Scalar text) {
      reckoning(subject, ask.get(), text);
    }
  }

  private static void bound(Subject subject, Node.Scalar text) {
    if (NUMBER.matcher(text.text()).matches()) {
      return;
    }
    Optional<Moment> moment = MomentReader.read(text.text());
    if (moment.isEmpty()) {
      subject.error(
          "moment",
          text.spot(),
          "`" + text.text() + "` 不是数也不是时刻。",
          "`" + text.text() + "` is neither a number nor a moment.",
          "写数、`now`、一个名字或 `longest since starts_on`。",
          "Write a number, `now`, a name, or `longest since starts_on`.");
      return;
    }
    for (String used : MomentReader.names(moment.get())) {
      if (subject.reading().names().type(used).isEmpty()) {
        unknown(subject, text, used);
      }
    }
  }

  private static void unknown(Subject subject, Node.Scalar text, String name) {
    subject.error(
        "unknown-name",
        text.at(Math.max(0, text.text().indexOf(name))),
        "没有 `" + name + "`。",
        "Nothing is called `" + name + "`.",
        Nearest.mend(name, subject.reading().names().known()));
  }

  private static void reckoning(Subject subject, Ask ask, Node.Scalar text) {
    switch (ask.source().is()) {
      case Ask.ColumnSum sum -> sum(subject, ask, sum, text);
      case Ask.Between between -> between(subject, ask, between, text);
      case null ->
          subject.error(
              "unknown-name",
              text.spot(),
              "`" + text.text() + "` 不是列表某一列的合计，也不是两个时刻之间。",
              "`"
                  + text.text()
                  + "` is neither the sum of a list's column nor between two moments.",
              "写成 `sum(列表.列)` 或 `between(时刻, 时刻)`。",
              "Write `sum(list.column)` or `between(moment, moment)`.");
    }
  }

  private static void sum(Subject subject, Ask total, Ask.ColumnSum sum, Node.Scalar text) {
    Optional<Ask> column = subject.ask(sum.list()).map(list -> list.columns().get(sum.column()));
    if (column.isEmpty()) {
      subject.error(
          "unknown-name",
          text.spot(),
          "`" + text.text() + "` 不是列表某一列的合计。",
          "`" + text.text() + "` is not the sum of a list's column.",
          "写成 `sum(列表.列)`。",
          "Write `sum(list.column)`.");
    } else if (!COUNTED.contains(column.get().type()) || column.get().type() != total.type()) {
      subject.error(
          "moment",
          text.spot(),
          "合计和 `" + column.get().name() + "` 这一列要是同一类数。",
          "The total and the column `" + column.get().name() + "` must be numbers of one type.",
          "都用整数、数或金额。",
          "Make both integer, number or money.");
    }
  }

  private static void between(Subject subject, Ask length, Ask.Between between, Node.Scalar text) {
    for (String name : between.from()) {
      if (subject.reading().names().type(name).isEmpty()) {
        unknown(subject, text, name);
        return;
      }
    }
    boolean moments = between.from().stream().allMatch(name -> moment(subject, name));
    if (!moments || length.type() != AnswerType.DURATION) {
      subject.error(
          "moment",
          text.spot(),
          "`" + text.text() + "` 要是两个时刻之间，问题的类型要是 duration。",
          "`" + text.text() + "` must be between two moments, and the question of type duration.",
          "两个都用 moment 的问题或 `opened`，自己用 duration。",
          "Name two questions of type moment, or `opened`, and make it a duration.");
    }
  }

  /// One of the case: a column has a moment for each row.
  private static boolean moment(Subject subject, String name) {
    return name.equals("opened")
        || subject.ask(name).filter(ask -> ask.type() == AnswerType.MOMENT).isPresent()
            && subject.outline().asks().values().stream()
                .noneMatch(list -> list.columns().containsKey(name));
  }
}
