package dev.zhishou.casework.world;

import dev.zhishou.casework.Live;
import dev.zhishou.casework.Outcome;
import dev.zhishou.casework.Sent;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.casework.store.InMemoryCaseStore;
import dev.zhishou.procedure.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;

/// Two doings that have nothing to do with each other, first one way and then the other; the world
/// is as it was afterwards.
final class Swaps {
  private final WorldRun world;
  private final SplittableRandom random;
  int compared;

  Swaps(WorldRun world, SplittableRandom random) {
    this.world = world;
    this.random = random;
  }

  private record Done(Crew.Wish wish, UUID id) {
    Command.Done deed() {
      return (Command.Done) wish.deed();
    }
  }

  void one() {
    List<UUID> ids = world.memory.ids();
    if (ids.isEmpty()) {
      return;
    }
    UUID id = ids.get(random.nextInt(ids.size()));
    List<Done> doings = new ArrayList<>();
    for (Crew.Wish wish : world.crew().owed(World.seen(world.fresh(world.memory), id))) {
      if (wish.deed() instanceof Command.Done) {
        doings.add(new Done(wish, world.id()));
      }
    }
    if (doings.size() < 2) {
      return;
    }
    Done one = doings.remove(random.nextInt(doings.size()));
    Done other = doings.remove(random.nextInt(doings.size()));
    InMemoryCaseStore.Saved saved = world.memory.save();
    Live first = both(id, one, other);
    world.memory.restore(saved);
    Live second = both(id, other, one);
    world.memory.restore(saved);
    if (first != null && second != null) {
      compared++;
      compare(first.state(), second.state(), one.deed().run() + " and " + other.deed().run());
    }
  }

  /// Null: they hang together; one ends the other or asks what the other asked.
  private @org.jspecify.annotations.Nullable Live both(UUID id, Done one, Done other) {
    Node node = world.fresh(world.memory);
    Live live = null;
    for (Done each : List.of(one, other)) {
      Run before = World.seen(node, id).live().state().run(each.deed().run());
      Outcome outcome =
          node.house
              .commands
              .run(each.wish().actor(), id, List.of(Sent.of(each.id(), each.wish().deed())), null)
              .orElseThrow();
      if (before == null
          || before.state().settled()
          || outcome.results().getFirst().outcome() != Decision.Outcome.ACCEPTED) {
        return null;
      }
      live = outcome.live();
    }
    return live;
  }

  private static void compare(CaseState one, CaseState other, String what) {
    Map<String, Object> runs = runs(one);
    Map<String, Object> others = runs(other);
    runs.keySet().removeIf(id -> fellAway(one.run(id), other.run(id)));
    others.keySet().removeIf(id -> fellAway(one.run(id), other.run(id)));
    each(runs, others, what);
    each(answers(one), answers(other), what);
    sure(one.marks(), other.marks(), what);
    sure(one.beside().files(), other.beside().files(), what);
    sure(links(one), links(other), what);
    sure(one.status().status(), other.status().status(), what);
    sure(one.status().severity(), other.status().severity(), what);
    sure(one.status().outcome(), other.status().outcome(), what);
  }

  /// What one of the two calls for and the other ends: it was offered and withdrawn, or never came
  /// to its turn. Both count alike (Pinned 6).
  private static boolean fellAway(
      @org.jspecify.annotations.Nullable Run one, @org.jspecify.annotations.Nullable Run other) {
    return one != null
        && other != null
        && (one.state() == RunState.WITHDRAWN && other.state() == RunState.NOT_APPLICABLE
            || one.state() == RunState.NOT_APPLICABLE && other.state() == RunState.WITHDRAWN);
  }

  private static void each(Map<String, Object> one, Map<String, Object> other, String what) {
    one.forEach((name, value) -> sure(value, other.get(name), what));
    sure(one.keySet(), other.keySet(), what);
  }

  private static void sure(
      @org.jspecify.annotations.Nullable Object one,
      @org.jspecify.annotations.Nullable Object other,
      String what) {
    Promise.Broken.unless(
        Objects.equals(one, other),
        Promise.ORDER_IS_NOTHING,
        () -> what + ":\n" + one + "\n" + other);
  }

  private static List<String> links(CaseState state) {
    return state.beside().links().stream()
        .map(link -> link.run() + " " + link.id() + " " + link.outcome())
        .sorted()
        .toList();
  }

  /// Without the numbers of events, which are the order itself.
  private static Map<String, Object> runs(CaseState state) {
    Map<String, Object> runs = new LinkedHashMap<>();
    state
        .runs()
        .forEach(
            (id, run) -> {
              Run.Doing was = run.doing();
              Run.Doing doing =
                  new Run.Doing(
                      was.by(),
                      was.seq() == 0 ? 0 : 1,
                      was.happened(),
                      was.approvers(),
                      List.<Fact.Signed>copyOf(was.signed()),
                      was.late(),
                      bare(was.pending()));
              runs.put(id, run.with(doing));
            });
    return runs;
  }

  private static LinkedHashMap<String, Value> bare(Map<String, Value> values) {
    LinkedHashMap<String, Value> bare = new LinkedHashMap<>();
    values.forEach((name, value) -> bare.put(name, bare(value)));
    return bare;
  }

  private static Value bare(Value value) {
    return switch (value) {
      case Value.Sealed sealed -> new Value.Sealed(0, sealed.name());
      case Value.Rows rows ->
          new Value.Rows(
              rows.rows().stream()
                  .map(row -> new Value.Row(row.id(), bare(row.columns())))
                  .toList());
      case Value other -> other;
    };
  }

  private static Map<String, Object> answers(CaseState state) {
    Map<String, Object> answers = new LinkedHashMap<>();
    state
        .answers()
        .forEach(
            (name, all) ->
                answers.put(
                    name,
                    all.stream()
                        .map(given -> given.scope() + " " + given.run() + " " + bare(given.value()))
                        .sorted()
                        .toList()));
    return answers;
  }
}
