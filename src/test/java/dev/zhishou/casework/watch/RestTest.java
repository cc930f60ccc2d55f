package dev.zhishou.casework.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.casework.MovedClock;
import dev.zhishou.casework.TestHouse;
import dev.zhishou.casework.store.Alarms;
import dev.zhishou.casework.store.InMemoryCaseStore;
import dev.zhishou.platform.followups.OperatorAlarms;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/// How long the watch rests between two looks.
class RestTest {
  private static final Duration BEAT = Duration.ofMillis(200);

  private final MovedClock clock = new MovedClock("2026-11-20T02:00:00Z");

  private Duration restBefore(@Nullable Duration next) {
    return rest(next == null ? null : clock.instant().plus(next), false);
  }

  private Duration rest(@Nullable Instant next, boolean away) {
    Alarms alarms = new Standing(next, away);
    TestHouse house = new TestHouse(new InMemoryCaseStore(), clock, new SplittableRandom(1));
    var operator = new OperatorAlarms(new SimpleMeterRegistry());
    DeadlineWatch watch = new DeadlineWatch(alarms, house.time, operator, clock);
    watch.look();
    watch.stop();
    return watch.rest();
  }

  @Test
  void the_watch_looks_again_when_the_next_alarm_comes() {
    assertThat(restBefore(Duration.ofMillis(120))).isEqualTo(Duration.ofMillis(120));
    assertThat(restBefore(Duration.ofHours(1))).isEqualTo(BEAT);
    assertThat(restBefore(null)).isEqualTo(BEAT);
  }

  @Test
  void alarms_that_come_close_together_are_sent_together() {
    assertThat(restBefore(Duration.ofMillis(1))).isBetween(Duration.ofMillis(20), BEAT);
  }

  @Test
  void what_another_node_has_or_what_failed_makes_no_haste() {
    assertThat(restBefore(Duration.ZERO)).isEqualTo(BEAT);
    assertThat(restBefore(Duration.ofSeconds(-3))).isEqualTo(BEAT);
    assertThat(rest(clock.instant().plusMillis(50), true)).isEqualTo(BEAT);
  }

  @Test
  void a_look_under_way_as_the_house_closes_comes_to_its_end() {
    Alarms alarms =
        new Standing(clock.instant().plusMillis(120), false) {
          @Override
          public int watching(
              Instant now, Collection<UUID> aside, int limit, Consumer<List<Due>> send) {
            send.accept(List.of(new Due(new UUID(0, 1), 1, now)));
            return 1;
          }
        };
    TestHouse house = new TestHouse(new InMemoryCaseStore(), clock, new SplittableRandom(1));
    var operator = new OperatorAlarms(new SimpleMeterRegistry());
    DeadlineWatch watch = new DeadlineWatch(alarms, house.time, operator, clock);
    watch.stop();
    watch.look();
    assertThat(watch.rest()).as("it looked to the end").isEqualTo(Duration.ofMillis(120));
  }

  /// A store with one alarm that does not go away.
  private static class Standing implements Alarms {
    private final @Nullable Instant next;
    private final boolean away;

    Standing(@Nullable Instant next, boolean away) {
      this.next = next;
      this.away = away;
    }

    @Override
    public int watching(Instant now, Collection<UUID> aside, int limit, Consumer<List<Due>> send) {
      if (away) {
        throw new DataAccessResourceFailureException("away");
      }
      return 0;
    }

    @Override
    public @Nullable Instant oldest(Instant until, Collection<UUID> aside) {
      return next;
    }

    @Override
    public @Nullable Instant alive(Instant now) {
      return null;
    }
  }
}
