package dev.zhishou.casework.engine.derive;

import dev.zhishou.casework.engine.Plan.Node;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.procedure.model.Every;
import dev.zhishou.procedure.model.Moment;
import dev.zhishou.procedure.model.Truth;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Steps that recur in time: interval, calendar, each time it happens (Meaning 6, Pinned 13 to 15).
final class Recurring {
  private final Items items;
  private final Derivation in;

  Recurring(Items items) {
    this.items = items;
    this.in = items.in;
  }

  Item derive(Place scope, Node node, Every every, @Nullable Instant turn) {
    Truth applies = turn == null ? Truth.UNKNOWN : items.applies(node, scope);
    if (turn != null && applies == Truth.NO) {
      return items.stop(scope, node, Items.Stop.OFF);
    }
    return switch (every) {
      case Every.Interval interval -> interval(scope, node, interval, turn, applies);
      case Every.Calendar calendar -> calendar(scope, node, calendar, turn, applies);
      case Every.EachTime _ -> eachTime(scope, node, turn, applies);
      case Every.Rows _, Every.Selection _ -> throw new IllegalStateException(node.name());
    };
  }

  /// The next run opens as soon as the last is done; one in which nobody had anything to do is
  /// followed one interval later.
  private Item interval(
      Place scope, Node node, Every.Interval every, @Nullable Instant turn, Truth applies) {
    List<Item.Derived> derived = new ArrayList<>();
    List<Place> runs = List.copyOf(scope.runsOf(node));
    for (Place run : runs) {
      boolean last = run.equals(runs.getLast());
      derived.add(
          !Items.closed(run) ? items.live(run, turn, applies) : last ? items.kept(run) : past(run));
    }
    boolean next = derived.isEmpty() || derived.getLast().change().state().settled();
    if (next && (derived.isEmpty() || follows(derived.getLast(), every))) {
      Place place = scope.add(node, String.valueOf(derived.size() + 1), null);
      derived.add(items.live(place, turn, applies));
    }
    return open(derived);
  }

  /// A round that another has followed: nothing begins in it any more, whatever is answered.
  private Item.Derived past(Place round) {
    Item.Derived kept = items.kept(round);
    round.state = RunState.WITHDRAWN;
    return kept;
  }

  private boolean follows(Item.Derived last, Every.Interval every) {
    Place place = last.place();
    Instant settled = last.change().settled();
    if (last.change().state() != RunState.SETTLED || settled == null || byPeople(place)) {
      return true;
    }
    Instant next = in.times.interval(settled, every.amount(), place, place.node.prefix());
    return in.passed(next == null || next.isAfter(settled) ? next : settled.plusSeconds(1));
  }

  /// Whether anybody did, took or left out anything in a stage.
  private static boolean byPeople(Place stage) {
    return stage.runs.values().stream()
        .flatMap(List::stream)
        .anyMatch(
            run ->
                run.run != null
                        && !run.node.step().automatic()
                        && (run.run.doing().seq() > 0
                            || run.run.hold().takenBy() != null
                            || run.run.state() == RunState.SKIPPED)
                    || byPeople(run));
  }

  /// A run each date; the next takes the place of one that was missed.
  private Item calendar(
      Place scope, Node node, Every.Calendar calendar, @Nullable Instant turn, Truth applies) {
    List<Item.Derived> derived = new ArrayList<>();
    if (turn == null || applies != Truth.YES) {
      for (Place run : scope.runsOf(node)) {
        derived.add(Items.closed(run) ? items.kept(run) : items.live(run, turn, applies));
      }
      return open(derived);
    }
    List<Place> runs = new ArrayList<>(scope.runsOf(node));
    if (runs.isEmpty()) {
      runs.add(scope.add(node, key(calendar, first(calendar, turn)), null));
    }
    Instant date = date(calendar, runs.getLast().key);
    while (in.passed(date)) {
      date = next(calendar, date);
      runs.add(scope.add(node, key(calendar, date), null));
    }
    for (int i = 0; i < runs.size(); i++) {
      derived.add(dated(runs.get(i), i == runs.size() - 2, i == runs.size() - 1));
    }
    return open(derived);
  }

  private Item.Derived dated(Place run, boolean current, boolean coming) {
    if (Items.closed(run)) {
      return current ? items.kept(run) : past(run);
    }
    if (coming) {
      return items.set(run, RunState.WAITING, null);
    }
    return current
        ? items.live(run, in.clock, Truth.YES)
        : items.set(run, RunState.WITHDRAWN, in.clock);
  }

  /// The date; of a change of shift, of which a day has several, the instant (Pinned 1).
  private static String key(Every.Calendar calendar, Instant at) {
    return calendar.rhythm() == Every.Rhythm.SHIFT_CHANGE
        ? at.toString()
        : Moments.dayOf(at).toString();
  }

  private static Instant date(Every.Calendar calendar, String key) {
    return calendar.rhythm() == Every.Rhythm.SHIFT_CHANGE
        ? Instant.parse(key)
        : Moments.at(LocalDate.parse(key), calendar.at() == null ? LocalTime.MIN : calendar.at());
  }

  private Instant first(Every.Calendar calendar, Instant turn) {
    return calendar.rhythm() == Every.Rhythm.SHIFT_CHANGE
        ? in.world.people().nextShiftChange(turn)
        : calendar.recurrence().firstNotBefore(turn, in.world.calendar());
  }

  private Instant next(Every.Calendar calendar, Instant date) {
    return calendar.rhythm() == Every.Rhythm.SHIFT_CHANGE
        ? in.world.people().nextShiftChange(date)
        : calendar.recurrence().next(date, in.world.calendar());
  }

  /// Always offered, never owed; what was begun is owed.
  private Item eachTime(Place scope, Node node, @Nullable Instant turn, Truth applies) {
    List<Item.Derived> derived = new ArrayList<>();
    boolean settled = true;
    boolean done = false;
    Instant at = null;
    for (Place run : scope.runsOf(node)) {
      boolean stays = Items.closed(run) && run.run != null && run.run.state() != RunState.SETTLED;
      Instant begun = in.readyOf(run);
      Item.Derived one = stays ? items.kept(run) : items.live(run, begun, Truth.YES);
      derived.add(one);
      settled &= one.change().state().settled();
      done |= Items.finished(one.change().state());
      at = Items.later(at, one.change().settled());
    }
    boolean offered = turn != null && applies == Truth.YES;
    return new Item(settled, settled ? at == null ? turn : at : null, done, offered, derived);
  }

  private static Item open(List<Item.Derived> derived) {
    boolean done = derived.stream().anyMatch(run -> Items.finished(run.change().state()));
    return new Item(false, null, done, false, derived);
  }

  /// The deadline of a run that is ready: of what recurs by an interval one interval after the last
  /// was done (Pinned 14), else what the file says.
  @Nullable Instant due(Place place, Instant ready) {
    if (place.node.step().timing().every() instanceof Every.Interval interval
        && place.parent != null) {
      Place before = null;
      for (Place run : place.parent.runsOf(place.node)) {
        if (run.equals(place)) {
          break;
        }
        before = run.run != null && run.run.doing().seq() > 0 ? run : before;
      }
      Instant from = before == null || before.run == null ? null : before.run.doing().happened();
      Moment due = place.node.step().timing().due();
      if (from != null || due == null) {
        Instant next =
            in.times.interval(
                from == null ? ready : from, interval.amount(), place, place.node.prefix());
        return next == null || !next.isBefore(ready) ? next : ready;
      }
    }
    return in.times.due(place, ready);
  }
}
