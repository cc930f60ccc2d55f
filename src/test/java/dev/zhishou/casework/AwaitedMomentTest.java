package dev.zhishou.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.store.InMemoryCaseStore;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.ProcedureVersion;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Mark;
import dev.zhishou.procedure.wording.MomentWording;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a step that waits for a moment says of it.
class AwaitedMomentTest {
  private final MovedClock clock = new MovedClock("2026-11-20T02:00:00Z");
  private final TestHouse house =
      new TestHouse(new InMemoryCaseStore(), clock, new SplittableRandom(1));

  /// Half an hour after the opening the manager is told; how long repair takes nobody has said.
  @Test
  void the_moment_that_a_step_waits_for_is_known_as_soon_as_what_it_counts_from_is() {
    UUID id = house.opened("lift-entrapment");
    ReadCase.Seen seen =
        house.reading.seen(Actor.SYSTEM, house.remembered(id).orElseThrow()).orElseThrow();
    Run told = run(seen, "tell_manager");
    Run rescue = run(seen, "rescue");

    assertThat(seen.outlook().comes(told, after(seen, told).getFirst()))
        .isEqualTo(Instant.parse("2026-11-20T02:30:00Z"));
    assertThat(after(seen, rescue)).hasSize(2);
    assertThat(after(seen, rescue)).allMatch(mark -> seen.outlook().comes(rescue, mark) == null);
  }

  /// 001-047: found on 1 March and worth 99 yuan, it is kept until 1 June, the day included.
  @Test
  void what_is_kept_three_months_says_until_which_day() {
    Plan plan = plan("lost-and-found");
    Mark months = plan.node("opinion_small").step().timing().after().getFirst();
    MomentWording words = new MomentWording(new ConditionWords(plan, ""));

    assertThat(words.waits(months, Instant.parse("2026-06-01T16:00:00Z")))
        .endsWith("满 3 个月（到 2026-06-01 24:00）");
    assertThat(words.waits(months, Instant.parse("2026-06-01T02:30:00Z")))
        .endsWith("（到 2026-06-01 10:30）");
    assertThat(words.waits(months, null)).endsWith("满 3 个月");
  }

  private static List<Mark> after(ReadCase.Seen seen, Run run) {
    return seen.live().plan().node(run.step()).step().timing().after();
  }

  private static Run run(ReadCase.Seen seen, String step) {
    return seen.live().state().runs().values().stream()
        .filter(run -> run.step().equals(step))
        .findFirst()
        .orElseThrow();
  }

  private static Plan plan(String procedure) {
    ProcedureVersion version =
        ProcedureCatalog.shipped(Binder.shipped()).newest(procedure).orElseThrow();
    return new Plan(version.procedure(), version.frame(), List.copyOf(version.forms().values()));
  }
}
