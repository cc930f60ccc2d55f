package dev.zhishou.casework.engine.derive;

import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.World;
import dev.zhishou.procedure.model.Amount;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Figure;
import dev.zhishou.procedure.model.Moment;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.procedure.model.words.MomentReader;
import dev.zhishou.time.Moments;
import dev.zhishou.time.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What `min` and `max` of a question say: a number, `now`, a figure or answer by its name (of a
/// list, how many rows it has), or a moment such as `longest since starts_on`. What is not known
/// yet bounds nothing.
///
/// @param figures of the community, where they are tighter
public record Limits(Plan plan, String prefix, World world, Supplier<Map<String, String>> figures) {

  /// How a value stands to a bound: below 0, 0, above 0; null where the bound is not known or of
  /// another sort.
  ///
  /// @param look what names say
  /// @param now when the answer is given
  public @Nullable Integer order(Value value, String bound, Condition.Look look, Instant now) {
    return switch (value) {
      case Value.Whole whole -> number(BigDecimal.valueOf(whole.number()), bound, look);
      case Value.Decimal decimal -> number(decimal.number(), bound, look);
      case Value.Money money -> number(BigDecimal.valueOf(money.fen(), 2), bound, look);
      case Value.Files files -> number(BigDecimal.valueOf(files.hashes().size()), bound, look);
      case Value.Choice choice -> number(BigDecimal.valueOf(choice.keys().size()), bound, look);
      case Value.Rows rows -> number(BigDecimal.valueOf(rows.rows().size()), bound, look);
      case Value.At at -> instant(at.instant(), bound, look, now);
      case Value.Date date -> date(date.date(), bound, look, now);
      case Value.Length length -> length(length.duration(), bound, look);
      case Value.TimeOfDay time ->
          look.value(bound) instanceof Value.TimeOfDay other
              ? (Integer) time.time().compareTo(other.time())
              : null;
      case Value.YesNo _, Value.Id _, Value.Text _, Value.Sealed _ -> null;
    };
  }

  /// What is wrong with naming a post or somebody, by the line of posts: `no-such-role`, there is
  /// no such post; `other-department`, he is not of the people of whom he must be; `not-above`, he
  /// does not stand above whom he must; null: nothing.
  public @Nullable String line(Value.Id who, Ask ask, Condition.Look look) {
    if (ask.type() == AnswerType.ROLE && !world.roles().contains(who.id())) {
      return "no-such-role";
    }
    Ask.Bounds bounds = ask.bounds();
    UUID account = account(who.id());
    String head = bounds.under() == null ? null : named(bounds.under(), look);
    UUID below = bounds.above() == null ? null : account(named(bounds.above(), look));
    if (account != null && head != null && !world.people().under(account, head)) {
      return "other-department";
    }
    return account != null && below != null && !world.people().above(account, below)
        ? "not-above"
        : null;
  }

  /// What a name stands for; null: an answer that is not known yet.
  private @Nullable String named(String name, Condition.Look look) {
    if (look.value(name) instanceof Value.Id id) {
      return id.id();
    }
    return plan.question(name) == null ? name : null;
  }

  private static @Nullable UUID account(@Nullable String id) {
    try {
      return id == null ? null : UUID.fromString(id);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private @Nullable Integer number(BigDecimal number, String bound, Condition.Look look) {
    if (bound.matches("-?\\d+(\\.\\d+)?")) {
      return number.compareTo(new BigDecimal(bound));
    }
    if (size(bound) instanceof Figure.Size.Number(BigDecimal figure)) {
      return number.compareTo(figure);
    }
    Value other = look.value(bound);
    if (other instanceof Value.Whole whole) {
      return number.compareTo(BigDecimal.valueOf(whole.number()));
    }
    if (other instanceof Value.Decimal decimal) {
      return number.compareTo(decimal.number());
    }
    if (other instanceof Value.Rows(var rows)) {
      return number.compareTo(BigDecimal.valueOf(rows.size()));
    }
    return other instanceof Value.Money money
        ? (Integer) number.compareTo(BigDecimal.valueOf(money.fen(), 2))
        : null;
  }

  private @Nullable Integer instant(Instant at, String bound, Condition.Look look, Instant now) {
    if (look.value(bound) instanceof Value.Date date) {
      return Moments.dayOf(at).compareTo(date.date());
    }
    Instant limit = moment(bound, look, now);
    return limit == null ? null : (Integer) at.compareTo(limit);
  }

  /// A date against a moment: against the last date that the moment belongs to.
  private @Nullable Integer date(LocalDate date, String bound, Condition.Look look, Instant now) {
    Instant limit = moment(bound, look, now);
    return limit == null ? null : (Integer) date.compareTo(Moments.dayOf(limit.minusNanos(1)));
  }

  private @Nullable Integer length(Duration length, String bound, Condition.Look look) {
    if (look.value(bound) instanceof Value.Length other) {
      return length.compareTo(other.duration());
    }
    Span span =
        size(bound) instanceof Figure.Size.Length(Span figure)
            ? figure
            : Span.read(bound).orElse(null);
    return span == null
        ? null
        : (Integer) length.compareTo(Duration.ofSeconds(span.comparableSeconds()));
  }

  private @Nullable Instant moment(String text, Condition.Look look, Instant now) {
    return text.equals("now")
        ? now
        : MomentReader.read(text).map(moment -> at(moment, look, now)).orElse(null);
  }

  private @Nullable Instant at(Moment moment, Condition.Look look, Instant now) {
    return switch (moment) {
      case Moment.Named(String name) -> named(name, look, now);
      case Moment.After(Amount amount) ->
          span(amount) instanceof Span span ? plus(new Value.At(now), span) : null;
      case Moment.Since(Amount amount, String anchor) ->
          span(amount) instanceof Span span ? plus(anchor(anchor, look, now), span) : null;
      case Moment.Before(Amount amount, String anchor) ->
          before(anchor(anchor, look, now), span(amount));
      case Moment.FirstKnown(var parts) ->
          parts.stream()
              .map(part -> at(part, look, now))
              .filter(java.util.Objects::nonNull)
              .findFirst()
              .orElse(null);
      case Moment.Clock(var time) -> Moments.nextClock(now, time);
      case Moment.MonthDay(int day, boolean next) -> Moments.monthDay(now, day, next);
      case Moment.EndOf end ->
          end.stretch() == Moment.Stretch.WORK
              ? Moments.endOfWork(now, world.calendar(), world.hours().endOfWork())
              : end.stretch() == Moment.Stretch.DAY ? Moments.endOfDay(now) : null;
      case Moment.Never _ -> null;
    };
  }

  private @Nullable Instant named(String name, Condition.Look look, Instant now) {
    return switch (size(name)) {
      case Figure.Size.Length(Span span) -> plus(new Value.At(now), span);
      case Figure.Size.At(Moment moment) -> at(moment, look, now);
      case Figure.Size.Number _ -> null;
      case null -> plus(anchor(name, look, now), null);
    };
  }

  private static @Nullable Value anchor(String name, Condition.Look look, Instant now) {
    Value value = look.value(name);
    boolean atOnce = value == null && (name.equals("now") || name.equals("opened"));
    return atOnce ? new Value.At(now) : value;
  }

  private @Nullable Instant plus(@Nullable Value from, @Nullable Span span) {
    if (from instanceof Value.At at) {
      return span == null
          ? at.instant()
          : Moments.plus(at.instant(), span, world.calendar(), world.hours().endOfWork());
    }
    if (from instanceof Value.Date date) {
      return span == null
          ? Moments.endOf(date.date())
          : Moments.plus(date.date(), span, world.calendar(), world.hours().endOfWork());
    }
    return null;
  }

  private @Nullable Instant before(@Nullable Value from, @Nullable Span span) {
    if (span != null && from instanceof Value.At at) {
      return Moments.before(at.instant(), span, world.calendar());
    }
    return span != null && from instanceof Value.Date date
        ? Moments.before(date.date(), span, world.calendar(), world.hours().endOfWork())
        : null;
  }

  private @Nullable Span span(Amount amount) {
    return switch (amount) {
      case Amount.Fixed(Span span) -> span;
      case Amount.Named(String name) ->
          size(name) instanceof Figure.Size.Length(Span span) ? span : null;
    };
  }

  private Figure.@Nullable Size size(String name) {
    Figure figure = plan.figure(name, prefix);
    return figure == null ? null : Looks.size(figure, figures.get());
  }
}
