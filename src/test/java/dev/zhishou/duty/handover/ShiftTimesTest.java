package dev.zhishou.duty.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.duty.Duty;
import dev.zhishou.duty.Shift;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// 004-088: the duty record proposes from when to when the shift goes.
class ShiftTimesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
  private static final List<Duty> TURNS =
      List.of(turn(DAY.minusDays(1), 8, 20), turn(DAY, 8, 20), turn(DAY.plusDays(1), 20, 8));

  private static Duty turn(LocalDate day, int from, int to) {
    return new Duty(
        new UUID(0, day.getDayOfMonth()),
        new CommunityId(new UUID(0, 1)),
        new AccountId(new UUID(1, 1)),
        Role.FRONT_DESK,
        Shift.once(day, LocalTime.of(from, 0), LocalTime.of(to, 0)));
  }

  private static Instant at(LocalDate day, int hour, int minute) {
    return Moments.at(day, LocalTime.of(hour, minute));
  }

  @Test
  void the_shift_that_is_handed_over_is_the_one_that_goes_on_or_has_just_ended() {
    Shift.Stretch today = new Shift.Stretch(at(DAY, 8, 0), at(DAY, 20, 0));
    assertThat(ShiftTimes.last(TURNS, at(DAY, 19, 50))).contains(today);
    assertThat(ShiftTimes.last(TURNS, at(DAY, 20, 0))).contains(today);
    assertThat(ShiftTimes.last(TURNS, at(DAY, 20, 10))).contains(today);
    assertThat(ShiftTimes.last(TURNS, at(DAY.plusDays(2), 7, 55)))
        .contains(new Shift.Stretch(at(DAY.plusDays(1), 20, 0), at(DAY.plusDays(2), 8, 0)));
  }

  @Test
  void nobodys_shift_is_made_up() {
    assertThat(ShiftTimes.last(List.of(), at(DAY, 20, 0))).isEmpty();
    assertThat(ShiftTimes.last(List.of(turn(DAY, 8, 20)), at(DAY, 7, 59))).isEmpty();
    assertThat(ShiftTimes.last(List.of(turn(DAY, 8, 20)), at(DAY.plusDays(9), 9, 0))).isEmpty();
  }
}
