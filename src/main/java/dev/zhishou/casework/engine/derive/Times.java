package dev.zhishou.casework.engine.derive;

import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Plan.Node;
import dev.zhishou.casework.engine.World;
import dev.zhishou.procedure.model.Act;
import dev.zhishou.procedure.model.Amount;
import dev.zhishou.procedure.model.Figure;
import dev.zhishou.procedure.model.Moment;
import dev.zhishou.procedure.model.Party;
import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import dev.zhishou.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Moments over the present facts (Pinned 9, 10, 35).
final class Times {
  private static final Set<String> HOUSEHOLD =
      Set.of("home", "owner", "reporter", "customer", "complainant", "householder");

  private final Plan plan;
  private final CaseState state;
  private final World world;
  private final Looks looks;
  private final Derivation steps;

  Times(Plan plan, CaseState state, World world, Looks looks, Derivation steps) {
    this.plan = plan;
    this.state = state;
    this.world = world;
    this.looks = looks;
    this.steps = steps;
  }

  /// What a moment is: an instant, known to be never, or not known yet.
  record Known(boolean known, @Nullable Instant at) {
    static final Known NOT = new Known(false, null);
    static final Known NEVER = new Known(true, null);

    static Known at(@Nullable Instant instant) {
      return instant == null ? NOT : new Known(true, instant);
    }
  }

  /// @param turn when the step's turn came, for what counts from it; null: it has not
  Known known(Moment moment, Place place, String prefix, @Nullable Instant turn) {
    return switch (moment) {
      case Moment.Never _ -> Known.NEVER;
      case Moment.FirstKnown first -> {
        for (Moment each : first.moments()) {
          Known known = known(each, place, prefix, turn);
          if (known.known()) {
            yield known;
          }
        }
        yield Known.NOT;
      }
      case Moment.After after ->
          Known.at(turn == null ? null : plus(turn, after.amount(), place, prefix));
      case Moment.Since since -> since(since, place, prefix);
      case Moment.Before before -> before(before, place, prefix);
      case Moment.Clock clock ->
          Known.at(turn == null ? null : Moments.nextClock(turn, clock.time()));
      case Moment.EndOf end -> Known.at(turn == null ? null : endOf(end.stretch(), place, turn));
      case Moment.MonthDay day ->
          Known.at(turn == null ? null : Moments.monthDay(turn, day.day(), day.nextMonth()));
      case Moment.Named named -> named(named.name(), place, prefix, turn);
    };
  }

  private Known named(String name, Place place, String prefix, @Nullable Instant turn) {
    Figure figure = plan.figure(name, prefix);
    if (figure == null) {
      Value value = looks.value(name, place, prefix);
      if (value instanceof Value.Length length) {
        return Known.at(turn == null ? null : turn.plus(length.duration()));
      }
      return Known.at(instant(value, turn));
    }
    return switch (looks.size(figure)) {
      case Figure.Size.Length length -> Known.at(turn == null ? null : plus(turn, length.span()));
      case Figure.Size.At at -> known(at.moment(), place, prefix, turn);
      case Figure.Size.Number _ -> Known.NOT;
    };
  }

  /// An answer as a moment: a date is its end, a time of day the next one after the turn.
  private static @Nullable Instant instant(@Nullable Value value, @Nullable Instant turn) {
    return switch (value) {
      case null -> null;
      case Value.At at -> at.instant();
      case Value.Date date -> Moments.endOf(date.date());
      case Value.TimeOfDay time -> turn == null ? null : Moments.nextClock(turn, time.time());
      case Value.YesNo _, Value.Choice _, Value.Whole _, Value.Decimal _, Value.Money _ -> null;
      case Value.Length _, Value.Id _, Value.Files _, Value.Text _, Value.Sealed _ -> null;
      case Value.Rows _ -> null;
    };
  }

  private Known since(Moment.Since since, Place place, String prefix) {
    @Nullable LocalDate date = date(since.anchor(), place, prefix);
    @Nullable Object length = length(since.amount(), place, prefix);
    if (length == null) {
      return Known.NOT;
    }
    if (date != null && length instanceof Span span) {
      return Known.at(Moments.plus(date, span, world.calendar(), world.hours().endOfWork()));
    }
    Instant anchor = anchor(since.anchor(), place, prefix);
    return Known.at(anchor == null ? null : plus(anchor, length));
  }

  private Known before(Moment.Before before, Place place, String prefix) {
    @Nullable LocalDate date = date(before.anchor(), place, prefix);
    @Nullable Object length = length(before.amount(), place, prefix);
    if (length == null) {
      return Known.NOT;
    }
    if (date != null && length instanceof Span span) {
      return Known.at(Moments.before(date, span, world.calendar(), world.hours().endOfWork()));
    }
    Instant anchor = anchor(before.anchor(), place, prefix);
    if (anchor == null) {
      return Known.NOT;
    }
    return Known.at(
        length instanceof Span span
            ? Moments.before(anchor, span, world.calendar())
            : anchor.minus((Duration) length));
  }

  private @Nullable LocalDate date(String name, Place place, String prefix) {
    return steps.nodeOf(name, prefix) == null
            && looks.value(name, place, prefix) instanceof Value.Date date
        ? date.date()
        : null;
  }

  private @Nullable Instant anchor(String name, Place place, String prefix) {
    if (name.equals("opened")) {
      return state.head().opened().received();
    }
    Node node = steps.nodeOf(name, prefix);
    return node != null
        ? steps.settledAt(node, place)
        : instant(looks.value(name, place, prefix), null);
  }

  /// A span, a duration, or null when it is not known.
  private @Nullable Object length(Amount amount, Place place, String prefix) {
    return switch (amount) {
      case Amount.Fixed fixed -> fixed.span();
      case Amount.Named named -> {
        Figure figure = plan.figure(named.name(), prefix);
        if (figure != null) {
          yield looks.size(figure) instanceof Figure.Size.Length length ? length.span() : null;
        }
        yield looks.value(named.name(), place, prefix) instanceof Value.Length length
            ? length.duration()
            : null;
      }
    };
  }

  private @Nullable Instant plus(Instant from, Amount amount, Place place, String prefix) {
    Object length = length(amount, place, prefix);
    return length == null ? null : plus(from, length);
  }

  private Instant plus(Instant from, Object length) {
    return length instanceof Span span
        ? Moments.plus(from, span, world.calendar(), world.hours().endOfWork())
        : from.plus((Duration) length);
  }

  /// One interval after `from`; null when the interval is not known.
  @Nullable Instant interval(Instant from, Amount amount, Place place, String prefix) {
    return plus(from, amount, place, prefix);
  }

  private Instant endOf(Moment.Stretch stretch, Place place, Instant turn) {
    return switch (stretch) {
      case DAY -> Moments.endOfDay(turn);
      case WORK -> Moments.endOfWork(turn, world.calendar(), world.hours().endOfWork());
      case SHIFT -> {
        UUID doer = doer(place, turn);
        Instant end = doer == null ? null : world.people().endOfShift(doer, turn);
        yield end == null ? world.people().nextShiftChange(turn) : end;
      }
    };
  }

  private @Nullable UUID doer(Place place, Instant turn) {
    if (place.run != null && place.run.hold().takenBy() != null) {
      return place.run.hold().takenBy();
    }
    for (Party party : place.node.step().who().by()) {
      if (party instanceof Party.Role role) {
        var holders = world.people().holders(role.id(), turn);
        if (!holders.isEmpty()) {
          return holders.getFirst();
        }
      }
      if (party instanceof Party.Answer answer
          && looks.value(answer.name(), place, place.node.prefix()) instanceof Value.Id id) {
        try {
          return UUID.fromString(id.id());
        } catch (IllegalArgumentException _) {
          var holders = world.people().holders(id.id(), turn);
          return holders.isEmpty() ? null : holders.getFirst();
        }
      }
    }
    return null;
  }

  /// The deadline of a run that became ready then; null: none is known.
  @Nullable Instant due(Place place, Instant ready) {
    Moment moment = place.node.step().timing().due();
    if (moment == null) {
      return null;
    }
    Instant due = known(moment, place, place.node.prefix(), ready).at();
    if (due == null) {
      return null;
    }
    due = due.isBefore(ready) ? ready : due;
    return disturbs(place.node) && !lawful(moment, place.node.prefix()) ? afterQuiet(due) : due;
  }

  /// Whether doing it means ringing at a home or standing at its door (Pinned 35).
  private static boolean disturbs(Node node) {
    for (Act act : node.step().effects().acts()) {
      if (act instanceof Act.Call call && call.to().stream().anyMatch(HOUSEHOLD::contains)) {
        return true;
      }
    }
    return node.step().asking().signatures().stream()
        .anyMatch(slot -> slot.anyOf().stream().anyMatch(HOUSEHOLD::contains));
  }

  private boolean lawful(Moment moment, String prefix) {
    if (state.status().severity().compareTo(Severity.SERIOUS) <= 0) {
      return true;
    }
    String name =
        switch (moment) {
          case Moment.Named named -> named.name();
          case Moment.After after when after.amount() instanceof Amount.Named named -> named.name();
          case Moment.Since since when since.amount() instanceof Amount.Named named -> named.name();
          case Moment.Before before when before.amount() instanceof Amount.Named named ->
              named.name();
          case Moment.After _, Moment.Since _, Moment.Before _, Moment.Clock _ -> "";
          case Moment.EndOf _, Moment.MonthDay _, Moment.FirstKnown _, Moment.Never _ -> "";
        };
    Figure figure = plan.figure(name, prefix);
    return figure != null && figure.source() != null;
  }

  private Instant afterQuiet(Instant due) {
    World.Hours hours = world.hours();
    LocalTime time = due.atZone(Moments.ZONE).toLocalTime();
    boolean overnight = hours.quietFrom().isAfter(hours.quietTo());
    boolean quiet =
        overnight
            ? time.isAfter(hours.quietFrom()) || time.isBefore(hours.quietTo())
            : time.isAfter(hours.quietFrom()) && time.isBefore(hours.quietTo());
    return quiet ? Moments.nextClock(due, hours.quietTo()) : due;
  }
}
