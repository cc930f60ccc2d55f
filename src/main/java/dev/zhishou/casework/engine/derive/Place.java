package dev.zhishou.casework.engine.derive;

import dev.zhishou.casework.engine.Plan.Node;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.procedure.model.Every;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A run in the tree of runs: the case ⊃ runs of its steps; the run of a stage ⊃ the items of its
/// steps (Pinned 1). Lives for one derivation.
final class Place {
  final @Nullable Place parent;
  final Node node;
  final String key;
  final String id;

  /// What is stored of it; null for the case, and for a run that comes to be now.
  final @Nullable Run run;

  /// How many runs of its step in its scope came before it, plus one.
  final int ordinal;

  /// Its state as derived so far.
  RunState state;

  /// Of the steps within; a step that is no stage has none, and most are none.
  final Map<Node, List<Place>> runs;
  final Map<Node, Item> items;
  final Map<Node, Boolean> busy;

  private Place(@Nullable Place parent, Node node, String key, @Nullable Run run, int ordinal) {
    this.parent = parent;
    this.node = node;
    this.key = key;
    this.run = run;
    this.ordinal = ordinal;
    this.id = parent == null ? "" : itemId(parent, node) + (plain() ? "" : "#" + key);
    int within = node.kids().size();
    this.runs = new IdentityHashMap<>(within);
    this.items = new IdentityHashMap<>(within);
    this.busy = new IdentityHashMap<>(within);
    this.state = run == null ? (parent == null ? RunState.OPEN : RunState.WAITING) : run.state();
  }

  /// Whether the key goes without saying.
  private boolean plain() {
    Every every = node.step().timing().every();
    return key.equals("1") && (every == null || every instanceof Every.Interval);
  }

  /// The case, with a place for each stored run.
  static Place tree(
      Node root, Iterable<Run> stored, java.util.function.Function<String, @Nullable Node> nodes) {
    Place top = new Place(null, root, "1", null, 1);
    Map<String, Place> all = new HashMap<>();
    all.put("", top);
    for (Run run : stored) {
      Place in = all.get(run.in());
      Node node = nodes.apply(run.step());
      if (in != null && node != null) {
        Place place = in.add(node, run.key(), run);
        all.put(place.id, place);
      }
    }
    return top;
  }

  /// Adds a run of a step in this scope.
  Place add(Node of, String withKey, @Nullable Run stored) {
    List<Place> siblings = runs.computeIfAbsent(of, _ -> new ArrayList<>(1));
    Place place = new Place(this, of, withKey, stored, siblings.size() + 1);
    siblings.add(place);
    return place;
  }

  /// The runs of a step in this scope, in order.
  List<Place> runsOf(Node of) {
    return runs.getOrDefault(of, List.of());
  }

  /// The id of an item: a step in a scope.
  static String itemId(Place scope, Node node) {
    return scope.id.isEmpty() ? node.name() : scope.id + "/" + node.name();
  }

  /// This place or the nearest around it that is a run of `of`; null: none.
  @Nullable Place enclosing(Node of) {
    for (Place place = this; place != null; place = place.parent) {
      if (place.node.equals(of)) {
        return place;
      }
    }
    return null;
  }

  /// Whether an answer given in the run with this id is seen from here: along the common way the
  /// keys are the same (Pinned 8). Another stage's answers are seen too.
  boolean sees(String scope) {
    if (scope.isEmpty() || scope.equals(id) || id.isEmpty()) {
      return true;
    }
    String[] theirs = scope.split("/", -1);
    String[] ours = id.split("/", -1);
    for (int i = 0; i < Math.min(theirs.length, ours.length); i++) {
      if (!theirs[i].equals(ours[i])) {
        return !name(theirs[i]).equals(name(ours[i]));
      }
    }
    return true;
  }

  private static String name(String segment) {
    int mark = segment.indexOf('#');
    return mark < 0 ? segment : segment.substring(0, mark);
  }

  @Override
  public String toString() {
    return id;
  }
}
