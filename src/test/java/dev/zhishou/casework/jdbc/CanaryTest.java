package dev.zhishou.casework.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.access.Actor;
import dev.zhishou.casework.Inventor;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.MovedClock;
import dev.zhishou.casework.TestHouse;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.store.Sealer;
import dev.zhishou.platform.Idempotency;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.keys.Keysets;
import dev.zhishou.platform.keys.SealedAt;
import dev.zhishou.platform.keys.Sealing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Every shipped procedure is run with names that stand nowhere else; then all tables are searched.
class CanaryTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final String CANARY = "金丝雀";

  private final MovedClock clock = new MovedClock("2026-11-21T02:00:00Z");
  private final SplittableRandom random = new SplittableRandom(11);
  private final Inventor inventor = new Inventor(random, CANARY);
  private final Sealing sealing = new Keysets(DATABASE.scoped(), DATABASE.key(), clock).sealing();
  private final JdbcCaseStore store =
      new JdbcCaseStore(DATABASE.scoped(), new Idempotency(sealing, clock), () -> {});
  private final TestHouse house = new TestHouse(store, clock, random.split(), sealer());

  @Test
  void a_personal_value_stands_sealed_in_one_table_and_nowhere_else() {
    int procedures = 0;
    for (String procedure : TestHouse.binder().procedures().keySet()) {
      procedures++;
      run(house.openedWith(procedure, asks -> inventor.answers(asks, clock.instant())));
    }
    assertThat(procedures).isGreaterThanOrEqualTo(8);
    assertThat(DATABASE.count("case_private")).isGreaterThan(procedures * 5);
    String hex = HexFormat.of().formatHex(CANARY.getBytes(StandardCharsets.UTF_8));
    assertThat(tables()).contains("case_event", "case_head", "case_private", "case_step", "task");
    for (String table : tables()) {
      int found =
          DATABASE
              .scoped()
              .in(Scope.whole("canary search"))
              .of(
                  "select count(*)::int as n from "
                      + table
                      + " t where t::text like '%' || :plain || '%' or t::text like '%' || :hex || '%'")
              .set("plain", CANARY)
              .set("hex", hex)
              .first(row -> row.integer("n"));
      assertThat(found).as("rows of " + table + " that show a personal value").isZero();
    }
  }

  /// Does whatever can be done, with every text a canary.
  private void run(UUID id) {
    Actor leader = TestHouse.actor("company-leader");
    house.run(leader, id, new Command.Note(null, CANARY));
    for (int round = 0; round < 12; round++) {
      Live live = house.reading.live(Actor.SYSTEM, id).orElseThrow();
      for (Run run : List.copyOf(live.state().runs().values())) {
        Plan.Node node = live.plan().node(run.step());
        if (run.state().actionable()) {
          house.run(
              leader,
              id,
              new Command.Done(
                  run.id(),
                  inventor.answers(node.asks(), clock.instant()),
                  node.step().asking().signatures().stream()
                      .map(slot -> new Command.Signature(slot.anyOf().getFirst(), CANARY, null))
                      .toList(),
                  random.nextInt(4) == 0 ? new Command.InName(null, "外部", CANARY, CANARY) : null,
                  List.of(),
                  CANARY));
        }
      }
      clock.forward(Duration.ofMinutes(20));
    }
    house.run(leader, id, new Command.Cancel(CANARY));
  }

  private List<String> tables() {
    return DATABASE
        .scoped()
        .in(Scope.whole("canary search"))
        .of(
            """
            select c.relname as tablename from pg_class c
            where c.relnamespace = 'zs'::regnamespace and c.relkind = 'r'
              and has_table_privilege('zs_whole', c.oid, 'select')
            """)
        .list(row -> row.text("tablename"));
  }

  private Sealer sealer() {
    return new Sealer() {
      @Override
      public byte[] seal(UUID caseId, int seq, String name, String disclosure) {
        return sealing.seal(disclosure, at(caseId, seq, name));
      }

      @Override
      public String open(UUID caseId, int seq, String name, byte[] sealed) {
        return sealing.openText(sealed, at(caseId, seq, name));
      }

      private static SealedAt at(UUID caseId, int seq, String name) {
        return new SealedAt("case_private", "sealed", caseId + "/" + seq + "/" + name);
      }
    };
  }
}
