package dev.zhishou.casework.engine.derive;

import dev.zhishou.casework.engine.Plan.Node;
import dev.zhishou.casework.engine.Plan.Question;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.procedure.model.Every;
import dev.zhishou.procedure.model.Truth;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Steps with a run for each row (Meaning 6, Pinned 16 and 17).
final class Listed {
  private final Items items;
  private final Derivation in;

  Listed(Items items) {
    this.items = items;
    this.in = items.in;
  }

  Item rows(Place scope, Node node, Every.Rows every, @Nullable Instant turn) {
    String list =
        in.plan.question(node.prefix() + every.list()) != null
            ? node.prefix() + every.list()
            : every.list();
    Question question = in.plan.question(list);
    Value.Rows rows = question == null ? null : in.looks.rows(list, scope);
    List<String> ids = rows == null ? List.of() : rows.rows().stream().map(Value.Row::id).toList();
    return derive(scope, node, turn, ids, question != null && grows(question, list, scope));
  }

  /// Whether the list can still grow: who defines it is not settled, or it is a question of the
  /// opening that must be answered and is not.
  private boolean grows(Question question, String list, Place scope) {
    Node definer = question.at();
    if (definer == null) {
      return question.ask().bounds().unconditional() && in.looks.rows(list, scope) == null;
    }
    Derivation.Scope where = in.resolve(definer, scope);
    Item item = where.in() == null ? where.dead() : in.item(where.in(), definer);
    return item != null && !item.settled();
  }

  Item selection(Place scope, Node node, Every.Selection every, @Nullable Instant turn) {
    List<String> ids = in.state.marks().rows().get(Place.itemId(scope, node));
    if (ids == null && turn != null) {
      ids = in.world.select(every.name());
    }
    return derive(scope, node, turn, ids == null ? List.of() : ids, ids == null);
  }

  private Item derive(
      Place scope, Node node, @Nullable Instant turn, List<String> rows, boolean grows) {
    List<Item.Derived> derived = new ArrayList<>();
    boolean settled = turn != null && !grows;
    boolean done = false;
    Instant at = in.state.marks().empties().get(Place.itemId(scope, node));
    List<Place> runs = new ArrayList<>(scope.runsOf(node));
    for (String row : rows) {
      if (runs.stream().noneMatch(run -> Looks.rowId(run).equals(row))) {
        runs.add(scope.add(node, row, null));
      }
    }
    for (Place run : runs) {
      boolean listed = rows.contains(Looks.rowId(run));
      Item.Derived one = row(run, turn, listed);
      derived.add(one);
      if (listed && turn != null && isLast(run) && comesBack(one, run)) {
        Place later = scope.add(node, Looks.rowId(run) + "~" + (run.ordinal + 1), null);
        one = items.live(later, turn, Truth.YES);
        derived.add(one);
      }
      settled &= one.change().state().settled();
      done |= Items.finished(one.change().state());
      at = Items.later(at, one.change().settled());
    }
    return new Item(settled, settled ? at == null ? in.clock : at : null, done, false, derived);
  }

  private static boolean isLast(Place run) {
    List<Place> siblings = run.parent == null ? List.of() : run.parent.runsOf(run.node);
    for (int i = siblings.indexOf(run) + 1; i < siblings.size(); i++) {
      if (Looks.rowId(siblings.get(i)).equals(Looks.rowId(run))) {
        return false;
      }
    }
    return true;
  }

  /// A row whose condition turned true again, or that stands on the list again, gets a new run.
  private boolean comesBack(Item.Derived one, Place run) {
    RunState state = one.change().state();
    return (state == RunState.NOT_APPLICABLE || state == RunState.WITHDRAWN)
        && run.run != null
        && run.run.state().settled()
        && !in.ended(run.id)
        && items.applies(run.node, run) == Truth.YES;
  }

  private Item.Derived row(Place run, @Nullable Instant turn, boolean listed) {
    boolean stageDone = run.run != null && run.run.state() == RunState.SETTLED;
    if (Items.closed(run) && !(stageDone && run.node.step().stage() && !in.ended(run.id))) {
      return items.kept(run);
    }
    if (in.ended(run.id)) {
      return items.ended(run);
    }
    if (!listed) {
      return stageDone ? items.kept(run) : items.withdrawn(run, RunState.NOT_APPLICABLE);
    }
    return items.live(run, turn, turn == null ? Truth.UNKNOWN : items.applies(run.node, run));
  }
}
