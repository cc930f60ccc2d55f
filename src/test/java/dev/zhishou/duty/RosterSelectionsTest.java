package dev.zhishou.duty;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RosterSelectionsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final CommunityId LANTING = new CommunityId(new UUID(0, 1));
  private static final AccountId EARLY = new AccountId(new UUID(1, 1));
  private static final AccountId LATE = new AccountId(new UUID(1, 2));
  private static final AccountId NIGHT = new AccountId(new UUID(1, 3));
  private static final AccountId CHIEF = new AccountId(new UUID(1, 4));
  private static final AccountId OWNER = new AccountId(new UUID(1, 5));
  private static final AccountId MANAGER = new AccountId(new UUID(1, 6));
  private static final AccountId LEADER = new AccountId(new UUID(1, 7));

  private final Snapshot people =
      new Snapshot(
          List.of(
                  duty(EARLY, Role.FRONT_DESK, 8, 17),
                  duty(LATE, Role.FRONT_DESK, 12, 20),
                  duty(NIGHT, Role.FRONT_DESK, 20, 8),
                  duty(NIGHT, Role.GUARD_CAPTAIN, 20, 8),
                  duty(CHIEF, Role.SERVICE_SUPERVISOR, 8, 17))
              .stream()
              .collect(groupingBy(Duty::role)),
          Map.of(
              EARLY, Set.of(Role.FRONT_DESK),
              LATE, Set.of(Role.FRONT_DESK),
              NIGHT, Set.of(Role.GUARD_CAPTAIN),
              CHIEF, Set.of(Role.SERVICE_SUPERVISOR),
              MANAGER, Set.of(Role.PROJECT_MANAGER),
              LEADER, Set.of(Role.COMPANY_LEADER),
              OWNER, Set.of(Role.RESIDENT)),
          Map.of(),
          new Snapshot.Posts(
              Map.of(),
              Map.of(
                  Role.FRONT_DESK, Role.SERVICE_SUPERVISOR,
                  Role.SERVICE_SUPERVISOR, Role.SERVICE_MANAGER,
                  Role.SERVICE_MANAGER, Role.PROJECT_MANAGER,
                  Role.PROJECT_MANAGER, Role.COMPANY_LEADER,
                  Role.GUARD_CAPTAIN, Role.DUTY_MANAGER)));

  private static Duty duty(AccountId account, Role role, int from, int to) {
    Shift shift = Shift.daily(DAY, LocalTime.of(from, 0), LocalTime.of(to, 0));
    return new Duty(UUID.randomUUID(), LANTING, account, role, shift);
  }

  private static Value shift(String kind) {
    return new Value.Choice(List.of(kind));
  }

  private static Value at(int hour, int minute) {
    return new Value.At(Moments.at(DAY, LocalTime.of(hour, minute)));
  }

  private static Value id(AccountId account) {
    return new Value.Id(account.value().toString());
  }

  /// 000-221, 000-223, 000-224: heads, guards, engineers and desk that are there, each with his
  /// telephone.
  @Test
  void the_command_of_an_emergency_is_called_with_the_number_of_each() {
    List<Value.Row> rows =
        RosterSelections.commanding(
            people,
            Moments.at(DAY, LocalTime.of(10, 0)),
            asked -> {
              assertThat(asked).containsExactlyInAnyOrder(EARLY, CHIEF, NIGHT, MANAGER, LEADER);
              return Map.of(EARLY, "13800000001", CHIEF, "13800000002");
            });

    assertThat(rows)
        .extracting(row -> row.columns().get("staff"), row -> row.columns().get("member_tel"))
        .containsExactlyInAnyOrder(
            tuple(id(EARLY), new Value.Text("13800000001")),
            tuple(id(CHIEF), new Value.Text("13800000002")),
            tuple(id(NIGHT), null),
            tuple(id(MANAGER), null),
            tuple(id(LEADER), null));
  }

  /// 000-283: the roll of a fire already says what each post does.
  @Test
  void who_is_on_duty_has_the_fire_task_of_his_post() {
    assertThat(FireTasks.of(people, Moments.at(DAY, LocalTime.of(10, 0))))
        .extracting(row -> row.columns().get("staff"), row -> row.columns().get("task"))
        .contains(tuple(id(EARLY), new Value.Choice(List.of("report"))))
        .doesNotContain(tuple(id(LATE), new Value.Choice(List.of("report"))));
  }

  @Test
  void the_desk_of_a_day_is_its_early_and_its_late_shift_each_there_ten_minutes_before() {
    assertThat(RosterSelections.deskToday(people, Moments.at(DAY, LocalTime.of(7, 30))))
        .extracting(
            row -> row.columns().get("staff"),
            row -> row.columns().get("choice"),
            row -> row.columns().get("be_here_by"),
            row -> row.columns().get("off_at"))
        .containsExactly(
            tuple(id(EARLY), shift("early"), at(7, 50), at(17, 0)),
            tuple(id(LATE), shift("late"), at(11, 50), at(20, 0)));
  }

  @Test
  void only_departments_whose_supervisor_is_there_are_inspected() {
    assertThat(RosterSelections.departments(people))
        .extracting(row -> row.columns().get("choice"), row -> row.columns().get("role"))
        .containsExactly(
            tuple(new Value.Choice(List.of("service")), new Value.Id("service-supervisor")),
            tuple(new Value.Choice(List.of("guards")), new Value.Id("guard-captain")));
  }

  @Test
  void everybody_but_the_project_manager_is_appraised_by_who_stands_next_above() {
    assertThat(RosterSelections.heads(people))
        .extracting(row -> row.columns().get("staff"), row -> row.columns().get("appraiser"))
        .containsExactly(
            tuple(id(EARLY), id(CHIEF)), tuple(id(LATE), id(CHIEF)), tuple(id(CHIEF), id(MANAGER)));
  }

  @Test
  void the_hour_of_a_visit_is_drawn_from_the_rest_of_the_week_each_time_another() {
    Instant monday = Moments.at(DAY, LocalTime.of(8, 0));
    List<Instant> drawn =
        IntStream.range(0, 200)
            .mapToObj(seed -> RosterSelections.drawn(monday, new Random(seed)))
            .map(row -> ((Value.At) row.columns().get("moment")).instant())
            .toList();
    assertThat(drawn)
        .allSatisfy(
            at -> assertThat(at).isBetween(monday, Moments.at(DAY.plusDays(7), LocalTime.MIN)));
    assertThat(drawn.stream().map(Moments::dayOf).distinct()).hasSize(7);
    assertThat(drawn.stream().distinct().count()).isGreaterThan(150);
  }

  @Test
  void who_is_there_now_and_whose_shift_touches_the_day() {
    assertThat(RosterSelections.onDuty(people, Moments.at(DAY, LocalTime.of(9, 0))).distinct())
        .containsExactlyInAnyOrder(EARLY.value(), CHIEF.value());
    assertThat(RosterSelections.today(people, Moments.at(DAY, LocalTime.of(9, 0))).distinct())
        .containsExactlyInAnyOrder(EARLY.value(), LATE.value(), NIGHT.value(), CHIEF.value());
    // Before the roster begins nobody is there.
    assertThat(RosterSelections.today(people, Moments.at(DAY.minusDays(1), LocalTime.NOON)))
        .isEmpty();
  }

  @Test
  void the_staff_of_a_department_are_those_of_today_whose_nearest_head_leads_it() {
    Instant morning = Moments.at(DAY, LocalTime.of(9, 0));
    Value service = new Value.Choice(List.of("service"));
    assertThat(RosterSelections.inDepartment(people, morning, service).distinct())
        .containsExactlyInAnyOrder(EARLY.value(), LATE.value());
    assertThat(
            RosterSelections.inDepartment(
                people, morning, new Value.Choice(List.of("engineering"))))
        .isEmpty();
    assertThat(RosterSelections.inDepartment(people, morning, null)).isEmpty();
  }
}
