package dev.zhishou.procedure.reading;

import dev.zhishou.procedure.condition.Type;
import dev.zhishou.procedure.condition.Type.Sort;
import dev.zhishou.procedure.model.Amount;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Every;
import dev.zhishou.procedure.model.Mark;
import dev.zhishou.procedure.model.Moment;
import dev.zhishou.procedure.model.words.MomentReader;
import dev.zhishou.procedure.text.Nearest;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Said;
import dev.zhishou.time.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what has to do with time on a step: moments, `after`, `until`, `every`.
final class TimeReader {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Said FORMS =
      new Said(
          "写成 `30m`、`2h since contact`、`17:30`、`end of day`、`day 4 of this month`、"
              + "`next_at or end of day` 或 `none (为什么)`。",
          "Write `30m`, `2h since contact`, `17:30`, `end of day`, `day 4 of this month`,"
              + " `next_at or end of day` or `none (why)`.");

  private final Page page;

  TimeReader(Page page) {
    this.page = page;
  }

  /// A moment whose names are known and fit; empty (and a finding) where it is none.
  Optional<Moment> moment(Node node) {
    return page.scalar(node).flatMap(this::moment);
  }

  private Optional<Moment> moment(Node.Scalar text) {
    Optional<Moment> moment = MomentReader.read(text.text());
    if (moment.isEmpty()) {
      page.findings()
          .error(
              "moment",
              text.spot(),
              new Said("`" + text.text() + "` 不是时刻。", "`" + text.text() + "` is no moment."),
              FORMS);
      return moment;
    }
    boolean sound = true;
    for (Moment one : parts(moment.get())) {
      sound &= fits(one, text);
    }
    return sound ? moment : Optional.empty();
  }

  private static List<Moment> parts(Moment moment) {
    return moment instanceof Moment.FirstKnown(List<Moment> moments) ? moments : List.of(moment);
  }

  private boolean fits(Moment moment, Node.Scalar text) {
    return switch (moment) {
      case Moment.After(Amount amount) -> fits(amount, text);
      case Moment.Since(Amount amount, String anchor) -> fits(amount, text) & anchor(anchor, text);
      case Moment.Before(Amount amount, String anchor) -> fits(amount, text) & anchor(anchor, text);
      case Moment.Named(String name) ->
          is(name, text, Sort.DATE, Sort.MOMENT, Sort.LENGTH, Sort.TIME);
      case Moment.FirstKnown _, Moment.Clock _, Moment.EndOf _, Moment.MonthDay _, Moment.Never _ ->
          true;
    };
  }

  private boolean fits(Amount amount, Node.Scalar text) {
    return switch (amount) {
      case Amount.Fixed _ -> true;
      case Amount.Named(String name) -> is(name, text, Sort.LENGTH);
    };
  }

  private boolean anchor(String name, Node.Scalar text) {
    return step(name) || is(name, text, Sort.DATE, Sort.MOMENT);
  }

  /// Whether it is a step of this file, or one of its frame.
  boolean step(String name) {
    if (page.outline().steps().contains(name)) {
      return true;
    }
    String frame = page.outline().frame();
    return name.startsWith("frame.")
        && frame != null
        && page.surroundings()
            .outline(frame)
            .map(other -> other.steps().contains(name.substring("frame.".length())))
            .orElse(true);
  }

  private boolean is(String name, Node.Scalar text, Sort... sorts) {
    Optional<Type> type = page.names().type(name);
    int at = Math.max(0, text.text().indexOf(name));
    if (type.isEmpty()) {
      page.unknown("unknown-name", text.at(at), "name", name, page.names().known());
      return false;
    }
    Sort sort = type.get().sort();
    if (sort == Sort.ANY || List.of(sorts).contains(sort)) {
      return true;
    }
    page.findings()
        .error(
            "moment",
            text.at(at),
            new Said("`" + name + "` 不是时间。", "`" + name + "` is no time."),
            FORMS);
    return false;
  }

  /// What `after` waits for.
  List<Mark> after(Node.Mapping step) {
    List<Mark> marks = new ArrayList<>();
    for (Node.Scalar text : page.several(step, "after")) {
      if (step(text.text())) {
        marks.add(new Mark.Settled(text.text()));
      } else {
        moment(text).ifPresent(moment -> marks.add(new Mark.Come(moment)));
      }
    }
    return List.copyOf(marks);
  }

  /// What `until` ends at.
  List<Mark> until(Node.Mapping step) {
    List<Mark> marks = new ArrayList<>();
    for (Node.Scalar text : page.several(step, "until")) {
      if (step(text.text())) {
        marks.add(new Mark.Settled(text.text()));
      } else if (timely(text.text())) {
        moment(text).ifPresent(moment -> marks.add(new Mark.Come(moment)));
      } else {
        page.condition(text).ifPresent(condition -> marks.add(new Mark.True(condition)));
      }
    }
    return List.copyOf(marks);
  }

  /// Whether a text is a moment rather than a condition.
  private boolean timely(String text) {
    return MomentReader.read(text)
        .map(moment -> parts(moment).stream().allMatch(this::timely))
        .orElse(false);
  }

  private boolean timely(Moment moment) {
    return !(moment instanceof Moment.Named(String name))
        || page.names()
            .type(name)
            .map(
                type ->
                    type.sort() == Sort.DATE
                        || type.sort() == Sort.MOMENT
                        || type.sort() == Sort.LENGTH)
            .orElse(false);
  }

  /// How a step is done more than once.
  Optional<Every> every(Node node) {
    Optional<Node.Scalar> written = page.scalar(node);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Node.Scalar text = written.get();
    Optional<Every> plain = plain(text.text());
    if (plain.isPresent()) {
      return plain;
    }
    Ask ask = page.outline().asks().get(text.text());
    if (ask != null && ask.type() == AnswerType.LIST) {
      return Optional.of(new Every.Rows(text.text()));
    }
    Optional<Type> type = page.names().type(text.text());
    if (type.isPresent()) {
      if (type.get().sort() == Sort.LENGTH) {
        return Optional.of(new Every.Interval(new Amount.Named(text.text())));
      }
      wrong(text);
      return Optional.empty();
    }
    return selection(text);
  }

  private Optional<Every> plain(String text) {
    if (text.equals("time")) {
      return Optional.of(new Every.EachTime());
    }
    Optional<Span> span = Span.read(text);
    return span.filter(length -> length.count() > 0).isPresent()
        ? Optional.of(new Every.Interval(new Amount.Fixed(span.get())))
        : CalendarWords.read(text).map(calendar -> calendar);
  }

  private Optional<Every> selection(Node.Scalar text) {
    if (Character.isDigit(text.text().charAt(0))
        || text.text().contains(" at ")
        || text.text().contains(" on day ")) {
      wrong(text);
      return Optional.empty();
    }
    if (NAME.matcher(text.text()).matches()) {
      page.unknown("unknown-name", text.spot(), "list or figure", text.text(), lists());
      return Optional.empty();
    }
    return Optional.of(new Every.Selection(text.text()));
  }

  private List<String> lists() {
    return page.outline().asks().values().stream()
        .filter(ask -> ask.type() == AnswerType.LIST)
        .map(Ask::name)
        .toList();
  }

  private void wrong(Node.Scalar text) {
    page.findings()
        .error(
            "moment",
            text.spot(),
            new Said(
                "`" + text.text() + "` 不是重复的方式。", "Nothing recurs every `" + text.text() + "`."),
            new Said(
                "写 `5m`、`day at 09:00`、列表的名字或 `time`。",
                "Write `5m`, `day at 09:00`, a list's name or `time`."));
  }

  /// A calendar of `opens`; a finding where it is none.
  Optional<Every.Calendar> scheduled(Node node) {
    Optional<Node.Scalar> text = page.scalar(node);
    Optional<Every.Calendar> calendar = text.flatMap(one -> CalendarWords.read(one.text()));
    if (text.isPresent() && calendar.isEmpty()) {
      page.findings()
          .error(
              "moment",
              text.get().spot(),
              new Said(
                  "`" + text.get().text() + "` 不是日历。",
                  "`" + text.get().text() + "` is no calendar."),
              Nearest.mend(
                  text.get().text(),
                  List.of("workday at 08:20", "month on working day 1 at 08:30", "shift change")));
    }
    return calendar;
  }
}
