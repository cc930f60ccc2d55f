package dev.zhishou.casework.engine.derive;

import dev.zhishou.casework.engine.CaseEvent.Changes;
import dev.zhishou.casework.engine.CaseEvent.RunChange;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Plan.Node;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.casework.engine.World;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Every;
import dev.zhishou.procedure.model.Mark;
import dev.zhishou.procedure.model.Moment;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Settles what follows from a case's facts at a moment: first the ends (`until` latches and is
/// judged before readiness), then what has its turn, applies and is due.
public final class Settling {
  private final Plan plan;
  private Derivation derivation;
  private final Set<String> ends = new LinkedHashSet<>();
  private final SequencedMap<String, RunChange> derived = new LinkedHashMap<>();
  private final List<String> empties = new ArrayList<>();
  private final SequencedMap<String, List<String>> selected = new LinkedHashMap<>();
  private final List<Offered> offered = new ArrayList<>();
  private boolean settled = true;
  private final @Nullable Instant alarm;

  /// A step that can be done each time it happens, now.
  public record Offered(String in, Node node) {}

  /// Derives everything.
  public Settling(Plan plan, Reach reach, CaseState facts, World world, Instant clock) {
    this.plan = plan;
    CaseState state = facts;
    while (true) {
      derivation = new Derivation(plan, reach, state, world, clock);
      Map<String, Instant> latched = new LinkedHashMap<>();
      walk(derivation.top, latched);
      if (latched.isEmpty()) {
        break;
      }
      ends.addAll(latched.keySet());
      Map<String, Instant> all = new LinkedHashMap<>(state.marks().ends());
      all.putAll(latched);
      state =
          new CaseState(
              state.head(),
              state.status(),
              state.answers(),
              state.runs(),
              new CaseState.Marks(all, state.marks().empties(), state.marks().rows()),
              state.beside(),
              state.commands());
    }
    // Looks that are asked for later may find more moments; these are the ones of the case.
    alarm = derivation.alarms.isEmpty() ? null : derivation.alarms.first();
  }

  private void walk(Place place, Map<String, Instant> latched) {
    if (place.parent == null) {
      derived.clear();
      empties.clear();
      selected.clear();
      offered.clear();
      settled = true;
    }
    boolean opening = derivation.state.runs().isEmpty();
    for (Node kid : place.node.kids()) {
      Item item = derivation.item(place, kid);
      if (place.parent == null) {
        settled &= item.settled();
      }
      String id = Place.itemId(place, kid);
      boolean live = !derivation.gone(place) && place.state == RunState.OPEN;
      if (live) {
        latch(place, kid, item, id, latched);
      }
      note(place, kid, item, id);
      for (Item.Derived run : item.runs()) {
        derived.put(run.change().run(), run.change());
        // What a decision brings is written whole; only the opening leaves what waits to the next.
        if (kid.step().stage() && (run.place().run != null || !opening)
            || run.change().state() == RunState.OPEN
            || run.change().state() == RunState.SETTLED) {
          walk(run.place(), latched);
        }
      }
    }
  }

  private void note(Place place, Node kid, Item item, String id) {
    if (item.offered()) {
      offered.add(new Offered(place.id, kid));
    }
    Every every = kid.step().timing().every();
    boolean list = every instanceof Every.Rows || every instanceof Every.Selection;
    if (list
        && item.settled()
        && item.runs().isEmpty()
        && !derivation.gone(place)
        && !derivation.state.marks().empties().containsKey(id)) {
      empties.add(id);
    }
    if (every instanceof Every.Selection selection
        && !derivation.state.marks().rows().containsKey(id)
        && !item.runs().isEmpty()) {
      selected.put(id, derivation.world.select(selection.name()));
    }
  }

  private void latch(Place place, Node node, Item item, String id, Map<String, Instant> latched) {
    if (node.step().timing().until().isEmpty() || derivation.ended(id)) {
      return;
    }
    boolean split =
        node.step().stage()
            || node.step().timing().every() instanceof Every.Rows
            || node.step().timing().every() instanceof Every.Selection;
    for (Mark mark : node.step().timing().until()) {
      if (!(split && readsInside(mark, node))) {
        if (!allSettled(item) && ends(mark, place, node, item)) {
          latched.put(id, derivation.clock);
        }
        continue;
      }
      for (Item.Derived run : item.runs()) {
        RunState state = run.change().state();
        if ((state == RunState.OPEN || state.actionable())
            && !derivation.ended(run.place().id)
            && ends(mark, run.place(), node, item)) {
          latched.put(run.place().id, derivation.clock);
        }
      }
    }
  }

  /// A step that is done and does not recur needs no end.
  private static boolean allSettled(Item item) {
    return item.settled() && !item.runs().isEmpty();
  }

  private boolean ends(Mark mark, Place place, Node node, Item item) {
    return switch (mark) {
      case Mark.Settled _, Mark.True _ -> derivation.came(mark, place, node.prefix()) != null;
      case Mark.Come come -> {
        Instant turn = item.runs().isEmpty() ? null : item.runs().getFirst().change().ready();
        yield derivation.passed(
            derivation.times.known(come.moment(), place, node.prefix(), turn).at());
      }
    };
  }

  /// Whether a mark reads what lies inside the step: then it ends run by run.
  private boolean readsInside(Mark mark, Node node) {
    return names(mark).stream()
        .anyMatch(
            name -> {
              Node step = derivation.nodeOf(name, node.prefix());
              Plan.Question question =
                  plan.question(node.prefix() + name) == null
                      ? plan.question(name)
                      : plan.question(node.prefix() + name);
              if (step != null) {
                return node.holds(step);
              }
              return question != null
                  && (question.at() != null && node.holds(question.at())
                      || node.step().timing().every() instanceof Every.Rows rows
                          && (node.prefix() + rows.list()).equals(question.list()));
            });
  }

  private static Set<String> names(Mark mark) {
    return switch (mark) {
      case Mark.Settled settled -> Set.of(settled.step());
      case Mark.True condition -> condition.condition().names();
      case Mark.Come come -> names(come.moment());
    };
  }

  private static Set<String> names(Moment moment) {
    return switch (moment) {
      case Moment.Since since -> Set.of(since.anchor());
      case Moment.Before before -> Set.of(before.anchor());
      case Moment.Named named -> Set.of(named.name());
      case Moment.FirstKnown first -> {
        Set<String> all = new TreeSet<>();
        first.moments().forEach(each -> all.addAll(names(each)));
        yield all;
      }
      case Moment.After _, Moment.Clock _, Moment.EndOf _ -> Set.of();
      case Moment.MonthDay _, Moment.Never _ -> Set.of();
    };
  }

  /// What differs from the stored state.
  public Changes changes(CaseState stored) {
    List<RunChange> runs = new ArrayList<>();
    derived.forEach(
        (id, change) -> {
          var run = stored.runs().get(id);
          if (run == null || !run.derived().equals(change)) {
            runs.add(change);
          }
        });
    if (runs.isEmpty() && ends.isEmpty() && empties.isEmpty() && selected.isEmpty()) {
      return Changes.NONE;
    }
    return new Changes(runs, List.copyOf(ends), List.copyOf(empties), selected, null);
  }

  /// The next moment to come at which something may change; null: none.
  public @Nullable Instant alarm() {
    return alarm;
  }

  /// What can be done each time it happens.
  public List<Offered> offered() {
    return offered;
  }

  /// Whether nothing is owed any more.
  public boolean settled() {
    return settled;
  }

  /// What a name says, seen from a run, or from the step `of` in the scope `id` where it has no
  /// run.
  public Condition.Look look(String id, @Nullable Node of) {
    Place place = find(id);
    return derivation.looks.from(place, of == null ? place.node.prefix() : of.prefix());
  }

  /// When a moment of `after` comes for a step in a scope; null: not known yet.
  public @Nullable Instant comes(String in, Moment moment, Node node) {
    Place place = find(in);
    return derivation.times.known(moment, place, node.prefix(), derivation.readyOf(place)).at();
  }

  /// All answers that are seen from a run.
  public Map<String, Value> answers(String id) {
    return derivation.looks.all(find(id));
  }

  private Place find(String id) {
    Place place = derivation.top;
    if (id.isEmpty()) {
      return place;
    }
    String[] segments = id.split("/", -1);
    for (String segment : segments) {
      Place next = null;
      for (List<Place> runs : place.runs.values()) {
        for (Place run : runs) {
          if (run.id.equals(place.id.isEmpty() ? segment : place.id + "/" + segment)) {
            next = run;
          }
        }
      }
      if (next == null) {
        return place;
      }
      place = next;
    }
    return place;
  }
}
