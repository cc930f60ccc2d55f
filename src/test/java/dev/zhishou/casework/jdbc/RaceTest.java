package dev.zhishou.casework.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.access.Actor;
import dev.zhishou.casework.MovedClock;
import dev.zhishou.casework.Outcome;
import dev.zhishou.casework.Sent;
import dev.zhishou.casework.TestHouse;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.Refusal;
import dev.zhishou.casework.event.EventBytes;
import dev.zhishou.casework.store.Tail;
import dev.zhishou.platform.Idempotency;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.keys.Keysets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Two nodes, real threads, one PostgreSQL.
class RaceTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final MovedClock clock = new MovedClock("2026-11-21T06:00:00Z");
  private final JdbcCaseStore store =
      new JdbcCaseStore(
          DATABASE.scoped(),
          new Idempotency(new Keysets(DATABASE.scoped(), DATABASE.key(), clock).sealing(), clock),
          () -> {});
  private final List<TestHouse> nodes =
      List.of(
          new TestHouse(store, clock, new SecureRandom()),
          new TestHouse(store, clock, new SecureRandom()));

  @Test
  void of_two_people_at_one_step_in_the_same_instant_one_has_done_it() throws Exception {
    UUID id = opened();
    List<Outcome> outcomes =
        together(node -> node.commands.run(desk(), id, List.of(done()), null).orElseThrow(), 2);
    assertThat(outcomes)
        .extracting(outcome -> outcome.results().getFirst().outcome())
        .filteredOn(Decision.Outcome.ACCEPTED::equals)
        .hasSize(1);
    whole(id);
  }

  @Test
  void many_who_write_at_once_are_all_written_and_the_chain_stays_whole() throws Exception {
    UUID id = opened();
    List<Outcome> outcomes =
        together(
            node ->
                node.commands
                    .run(
                        desk(),
                        id,
                        List.of(Sent.of(UUID.randomUUID(), new Command.Note(null, "到了"))),
                        null)
                    .orElseThrow(),
            40);
    assertThat(outcomes)
        .allSatisfy(
            outcome ->
                assertThat(outcome.results().getFirst().outcome())
                    .isEqualTo(Decision.Outcome.ACCEPTED));
    assertThat(whole(id)).isGreaterThanOrEqualTo(41);
  }

  @Test
  void a_batch_that_is_sent_twice_at_once_is_written_once() throws Exception {
    UUID id = opened();
    List<Sent> batch = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      batch.add(Sent.of(UUID.randomUUID(), new Command.Note(null, "第 " + i)));
    }
    int before = whole(id);
    together(node -> node.commands.run(desk(), id, batch, null).orElseThrow(), 4);
    assertThat(whole(id)).isEqualTo(before + 20);
  }

  @Test
  void a_step_that_is_not_ready_and_one_that_does_not_exist_are_refused() {
    UUID id = opened();
    for (String step : List.of("report", "nonsense", UUID.randomUUID().toString())) {
      Command.Deed deed =
          new Command.Done(step, new LinkedHashMap<>(), List.of(), null, List.of(), null);
      Outcome outcome = nodes.getFirst().run(desk(), id, deed);
      assertThat(outcome.results().getFirst().outcome()).isEqualTo(Decision.Outcome.REFUSED);
      assertThat(outcome.results().getFirst().refused().toString())
          .containsAnyOf(
              Refusal.NoSuchRun.class.getSimpleName(),
              Refusal.NotNow.class.getSimpleName(),
              Refusal.NotYours.class.getSimpleName());
    }
    assertThat(nodes.getFirst().commands.run(desk(), UUID.randomUUID(), List.of(done()), null))
        .isEmpty();
  }

  private UUID opened() {
    return nodes.getFirst().openedWith("lift-entrapment", asks -> new LinkedHashMap<>());
  }

  private static Actor desk() {
    return TestHouse.actor("service-supervisor");
  }

  private static Sent done() {
    var deed = new Command.Skip("call_contractor", "已由他人通知");
    return Sent.of(UUID.randomUUID(), deed);
  }

  private interface Doing {
    Outcome on(TestHouse node);
  }

  private List<Outcome> together(Doing doing, int times) throws Exception {
    List<Callable<Outcome>> work = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      TestHouse node = nodes.get(i % nodes.size());
      work.add(() -> doing.on(node));
    }
    List<Outcome> outcomes = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var each : threads.invokeAll(work)) {
        outcomes.add(each.get());
      }
    }
    return outcomes;
  }

  /// How many events there are, each holding the one before.
  private int whole(UUID id) {
    Tail tail = store.tail(Scope.whole("a test"), id, 0).orElseThrow();
    byte[] before = null;
    for (Tail.Event event : tail.events()) {
      assertThat(EventBytes.prev(event.bytes()).orElse(null)).isEqualTo(before);
      before = event.hash();
    }
    assertThat(before).isEqualTo(tail.lastHash());
    return tail.lastSeq();
  }
}
