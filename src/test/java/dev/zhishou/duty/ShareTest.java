package dev.zhishou.duty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.time.Moments;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShareTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final AccountId WANG = new AccountId(new UUID(0, 1));
  private static final AccountId LI = new AccountId(new UUID(0, 2));

  private static Stream<OnDuty.Turn> turns(AccountId who, Role role, int from, int to) {
    Shift shift = Shift.daily(DAY, LocalTime.of(from, 0), LocalTime.of(to, 0));
    Duty duty = new Duty(new UUID(9, from), new CommunityId(new UUID(8, 0)), who, role, shift);
    return shift
        .between(Moments.at(DAY, LocalTime.MIN), Moments.at(DAY.plusDays(3), LocalTime.MIN))
        .stream()
        .map(stretch -> new OnDuty.Turn(duty, stretch));
  }

  /// 004-086.
  @Test
  void the_sums_of_a_roster_are_told_for_each_person() {
    List<OnDuty.Turn> turns =
        Stream.of(
                turns(WANG, Role.GUARD, 20, 8),
                turns(WANG, Role.MONITOR_ROOM, 20, 8),
                turns(LI, Role.FRONT_DESK, 8, 17))
            .flatMap(one -> one)
            .toList();
    assertThat(
            Share.of(
                turns, Moments.at(DAY, LocalTime.MIN), Moments.at(DAY.plusDays(3), LocalTime.MIN)))
        .containsExactly(new Share(WANG, 3, 3, 36), new Share(LI, 3, 0, 27));
  }

  @Test
  void what_began_before_is_not_counted_and_an_early_shift_is_a_night() {
    List<OnDuty.Turn> turns = turns(LI, Role.GUARD, 5, 9).toList();
    assertThat(
            Share.of(
                turns,
                Moments.at(DAY.plusDays(1), LocalTime.MIN),
                Moments.at(DAY.plusDays(2), LocalTime.MIN)))
        .containsExactly(new Share(LI, 1, 1, 4));
  }
}
