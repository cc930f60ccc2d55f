package dev.zhishou.casework.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.MovedClock;
import dev.zhishou.casework.TestHouse;
import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.event.Digest;
import dev.zhishou.casework.event.EventBytes;
import dev.zhishou.casework.store.Append;
import dev.zhishou.casework.store.Tail;
import dev.zhishou.platform.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The world in a test (DATA): random actions and faults, then everything must be as if nothing had
/// gone wrong. A failing seed is played again with `-Dworld.seed=N`.
class WorldTest {
  private static final int SEEDS = Integer.getInteger("world.seeds", 2_000);
  private static final int ACTIONS = 30;

  private int accepted;
  private int cut;
  private int rungs;

  @Test
  void whatever_breaks_no_command_is_lost_or_done_twice() {
    Long only = Long.getLong("world.seed");
    for (long seed = only == null ? 0 : only; seed < (only == null ? SEEDS : only + 1); seed++) {
      House house = new House(seed);
      try {
        for (int i = 0; i < ACTIONS; i++) {
          house.act();
        }
        house.settle();
        check(house);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
    // A world in which nothing happens proves nothing.
    assertThat(accepted).isGreaterThan(only(2));
    assertThat(cut).isGreaterThan(only(1));
    assertThat(rungs).isGreaterThan(0);
  }

  private static int only(int each) {
    return Long.getLong("world.seed") == null ? each * SEEDS / 4 : -1;
  }

  private void check(House house) {
    cut += house.faulty.cut;
    Map<UUID, List<CaseEvent>> chains =
        house.store.ids().stream().collect(Collectors.toMap(id -> id, id -> chain(house, id)));
    house.phones.forEach(phone -> told(phone, chains));
    chains.forEach(
        (id, chain) -> {
          settledOnce(chain);
          rungsOnce(chain);
          projected(house, id);
        });
  }

  /// Every phone is empty and knows what became of everything; what was accepted stands in one
  /// place of one case.
  private void told(Phone phone, Map<UUID, List<CaseEvent>> chains) {
    assertThat(phone.queue).isEmpty();
    phone.told.forEach(
        (command, outcome) -> {
          List<Integer> seqs = new ArrayList<>();
          chains
              .values()
              .forEach(
                  chain ->
                      chain.stream()
                          .filter(event -> command.equals(event.stamp().command()))
                          .forEach(event -> seqs.add(event.seq())));
          if (outcome == Decision.Outcome.ACCEPTED || outcome == Decision.Outcome.LATE) {
            accepted++;
            assertThat(seqs).as("events of " + command).isNotEmpty();
            assertThat(seqs.getLast() - seqs.getFirst()).isEqualTo(seqs.size() - 1);
          }
        });
  }

  /// The bytes hold each other.
  private static List<CaseEvent> chain(House house, UUID id) {
    Tail tail = house.store.tail(Scope.whole("a test"), id, 0).orElseThrow();
    Live live = fresh(house).reading.live(Actor.SYSTEM, id).orElseThrow();
    byte[] before = null;
    List<CaseEvent> events = new ArrayList<>();
    for (Tail.Event event : tail.events()) {
      assertThat(event.hash()).isEqualTo(Digest.sha256(event.bytes()));
      assertThat(EventBytes.prev(event.bytes()).orElse(null)).isEqualTo(before);
      assertThat(event.seq()).isEqualTo(events.size() + 1);
      before = event.hash();
      events.add(EventBytes.read(event.bytes(), live.plan()));
    }
    assertThat(tail.lastHash()).isEqualTo(before);
    return events;
  }

  private static TestHouse fresh(House house) {
    return new TestHouse(house.store, new MovedClock("2026-11-21T06:00:00Z"), house.random.split());
  }

  private static void settledOnce(List<CaseEvent> chain) {
    Set<String> done = new HashSet<>();
    for (CaseEvent event : chain) {
      if (event.fact() instanceof Fact.StepDone step) {
        assertThat(done.add(step.run())).as("done twice: " + step.run()).isTrue();
      }
    }
  }

  private void rungsOnce(List<CaseEvent> chain) {
    Set<String> called = new HashSet<>();
    for (CaseEvent event : chain) {
      if (event.fact() instanceof Fact.RungCalled rung) {
        rungs++;
        assertThat(event.stamp().at()).isAfterOrEqualTo(rung.dueAt());
        assertThat(called.add(rung.run() + " " + rung.rung())).as("twice: " + rung).isTrue();
      }
    }
  }

  /// Head and rows are what a fold of the events gives.
  private static void projected(House house, UUID id) {
    CaseState state = fresh(house).reading.live(Actor.SYSTEM, id).orElseThrow().state();
    for (TestHouse node : house.nodes) {
      assertThat(node.reading.live(Actor.SYSTEM, id).orElseThrow().state()).isEqualTo(state);
    }
    Map<String, Append.StepRow> rows = house.store.steps(id);
    Set<String> open =
        state.runs().values().stream()
            .filter(run -> state.open() && acted(run.state().word()))
            .map(run -> run.id())
            .collect(Collectors.toSet());
    assertThat(rows.keySet()).isEqualTo(open);
    rows.forEach(
        (run, row) -> {
          assertThat(row.state()).isEqualTo(state.run(run).state().word());
          assertThat(row.dueAt()).isEqualTo(state.run(run).derived().due());
          assertThat(row.takenBy()).isEqualTo(state.run(run).hold().takenBy());
        });
    assertThat(house.store.head(id).seq()).isEqualTo(state.status().seq());
  }

  private static boolean acted(String word) {
    return Set.of("ready", "taken", "submitted").contains(word);
  }
}
