package dev.zhishou.duty.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.duty.Certificate;
import dev.zhishou.time.Moments;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What is wrong with a roster, and what is not.
class CheckRosterTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final CommunityId LANTING = new CommunityId(new UUID(0, 1));
  private static final AccountId LIN = new AccountId(new UUID(1, 1));
  private static final AccountId HE = new AccountId(new UUID(1, 2));
  private static final AccountId HAN = new AccountId(new UUID(1, 3));
  private static final AccountId TANG = new AccountId(new UUID(1, 4));
  private static final RosterRules.Post DESK =
      new RosterRules.Post(1, LocalTime.of(8, 0), LocalTime.of(20, 0), false, null, null);
  private static final RosterRules.Post FIRE =
      new RosterRules.Post(
          2, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, false, "fire-control", Duration.ofHours(8));

  private final List<Turn> turns = new ArrayList<>();
  private final List<Turn> around = new ArrayList<>();
  private final List<Leave> leaves = new ArrayList<>();
  private final SequencedMap<Role, RosterRules.Post> posts = new LinkedHashMap<>();
  private RosterRules.Special special = RosterRules.Special.NONE;

  /// 002-188, 002-248.
  @Test
  void the_hour_at_noon_that_nobody_has_is_found_to_the_minute() {
    posts.put(Role.FRONT_DESK, DESK);
    for (int day = 0; day < 7; day++) {
      turn(Role.FRONT_DESK, LIN, day, "08:00", "12:00");
      turn(Role.FRONT_DESK, HE, day, day == 2 ? "13:00" : "12:00", "20:00");
    }
    assertThat(findings())
        .singleElement()
        .satisfies(
            hole -> {
              assertThat(hole.kind()).isEqualTo(Finding.Kind.UNCOVERED);
              assertThat(hole.when().from()).isEqualTo(at(2, "12:00"));
              assertThat(hole.when().to()).isEqualTo(at(2, "13:00"));
              assertThat(hole.id())
                  .isEqualTo("uncovered.front-desk.2026-11-25T12:00.2026-11-25T13:00");
            });
  }

  /// 004-104.
  @Test
  void a_special_day_without_somebody_in_charge_at_each_hour_is_found() {
    special = new RosterRules.Special(Set.of(MONDAY.plusDays(2)), Set.of(Role.PROJECT_MANAGER));
    turn(Role.PROJECT_MANAGER, LIN, 1, "08:00", "08:00");
    turn(Role.PROJECT_MANAGER, LIN, 2, "08:00", "20:00");
    turn(Role.GUARD, HE, 2, "20:00", "23:59");

    assertThat(findings())
        .filteredOn(one -> one.kind() == Finding.Kind.NOBODY_IN_CHARGE)
        .singleElement()
        .satisfies(
            hole -> {
              assertThat(hole.when().from()).isEqualTo(at(2, "20:00"));
              assertThat(hole.when().to()).isEqualTo(Moments.endOf(MONDAY.plusDays(2)));
            });
  }

  @Test
  void a_night_that_nobody_has_is_one_hole_over_midnight() {
    posts.put(
        Role.GUARD,
        new RosterRules.Post(1, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, false, null, null));
    around.add(new Turn(Role.GUARD, HE, at(-1, "20:00"), at(0, "08:00")));
    for (int day = 0; day < 7; day++) {
      turn(Role.GUARD, LIN, day, "08:00", "20:00");
      if (day != 3) {
        turn(Role.GUARD, HE, day, "20:00", "08:00");
      }
    }
    assertThat(holes())
        .singleElement()
        .satisfies(
            hole -> {
              assertThat(hole.when().from()).isEqualTo(at(3, "20:00"));
              assertThat(hole.when().to()).isEqualTo(at(4, "08:00"));
            });
  }

  @Test
  void a_fire_control_room_with_one_who_is_certified_has_too_few() {
    posts.put(Role.MONITOR_ROOM, FIRE);
    for (int day = 0; day < 7; day++) {
      for (String from : List.of("00:00", "08:00", "16:00")) {
        String to = LocalTime.parse(from).plusHours(8).toString();
        turn(Role.MONITOR_ROOM, HAN, day, from, to);
        turn(Role.MONITOR_ROOM, TANG, day, from, to);
      }
    }
    assertThat(holes())
        .singleElement()
        .satisfies(
            few -> {
              assertThat(few.kind()).isEqualTo(Finding.Kind.TOO_FEW);
              assertThat(few.have()).isOne();
              assertThat(few.need()).isEqualTo(2);
            });
    assertThat(findings())
        .filteredOn(one -> one.kind() == Finding.Kind.NO_CERTIFICATE)
        .singleElement()
        .satisfies(one -> assertThat(one.account()).isEqualTo(TANG));
    assertThat(findings())
        .filteredOn(one -> one.kind() == Finding.Kind.TOO_LONG)
        .extracting(Finding::account)
        .containsExactlyInAnyOrder(HAN, TANG);
  }

  @Test
  void a_shift_of_eight_hours_is_lawful_in_the_fire_control_room_and_one_of_nine_is_not() {
    posts.put(Role.MONITOR_ROOM, FIRE);
    turn(Role.MONITOR_ROOM, HAN, 0, "08:00", "16:00");
    turn(Role.MONITOR_ROOM, HAN, 1, "08:00", "17:00");
    assertThat(findings())
        .filteredOn(one -> one.kind() == Finding.Kind.TOO_LONG)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.when().from()).isEqualTo(at(1, "08:00"));
              assertThat(one.have()).isEqualTo(9);
              assertThat(one.need()).isEqualTo(8);
            });
  }

  @Test
  void turns_without_a_rest_between_them_are_one_also_over_the_border_of_the_week() {
    around.add(new Turn(Role.GUARD, LIN, at(-1, "20:00"), at(0, "04:00")));
    turn(Role.GUARD, LIN, 0, "04:00", "08:00");
    assertThat(findings())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kind()).isEqualTo(Finding.Kind.TOO_LONG);
              assertThat(one.have()).isEqualTo(12);
            });
  }

  @Test
  void who_is_on_leave_is_not_there() {
    posts.put(Role.FRONT_DESK, DESK);
    for (int day = 0; day < 7; day++) {
      turn(Role.FRONT_DESK, day % 2 == 0 ? LIN : HE, day, "08:00", "18:00");
      turn(Role.FRONT_DESK, day % 2 == 0 ? HE : LIN, day, "18:00", "20:00");
    }
    leaves.add(new Leave(new UUID(9, 9), LANTING, LIN, MONDAY, MONDAY));
    assertThat(findings())
        .extracting(Finding::kind)
        .containsExactlyInAnyOrder(Finding.Kind.UNCOVERED, Finding.Kind.ON_LEAVE);
  }

  @Test
  void one_person_in_two_turns_at_once_is_found_with_the_time_that_both_have() {
    turn(Role.FRONT_DESK, LIN, 0, "08:00", "12:00");
    turn(Role.GUARD, LIN, 0, "11:00", "14:00");
    turn(Role.GUARD, HE, 0, "08:00", "11:00");
    assertThat(findings())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kind()).isEqualTo(Finding.Kind.TWICE);
              assertThat(one.when().from()).isEqualTo(at(0, "11:00"));
              assertThat(one.when().to()).isEqualTo(at(0, "12:00"));
            });
  }

  @Test
  void a_post_that_the_community_has_not_needs_nobody() {
    posts.put(new Role("medic"), DESK);
    assertThat(findings()).isEmpty();
  }

  private List<Finding> holes() {
    return findings().stream().filter(Finding::wantsSomebody).toList();
  }

  private List<Finding> findings() {
    Plan plan =
        new Plan(
            new Week(MONDAY),
            turns,
            around,
            leaves,
            Set.of(Role.FRONT_DESK, Role.MONITOR_ROOM, Role.GUARD),
            Map.of(HAN, List.of(certificate(HAN, 3)), TANG, List.of(certificate(TANG, -1))),
            new RosterRules(List.of(), posts, Duration.ofHours(11), special));
    return CheckRoster.findings(plan);
  }

  private static Certificate certificate(AccountId who, int years) {
    var validity = new Certificate.Validity(MONDAY.minusYears(3), MONDAY.plusYears(years));
    return new Certificate(new UUID(3, 3), LANTING, who, "fire-control", "T1", validity);
  }

  private void turn(Role role, AccountId who, int day, String from, String to) {
    Instant begin = at(day, from);
    Instant end = at(day, to);
    turns.add(new Turn(role, who, begin, end.isAfter(begin) ? end : at(day + 1, to)));
  }

  private static Instant at(int day, String time) {
    return Moments.at(MONDAY.plusDays(day), LocalTime.parse(time));
  }
}
