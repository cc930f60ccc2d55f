package dev.zhishou.casework.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.access.Actor;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.MovedClock;
import dev.zhishou.casework.Outcome;
import dev.zhishou.casework.TestHouse;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.platform.CountingSockets;
import dev.zhishou.platform.Idempotency;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.keys.Keysets;
import dev.zhishou.platform.postgres.Database;
import dev.zhishou.platform.postgres.JdbcAddress;
import dev.zhishou.procedure.model.Value;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a step costs, counted.
class CostTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final int STEPS = 200;

  private Live live;

  @Test
  void a_plain_step_is_one_round_trip_and_three_kilobytes_of_log() throws Exception {
    JdbcAddress owner = DATABASE.database().owner();
    JdbcAddress counted =
        new JdbcAddress(
            owner.url() + "?socketFactory=" + CountingSockets.class.getName(),
            owner.user(),
            owner.password());
    MovedClock clock = new MovedClock("2026-11-21T06:00:00Z");
    Keysets keysets = new Keysets(DATABASE.scoped(), DATABASE.key(), clock);
    try (Database database = Database.migrated(counted, DATABASE.key())) {
      var store =
          new JdbcCaseStore(
              new Scoped(database), new Idempotency(keysets.sealing(), clock), () -> {});
      TestHouse house = new TestHouse(store, clock, new SecureRandom());
      UUID id = house.openedWith("lift-entrapment", asks -> new LinkedHashMap<>());
      live = house.reading.live(Actor.SYSTEM, id).orElseThrow();
      for (int i = 0; i < 10; i++) {
        reassure(house, clock);
      }
      long trips = CountingSockets.flushes();
      long log = log();
      for (int i = 0; i < STEPS; i++) {
        reassure(house, clock);
      }
      assertThat((CountingSockets.flushes() - trips) / STEPS).isEqualTo(1);
      long bytes = (log() - log) / STEPS;
      assertThat(bytes).as("WAL a step").isPositive().isLessThanOrEqualTo(3_000);
    }
  }

  private void reassure(TestHouse house, MovedClock clock) {
    clock.forward(Duration.ofMillis(200));
    Run open =
        live.state().runs().values().stream()
            .filter(run -> run.step().equals("reassure") && run.state().actionable())
            .findFirst()
            .orElseThrow();
    SequencedMap<String, Value> answers = new LinkedHashMap<>();
    var done = new Command.Done(open.id(), answers, List.of(), null, List.of(), null);
    Outcome outcome = house.run(TestHouse.actor("monitor-room"), live.id(), done);
    assertThat(outcome.results().getFirst().outcome()).isEqualTo(Decision.Outcome.ACCEPTED);
    live = outcome.live();
  }

  private static long log() {
    return DATABASE
        .scoped()
        .in(Scope.whole("count in a test"))
        .of("select (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint as at")
        .first(row -> row.number("at"));
  }
}
