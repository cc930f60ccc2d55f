package dev.zhishou.duty;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SnapshotTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final LocalTime EIGHT = LocalTime.of(8, 0);
  private static final LocalTime TWENTY = LocalTime.of(20, 0);
  private static final CommunityId LANTING = new CommunityId(new UUID(0, 1));
  private static final AccountId LIN = new AccountId(new UUID(1, 1));
  private static final AccountId HE = new AccountId(new UUID(1, 2));
  private static final AccountId ZHOU = new AccountId(new UUID(1, 3));
  private static final AccountId GAO = new AccountId(new UUID(1, 4));

  private final Snapshot people =
      new Snapshot(
          List.of(
                  duty(LIN, Role.FRONT_DESK, Shift.daily(DAY, EIGHT, TWENTY)),
                  duty(HE, Role.FRONT_DESK, Shift.daily(DAY, TWENTY, EIGHT)),
                  duty(GAO, Role.GUARD_CAPTAIN, Shift.daily(DAY, EIGHT, EIGHT)),
                  duty(GAO, Role.DUTY_MANAGER, Shift.daily(DAY, TWENTY, EIGHT)),
                  duty(ZHOU, Role.SERVICE_SUPERVISOR, Shift.once(DAY, EIGHT, TWENTY)))
              .stream()
              .collect(groupingBy(Duty::role)),
          Map.of(
              LIN, Set.of(Role.FRONT_DESK),
              HE, Set.of(Role.FRONT_DESK),
              ZHOU, Set.of(Role.SERVICE_SUPERVISOR),
              GAO, Set.of(Role.GUARD_CAPTAIN, Role.DUTY_MANAGER)),
          Map.of(GAO, List.of(certificate("lift", DAY.minusYears(1), DAY))),
          new Snapshot.Posts(
              Map.of(Role.MONITOR_ROOM, Role.GUARD_CAPTAIN),
              Map.of(
                  Role.FRONT_DESK, Role.SERVICE_SUPERVISOR,
                  Role.SERVICE_SUPERVISOR, Role.SERVICE_MANAGER,
                  Role.SERVICE_MANAGER, Role.PROJECT_MANAGER,
                  Role.MONITOR_ROOM, Role.GUARD_CAPTAIN,
                  Role.GUARD_CAPTAIN, Role.DUTY_MANAGER)));

  private static Duty duty(AccountId account, Role role, Shift shift) {
    return new Duty(UUID.randomUUID(), LANTING, account, role, shift);
  }

  private static Certificate certificate(String kind, LocalDate from, LocalDate until) {
    return new Certificate(
        UUID.randomUUID(), LANTING, GAO, kind, "T1", new Certificate.Validity(from, until));
  }

  private static Instant at(int hour, int minute, int second) {
    return Moments.at(DAY, LocalTime.of(hour, minute, second));
  }

  @Test
  void the_shift_changes_at_its_second() {
    assertThat(people.holders("front-desk", at(19, 59, 59))).containsExactly(LIN.value());
    assertThat(people.holders("front-desk", at(20, 0, 0))).containsExactly(HE.value());
    assertThat(people.holders("front-desk", at(20, 0, 0).plusSeconds(12 * 3600 - 1)))
        .containsExactly(HE.value());
    assertThat(people.holders("front-desk", at(20, 0, 0).plusSeconds(12 * 3600)))
        .containsExactly(LIN.value());
  }

  @Test
  void a_role_that_nobody_has_is_held_by_who_stands_in() {
    assertThat(people.holders("monitor-room", at(9, 0, 0))).containsExactly(GAO.value());
    assertThat(people.has(GAO.value(), "monitor-room")).isTrue();
    assertThat(people.has(LIN.value(), "monitor-room")).isFalse();
  }

  @Test
  void several_roles_in_one_hand_are_found_under_each() {
    assertThat(people.holders("guard-captain", at(21, 0, 0))).containsExactly(GAO.value());
    assertThat(people.holders("duty-manager", at(21, 0, 0))).containsExactly(GAO.value());
    assertThat(people.holders("duty-manager", at(12, 0, 0))).isEmpty();
  }

  @Test
  void the_ladder_climbs_over_roles_that_nobody_has() {
    assertThat(people.rungs("front-desk")).containsExactly("service-supervisor");
    assertThat(people.rungs("monitor-room")).containsExactly("duty-manager");
  }

  @Test
  void who_stands_above_may_do_it_and_who_stands_beside_may_not() {
    assertThat(people.atLeast(ZHOU.value(), "front-desk")).isTrue();
    assertThat(people.atLeast(LIN.value(), "service-supervisor")).isFalse();
    assertThat(people.atLeast(GAO.value(), "front-desk")).isFalse();
    assertThat(people.above(ZHOU.value(), LIN.value())).isTrue();
    assertThat(people.above(LIN.value(), ZHOU.value())).isFalse();
    assertThat(people.above(LIN.value(), HE.value())).isFalse();
  }

  @Test
  void a_certificate_holds_through_its_last_day() {
    assertThat(people.certified(GAO.value(), "certificate:lift", at(23, 59, 59))).isTrue();
    assertThat(people.certified(GAO.value(), "certificate:lift", at(23, 59, 59).plusSeconds(1)))
        .isFalse();
    assertThat(people.certified(LIN.value(), "certificate:lift", at(9, 0, 0))).isFalse();
  }

  @Test
  void the_end_of_a_shift_is_the_doers_own() {
    assertThat(people.endOfShift(LIN.value(), at(9, 0, 0))).isEqualTo(at(20, 0, 0));
    assertThat(people.endOfShift(LIN.value(), at(21, 0, 0))).isNull();
    assertThat(people.nextShiftChange(at(9, 0, 0))).isEqualTo(at(20, 0, 0));
    assertThat(people.nextShiftChange(at(20, 0, 0))).isEqualTo(at(20, 0, 0).plusSeconds(12 * 3600));
  }

  @Test
  void a_shift_of_some_weekdays_rests_on_the_others() {
    Shift weekend = new Shift(DAY.minusDays(30), null, 32 + 64, EIGHT, TWENTY);
    assertThat(weekend.at(at(9, 0, 0))).as("a Saturday").isPresent();
    assertThat(weekend.at(at(9, 0, 0).plusSeconds(2 * 86_400))).as("a Monday").isEmpty();
  }

  @Test
  void who_does_not_exist_is_nothing() {
    UUID nobody = new UUID(9, 9);
    assertThat(people.staff(nobody)).isFalse();
    assertThat(people.has(nobody, "front-desk")).isFalse();
    assertThat(people.holders("no-such-role", at(9, 0, 0))).isEmpty();
  }
}
