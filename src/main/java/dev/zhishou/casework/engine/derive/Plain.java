package dev.zhishou.casework.engine.derive;

import dev.zhishou.casework.engine.Plan.Node;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.procedure.model.Step;
import dev.zhishou.procedure.model.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Steps that are done once, and once more where `again` says so (Meaning 10, Pinned 18).
final class Plain {
  private final Items items;

  Plain(Items items) {
    this.items = items;
  }

  Item derive(Place scope, Node node, @Nullable Instant turn) {
    Truth applies = turn == null ? Truth.UNKNOWN : items.applies(node, scope);
    List<Place> runs = scope.runsOf(node);
    List<Item.Derived> derived = new ArrayList<>(runs.size() + 1);
    for (int i = 0; i < runs.size() - 1; i++) {
      derived.add(items.kept(runs.get(i)));
    }
    Place last = runs.isEmpty() ? scope.add(node, "1", null) : runs.getLast();
    Item.Derived now = now(node, derived, last, turn, applies);
    derived.add(now);
    if (now.change().state().settled() && comesAgain(scope, node, now, turn, applies)) {
      derived.add(items.live(scope.add(node, Items.nextKey(last), null), turn, applies));
    }
    return items.item(node, derived);
  }

  private Item.Derived now(
      Node node, List<Item.Derived> before, Place last, @Nullable Instant turn, Truth applies) {
    if (Items.closed(last) && !Items.stage(last)) {
      return items.kept(last);
    }
    return !before.isEmpty() && !Items.closed(last) && noLonger(node, before, last)
        ? items.withdrawn(last, RunState.NOT_APPLICABLE)
        : items.live(last, turn, applies);
  }

  /// Whether a run that only came by `again` is not wanted any more.
  private boolean noLonger(Node node, List<Item.Derived> before, Place last) {
    Step.Again again = node.step().timing().again();
    Item.Derived previous = before.getLast();
    return again != null
        && again.when() != null
        && last.run != null
        && last.run.state() != RunState.SUBMITTED
        && Items.finished(previous.change().state())
        && again.when().test(items.in.looks.from(previous.place(), node.prefix())) == Truth.NO;
  }

  private boolean comesAgain(
      Place scope, Node node, Item.Derived last, @Nullable Instant turn, Truth applies) {
    RunState state = last.change().state();
    if (Items.finished(state)) {
      return again(scope, node, last.place());
    }
    return (state == RunState.NOT_APPLICABLE || state == RunState.WITHDRAWN)
        && node.step().timing().when() != null
        && turn != null
        && applies == Truth.YES
        && (node.step().timing().again() == null || scope.runsOf(node).size() == 1);
  }

  private boolean again(Place scope, Node node, Place last) {
    Step.Again again = node.step().timing().again();
    if (again == null) {
      return false;
    }
    long done = scope.runsOf(node).stream().filter(run -> Items.finished(run.state)).count();
    return done < again.most()
        && (again.when() == null
            || again.when().test(items.in.looks.from(last, node.prefix())) == Truth.YES);
  }
}
