package dev.zhishou.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HouseClockTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  static final Instant NOON = Instant.parse("2026-11-21T04:00:00.123456Z");

  final Clock real = Clock.fixed(NOON, ZoneOffset.UTC);

  @Test
  void it_counts_in_whole_milliseconds_and_its_lead_only_grows() {
    var clock = new HouseClock(real);
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-21T04:00:00.123Z"));
    clock.runAhead(Duration.ofHours(2));
    clock.runAhead(Duration.ofHours(1));
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-21T06:00:00.123Z"));
    assertThat(clock.withZone(ZoneId.of("Asia/Shanghai")).instant()).isEqualTo(clock.instant());
  }

  @Test
  void the_lead_is_kept_in_the_database_and_followed_by_the_other_nodes() {
    Clock system = Clock.systemUTC();
    var one = new HouseClock(system);
    var other = new HouseClock(system);
    try (var keeper = new ClockKeeper(DATABASE.scoped(), one, system, Duration.ZERO);
        var second = new ClockKeeper(DATABASE.scoped(), other, system, Duration.ofHours(3))) {
      keeper.look();
      assertThat(one.ahead()).isEqualTo(Duration.ofHours(3));
      assertThat(keeper.trustworthy()).isTrue();
    }
    var afterRestart = new HouseClock(system);
    try (var keeper =
        new ClockKeeper(DATABASE.scoped(), afterRestart, system, Duration.ofHours(1))) {
      assertThat(afterRestart.ahead()).isEqualTo(Duration.ofHours(3));
    }
  }

  @Test
  void a_machine_whose_clock_is_wrong_is_not_trusted() {
    Clock wrong = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-5));
    try (var keeper =
        new ClockKeeper(DATABASE.scoped(), new HouseClock(wrong), wrong, Duration.ZERO)) {
      assertThat(keeper.trustworthy()).isFalse();
      assertThat(keeper.offset()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
    }
  }
}
