package dev.zhishou.casework.engine.derive;

import dev.zhishou.casework.engine.CaseEvent.RunChange;
import dev.zhishou.casework.engine.Plan.Node;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Every;
import dev.zhishou.procedure.model.Mark;
import dev.zhishou.procedure.model.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Derives one step in one scope from the facts (Meaning 2 to 10, Pinned 4 to 19).
final class Items {
  /// Why a step is stopped.
  enum Stop {
    /// The stage around it is over.
    AROUND,
    /// Its own `until` came.
    UNTIL,
    /// Its `when` is false, or nobody can tell.
    OFF
  }

  final Derivation in;
  private final Recurring recurring;

  Items(Derivation in) {
    this.in = in;
    this.recurring = new Recurring(this);
  }

  /// What the facts alone say, where a question comes back to itself.
  Item fromFacts(Place scope, Node node) {
    List<Item.Derived> runs = new ArrayList<>();
    boolean settled = !scope.runsOf(node).isEmpty();
    boolean done = false;
    Instant at = null;
    for (Place place : scope.runsOf(node)) {
      if (place.run != null) {
        RunChange stored = place.run.derived();
        runs.add(new Item.Derived(place, stored));
        settled &= stored.state().settled() && !node.step().stage();
        done |= stored.state() == RunState.DONE || stored.state() == RunState.SETTLED;
        at = later(at, stored.settled());
      }
    }
    return new Item(settled, at, done, false, runs);
  }

  Item derive(Place scope, Node node) {
    if (in.gone(scope)) {
      return stop(scope, node, Stop.AROUND);
    }
    if (in.ended(Place.itemId(scope, node))) {
      return stop(scope, node, Stop.UNTIL);
    }
    Instant turn = turn(scope, node);
    Every every = node.step().timing().every();
    return switch (every) {
      case null -> new Plain(this).derive(scope, node, turn);
      case Every.Rows rows -> new Listed(this).rows(scope, node, rows, turn);
      case Every.Selection selection -> new Listed(this).selection(scope, node, selection, turn);
      case Every.Interval _, Every.Calendar _, Every.EachTime _ ->
          recurring.derive(scope, node, every, turn);
    };
  }

  /// When its turn came: its stage has begun and all of `after` has come; null: it has not.
  @Nullable Instant turn(Place scope, Node node) {
    if (scope.state != RunState.OPEN && scope.state != RunState.SETTLED) {
      return null;
    }
    Instant turn = in.readyOf(scope);
    List<Mark> after = node.step().timing().after();
    if (after == null) {
      Node above = node.above();
      if (above == null) {
        return turn;
      }
      Item item = in.item(scope, above);
      return item.settled() ? later(turn, item.at()) : null;
    }
    boolean come = true;
    for (Mark mark : after) {
      Instant at = in.came(mark, scope, node.prefix());
      come &= at != null;
      turn = later(turn, at);
    }
    return come ? turn : null;
  }

  /// Whether it applies, seen from a place: YES, NO (also when nobody can tell), or UNKNOWN.
  Truth applies(Node node, Place from) {
    Condition when = node.step().timing().when();
    if (when == null) {
      return Truth.YES;
    }
    Truth truth = when.test(in.looks.from(from, node.prefix()));
    return truth == Truth.UNKNOWN && in.undecidable(when, node, from) ? Truth.NO : truth;
  }

  static boolean finished(RunState state) {
    return state == RunState.DONE || state == RunState.SETTLED;
  }

  /// Whether a stored run is settled for good, or a stage in which all was settled.
  static boolean closed(Place place) {
    return place.run != null && place.run.state().settled();
  }

  static boolean stage(Place place) {
    return place.node.step().stage() && place.run != null && place.run.state() == RunState.SETTLED;
  }

  static String nextKey(Place last) {
    return String.valueOf(last.ordinal + 1);
  }

  /// A run that is not settled for good: where it stands now.
  Item.Derived live(Place place, @Nullable Instant turn, Truth applies) {
    RunState was = place.run == null ? RunState.WAITING : place.run.state();
    if (turn != null && applies == Truth.NO && was != RunState.SETTLED) {
      return withdrawn(place, RunState.NOT_APPLICABLE);
    }
    boolean on = turn != null && (applies == Truth.YES || was == RunState.SETTLED);
    if (!on) {
      return set(place, was == RunState.SUBMITTED ? was : RunState.WAITING, null);
    }
    if (place.node.step().stage()) {
      return open(place);
    }
    return set(
        place, was == RunState.TAKEN || was == RunState.SUBMITTED ? was : RunState.READY, null);
  }

  /// A stage that has begun: open until all in it is settled.
  Item.Derived open(Place place) {
    place.state = RunState.OPEN;
    if (in.ended(place.id)) {
      return ended(place);
    }
    Instant at = in.readyOf(place);
    boolean settled = true;
    for (Node kid : place.node.kids()) {
      Item item = in.item(place, kid);
      settled &= item.settled();
      at = later(at, item.at());
    }
    return set(place, settled ? RunState.SETTLED : RunState.OPEN, settled ? at : null);
  }

  /// A run whose own `until` came: what was begun and lasts is done, all else is withdrawn.
  Item.Derived ended(Place place) {
    Instant at = in.state.marks().ends().getOrDefault(place.id, in.clock);
    if (place.run != null && place.run.state() == RunState.TAKEN && place.node.step().lasts()) {
      return set(place, RunState.DONE, at);
    }
    if (place.node.step().stage() && touched(place)) {
      return set(place, RunState.SETTLED, at);
    }
    return set(place, RunState.WITHDRAWN, at);
  }

  /// Whether anything in a stage was done or taken.
  static boolean touched(Place place) {
    return place.runs.values().stream()
        .flatMap(List::stream)
        .anyMatch(
            run ->
                run.run != null
                    && (run.run.doing().seq() > 0
                        || run.run.hold().takenBy() != null
                        || touched(run)));
  }

  Item stop(Place scope, Node node, Stop why) {
    List<Item.Derived> derived = new ArrayList<>();
    for (Place run : scope.runsOf(node)) {
      if (closed(run)) {
        derived.add(kept(run));
      } else if (why == Stop.UNTIL && run.run != null && run.run.state() != RunState.WAITING) {
        derived.add(endedWith(run, Place.itemId(scope, node)));
      } else {
        derived.add(withdrawn(run, unseen(scope, why)));
      }
    }
    boolean opening = in.state.runs().isEmpty();
    boolean known = !opening || scope.parent == null || !derived.isEmpty();
    if (derived.isEmpty() && known && node.step().timing().every() == null) {
      derived.add(set(scope.add(node, "1", null), unseen(scope, why), in.clock));
    }
    boolean done = derived.stream().anyMatch(run -> finished(run.change().state()));
    Instant at = in.state.marks().ends().get(Place.itemId(scope, node));
    for (Item.Derived run : derived) {
      at = later(at, run.change().settled());
    }
    return new Item(true, at == null ? in.clock : at, done, false, derived);
  }

  /// What becomes of a run that was never offered: withdrawn where its own `until` came or the
  /// stage around it was left out (Pinned 24), else not applicable.
  private static RunState unseen(Place scope, Stop why) {
    boolean leftOut = false;
    for (Place at = scope; at != null; at = at.parent) {
      leftOut |= at.state == RunState.SKIPPED;
    }
    return why == Stop.UNTIL || leftOut ? RunState.WITHDRAWN : RunState.NOT_APPLICABLE;
  }

  private Item.Derived endedWith(Place run, String item) {
    Item.Derived ended = ended(run);
    Instant at = in.state.marks().ends().get(item);
    return at == null ? ended : set(run, ended.change().state(), at);
  }

  /// Withdrawn if it was ever offered, else `unseen`.
  Item.Derived withdrawn(Place place, RunState unseen) {
    boolean seen = place.run != null && place.run.derived().ready() != null;
    return set(place, seen ? RunState.WITHDRAWN : unseen, in.clock);
  }

  /// A run as it is stored.
  Item.Derived kept(Place place) {
    if (place.run == null) {
      return set(place, RunState.WAITING, null);
    }
    if (place.node.step().stage() && place.run.state() == RunState.SETTLED) {
      place.state = RunState.SETTLED;
    }
    return new Item.Derived(place, place.run.derived());
  }

  /// A run in a state, with its times.
  Item.Derived set(Place place, RunState state, @Nullable Instant settled) {
    place.state = state;
    RunChange stored = place.run == null ? null : place.run.derived();
    Instant ready = stored == null ? null : stored.ready();
    if (state != RunState.WAITING && ready == null && !state.settled()) {
      ready = in.clock;
    }
    if (state == RunState.SETTLED && ready == null) {
      ready = in.clock;
    }
    Instant due = stored == null ? null : stored.due();
    if (state == RunState.READY || state == RunState.TAKEN || state == RunState.SUBMITTED) {
      // Taking what lasts was its deadline.
      boolean begun = state == RunState.TAKEN && place.node.step().lasts();
      due = ready == null || begun ? null : recurring.due(place, ready);
      if (state != RunState.SUBMITTED) {
        in.passed(due); // what was given in is not overdue: there is nothing to wake up for
      }
    } else if (state == RunState.WAITING || state == RunState.OPEN) {
      due = null;
    }
    Instant at = settled == null && stored != null && state.settled() ? stored.settled() : settled;
    return new Item.Derived(place, new RunChange(place.id, state, ready, due, at));
  }

  Item item(Node node, List<Item.Derived> derived) {
    boolean settled = derived.getLast().change().state().settled();
    boolean done = derived.stream().anyMatch(run -> finished(run.change().state()));
    Instant at = null;
    for (Item.Derived run : derived) {
      at = later(at, run.change().settled());
    }
    return new Item(settled, settled ? at : null, done, false, derived);
  }

  static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? other : one;
  }
}
