package dev.zhishou.duty.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Role;
import dev.zhishou.duty.Shift;
import dev.zhishou.duty.roster.Finding;
import dev.zhishou.duty.roster.Settled;
import dev.zhishou.time.Moments;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// 004-087: what the daily report says of a roster that was published with holes.
class GapSelectionsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
  private static final AccountId ZHOU = new AccountId(new UUID(1, 1));
  private static final AccountId MANAGER = new AccountId(new UUID(1, 2));

  private static Finding hole(LocalDate day, int from, int to) {
    return new Finding(
        Finding.Kind.UNCOVERED,
        Role.FRONT_DESK,
        null,
        new Shift.Stretch(
            Moments.at(day, LocalTime.of(from, 0)), Moments.at(day, LocalTime.of(to, 0))),
        0,
        1,
        null);
  }

  private static String said(List<Finding> holes, List<Settled> settled) {
    return GapSelections.said(holes, settled, DAY, role -> "前台", Map.of(ZHOU, "周敏"));
  }

  @Test
  void a_hole_stays_on_the_daily_report_with_who_stands_in_or_the_managers_reason() {
    Finding noon = hole(DAY, 12, 13);
    Finding evening = hole(DAY, 18, 20);
    Settled standIn =
        new Settled(noon.id(), ZHOU.value(), null, MANAGER.value(), noon.when().from());
    Settled reason = new Settled(evening.id(), null, "人手不足", MANAGER.value(), noon.when().from());
    assertThat(said(List.of(noon, evening), List.of(standIn, reason)))
        .isEqualTo("今天排班有缺口：前台 12:00–13:00(替班：周敏)；前台 18:00–20:00(经理写的理由：人手不足)");
    assertThat(said(List.of(noon), List.of())).contains("没有人替，也没有理由");
  }

  @Test
  void a_hole_of_another_day_is_not_todays() {
    assertThat(said(List.of(hole(DAY.plusDays(1), 8, 12)), List.of())).isEqualTo("今天排班没有缺口");
  }
}
