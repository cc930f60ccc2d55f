package dev.zhishou.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhishou.TestDatabase;
import dev.zhishou.casework.engine.Meant;
import dev.zhishou.casework.engine.World;
import dev.zhishou.casework.spi.StepAction;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Sql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `charge` and `refund` upon the tables: numbers without gaps, never more back than came in.
@Tag("database")
class LedgerTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final Instant AT = Instant.parse("2026-11-21T02:00:00Z");
  private static final UUID COMMUNITY = UUID.randomUUID();
  private static final String HOME = "3-2-1102";

  private final Ledger ledger = new JdbcLedger(DATABASE.scoped());
  private final Charging charging = new Charging(ledger);
  private final Refunding refunding = new Refunding(ledger);
  private UUID caseId = UUID.randomUUID();

  @BeforeEach
  void another() {
    caseId = UUID.randomUUID();
  }

  private static <T> T in(Function<Sql, T> work) {
    return DATABASE.scoped().transaction(Scope.of(COMMUNITY), work);
  }

  private StepAction.Facts charge(@Nullable Long fen) {
    return facts("charge", new Meant.Sum("owner", null, HOME, fen), false);
  }

  private StepAction.Facts refund(List<Long> less, String... continued) {
    return facts("refund", new Meant.Back(less, List.of(continued), HOME), false);
  }

  private StepAction.Facts facts(String kind, Meant meant, boolean drill) {
    return new StepAction.Facts(
        COMMUNITY,
        caseId,
        drill,
        new StepAction.Doing(null, AT),
        new World.Want.ModuleAct("pay", kind, "deposit", meant));
  }

  /// @return why not; empty: it was written
  private String done(StepAction action, StepAction.Facts facts) {
    return in(
        sql -> {
          StepAction.Prepared prepared = action.prepare(sql, facts, List.of());
          prepared.write().accept(sql);
          return prepared.refusal().orElse("");
        });
  }

  private List<String> lines(UUID of) {
    return ledger.entries(COMMUNITY, of, null, 100).stream()
        .map(one -> one.sum().kind().word() + " " + one.sum().fen() + " " + one.sum().uncovered())
        .toList();
  }

  @Test
  void a_deposit_goes_back_once_less_what_is_deducted() {
    assertThat(done(charging, charge(200_000L))).isEmpty();
    assertThat(done(refunding, refund(List.of(30_010L, 1L)))).isEmpty();
    assertThat(lines(caseId))
        .containsExactly("charge 200000 0", "deduction 30011 0", "refund 169989 0");
    assertThat(done(refunding, refund(List.of()))).contains("已经退完");
    assertThat(lines(caseId)).hasSize(3);
    List<Integer> numbers =
        ledger.entries(COMMUNITY, null, null, 100).stream()
            .map(one -> one.number().last())
            .toList();
    assertThat(numbers).startsWith(1).doesNotHaveDuplicates();
    assertThat(numbers.getLast()).isEqualTo(numbers.size());
  }

  @Test
  void what_was_never_taken_in_is_not_given_back_and_an_unknown_sum_is_not_charged() {
    assertThat(done(refunding, refund(List.of()))).contains("没有收过");
    assertThat(done(charging, charge(null))).contains("不知道");
    assertThat(done(charging, charge(-1L))).contains("不能小于零");
    assertThat(done(charging, charge(0L))).isEmpty();
    assertThat(lines(caseId)).isEmpty();
  }

  @Test
  void deductions_beyond_the_deposit_are_told_for_the_claim() {
    done(charging, charge(200_000L));
    assertThat(done(refunding, refund(List.of(250_000L)))).isEmpty();
    assertThat(lines(caseId)).containsExactly("charge 200000 0", "deduction 200000 50000");
  }

  @Test
  void a_case_that_goes_on_with_another_gives_back_what_that_one_took_of_the_same_home() {
    UUID before = caseId;
    done(charging, charge(200_000L));
    caseId = UUID.randomUUID();
    StepAction.Facts stranger =
        facts("refund", new Meant.Back(List.of(), List.of(before.toString()), "9-9-909"), false);
    assertThat(done(refunding, stranger)).contains("没有收过");
    assertThat(done(refunding, refund(List.of(), before.toString(), "no-id"))).isEmpty();
    assertThat(lines(caseId)).containsExactly("refund 200000 0");
    assertThat(lines(before)).containsExactly("charge 200000 0", "refund 200000 0");
  }

  @Test
  void of_two_that_give_back_at_once_the_second_fails_and_writes_nothing() {
    done(charging, charge(200_000L));
    assertThatThrownBy(
            () ->
                in(
                    sql -> {
                      var slow = refunding.prepare(sql, refund(List.of()), List.of());
                      assertThat(done(refunding, refund(List.of()))).isEmpty();
                      slow.write().accept(sql);
                      return slow;
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("given back twice");
    assertThat(lines(caseId)).containsExactly("charge 200000 0", "refund 200000 0");
  }

  @Test
  void a_batch_gives_back_what_it_took_in_and_a_drill_moves_no_money() {
    StepAction.Facts first = charge(10_000L);
    boolean refused =
        in(sql -> refunding.prepare(sql, refund(List.of()), List.of(first)).refusal().isPresent());
    assertThat(refused).isFalse();
    assertThat(done(charging, facts("charge", new Meant.Sum("owner", null, HOME, 5L), true)))
        .isEmpty();
    assertThat(done(refunding, facts("refund", new Meant.Back(List.of(), List.of(), HOME), true)))
        .isEmpty();
    assertThat(lines(caseId)).isEmpty();
  }
}
