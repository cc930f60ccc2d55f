package dev.zhishou.casework.engine.derive;

import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Plan.Node;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.casework.engine.World;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Every;
import dev.zhishou.procedure.model.Mark;
import dev.zhishou.procedure.model.Truth;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What follows from the facts at one moment: `derive(facts, now)` (Pinned 3). A fresh one for each
/// question; items are derived when they are asked for, each once.
final class Derivation {
  final Plan plan;
  final CaseState state;
  final World world;
  final Instant clock;
  final Place top;
  final Looks looks;
  final Times times;

  /// Moments to come at which something may change.
  final TreeSet<Instant> alarms = new TreeSet<>();

  private final Items items;
  private final Reach reach;

  Derivation(Plan plan, Reach reach, CaseState state, World world, Instant clock) {
    this.plan = plan;
    this.reach = reach;
    this.state = state;
    this.world = world;
    this.clock = clock;
    this.top = Place.tree(plan.root(), state.runs().values(), plan::node);
    if (!state.open()) {
      top.state = RunState.WITHDRAWN;
    }
    this.looks = new Looks(plan, state, this, clock);
    this.times = new Times(plan, state, world, looks, this);
    this.items = new Items(this);
  }

  /// The step in this scope.
  Item item(Place in, Node node) {
    Item known = in.items.get(node);
    if (known != null) {
      return known;
    }
    if (in.busy.put(node, true) != null) {
      return items.fromFacts(in, node);
    }
    Item item = items.derive(in, node);
    in.busy.remove(node);
    in.items.put(node, item);
    return item;
  }

  /// Whether the run at this place is over, so that nothing begins in it any more.
  boolean gone(Place place) {
    if (top.state != RunState.OPEN) {
      return true;
    }
    for (Place at = place; at.parent != null; at = at.parent) {
      if (at.state == RunState.WITHDRAWN
          || at.state == RunState.NOT_APPLICABLE
          || at.state == RunState.SKIPPED
          || ended(at.id)) {
        return true;
      }
    }
    return false;
  }

  boolean ended(String id) {
    return state.marks().ends().containsKey(id);
  }

  /// The step that a name means in a file; null: it means none.
  @Nullable Node nodeOf(String name, String prefix) {
    Node node = prefix.isEmpty() ? null : plan.node(prefix + name);
    return node == null ? plan.node(name) : node;
  }

  /// The scope in which a step is seen from a place: the stages around both, and of other stages
  /// the latest run. When such a stage has no run, `dead` is its item.
  record Scope(@Nullable Place in, @Nullable Item dead) {}

  Scope resolve(Node node, Place from) {
    List<Node> stages = new ArrayList<>();
    for (Node at = node.parent(); at != null && !at.isRoot(); at = at.parent()) {
      stages.addFirst(at);
    }
    Place scope = top;
    for (Node stage : stages) {
      Place around = from.enclosing(stage);
      if (around != null && scope.equals(around.parent)) {
        scope = around;
        continue;
      }
      Item item = item(scope, stage);
      if (item.runs().isEmpty()) {
        return new Scope(null, item);
      }
      scope = item.runs().getLast().place();
    }
    return new Scope(scope, null);
  }

  /// A step in a condition: unknown until settled, then done?; `every: time`: done once? (Pinned 5)
  @Nullable Value truth(Node node, Place from) {
    Scope scope = resolve(node, from);
    if (scope.in() == null) {
      return scope.dead() != null && scope.dead().settled() ? new Value.YesNo(false) : null;
    }
    Item item = item(scope.in(), node);
    if (item.settled() || node.step().timing().every() instanceof Every.EachTime) {
      return new Value.YesNo(item.done());
    }
    return null;
  }

  /// When a step was settled, seen from a place; null: it is not.
  @Nullable Instant settledAt(Node node, Place from) {
    Scope scope = resolve(node, from);
    Item item = scope.in() == null ? scope.dead() : item(scope.in(), node);
    return item == null || !item.settled() ? null : item.at();
  }

  /// What a case started by a step said as it closed; null: not known.
  @Nullable Value partAnswer(Node starter, String name, Place from) {
    Scope scope = resolve(starter, from);
    if (scope.in() == null) {
      return null;
    }
    Value answer = null;
    String item = Place.itemId(scope.in(), starter);
    for (CaseState.Linked link : state.beside().links()) {
      String run = link.run();
      if (run != null
          && (run.equals(item) || run.startsWith(item + "#"))
          && link.answers().containsKey(name)) {
        answer = link.answers().get(name);
      }
    }
    return answer;
  }

  /// When a mark of `after` came; null: it has not.
  @Nullable Instant came(Mark mark, Place in, String prefix) {
    return switch (mark) {
      case Mark.Settled settled -> {
        Node node = nodeOf(settled.step(), prefix);
        yield node == null ? top(in) : settledFor(node, in);
      }
      case Mark.Come come -> {
        Instant at = times.known(come.moment(), in, prefix, readyOf(in)).at();
        yield passed(at) ? at : null;
      }
      case Mark.True condition ->
          condition.condition().test(looks.from(in, prefix)) == Truth.YES ? clock : null;
    };
  }

  private @Nullable Instant settledFor(Node node, Place in) {
    if (node.step().timing().every() instanceof Every.EachTime) {
      Scope scope = resolve(node, in);
      Item item = scope.in() == null ? null : item(scope.in(), node);
      return item != null && item.done() ? item.at() == null ? clock : item.at() : null;
    }
    return settledAt(node, in);
  }

  private Instant top(Place in) {
    Instant ready = readyOf(in);
    return ready == null ? clock : ready;
  }

  /// Whether a moment has come; if not, it is one to wake up at.
  boolean passed(@Nullable Instant at) {
    if (at == null) {
      return false;
    }
    if (at.isAfter(clock)) {
      alarms.add(at);
      return false;
    }
    return true;
  }

  /// When a stage began.
  @Nullable Instant readyOf(Place place) {
    if (place.parent == null) {
      return state.head().openedAt();
    }
    return place.run == null || place.run.derived().ready() == null
        ? clock
        : place.run.derived().ready();
  }

  /// Whether nobody can tell any more what the names say: every step that could answer is settled
  /// and no question of the opening that must be answered is open (Pinned 4).
  boolean undecidable(Condition condition, Node of, Place from) {
    for (String name : condition.names()) {
      if (couldStillTell(name, of, from)) {
        return false;
      }
    }
    return true;
  }

  private boolean couldStillTell(String name, Node of, Place from) {
    String base = name.contains("(") ? name : beforeDot(name, of.prefix());
    Node step = nodeOf(base, of.prefix());
    if (step != null) {
      return !settledOrDead(step, from);
    }
    Plan.Question question =
        of.prefix().isEmpty() || plan.question(of.prefix() + name) == null
            ? plan.question(name)
            : plan.question(of.prefix() + name);
    if (question == null) {
      return false;
    }
    if (question.at() == null
        && question.list() == null
        && question.ask().bounds().unconditional()
        && looks.value(name, from, of.prefix()) == null) {
      return true;
    }
    for (Node asker : question.askers()) {
      boolean counts = asker.equals(question.at()) || !reach.waitsFor(asker, of);
      if (counts && !of.holds(asker) && !settledOrDead(asker, from)) {
        return true;
      }
    }
    return false;
  }

  private String beforeDot(String name, String prefix) {
    if (plan.node(name) != null
        || plan.question(name) != null
        || plan.node(prefix + name) != null) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private boolean settledOrDead(Node node, Place from) {
    Scope scope = resolve(node, from);
    Item item = scope.in() == null ? scope.dead() : item(scope.in(), node);
    return item == null || item.settled();
  }

  /// Opened (in a run of `every`: its turn) outside desk hours; judged once.
  boolean night(Place place) {
    for (Place at = place; at.parent != null; at = at.parent) {
      if (at.node.step().timing().every() != null) {
        Instant ready = at.run == null ? clock : at.run.derived().ready();
        return ready != null && night(world, ready);
      }
    }
    return state.head().opened().night();
  }

  /// Whether an instant lies outside desk hours.
  static boolean night(World world, Instant instant) {
    LocalTime time = instant.atZone(Moments.ZONE).toLocalTime();
    return time.isBefore(world.hours().deskFrom()) || !time.isBefore(world.hours().deskTo());
  }
}
