package dev.zhishou.duty;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the roster answers of a procedure's questions: who is there today, who looks at which
/// department, who appraises whom.
@Component
class RosterSelections implements Selections {
  private static final Duration FRESH = Duration.ofMinutes(1);
  private final AtomicReference<@Nullable Phones> phones = new AtomicReference<>();

  private static final Duration BEFORE_THE_SHIFT = Duration.ofMinutes(10);
  private static final Role FINANCE = new Role("finance");
  private static final LocalTime NIGHT_BEGINS = LocalTime.of(16, 0);

  /// The departments of `sop/options/departments.yaml` that have a supervisor of their own.
  private static final List<Department> DEPARTMENTS =
      List.of(
          new Department("service", Role.SERVICE_SUPERVISOR),
          new Department("guards", Role.GUARD_CAPTAIN),
          new Department("engineering", Role.ENGINEERING_SUPERVISOR),
          new Department("cleaning", Role.HOUSEKEEPER));

  private final People people;
  private final Accounts accounts;
  private final Clock clock;
  private final RandomGenerator random = new SecureRandom();

  RosterSelections(People people, Accounts accounts, Clock clock) {
    this.people = people;
    this.accounts = accounts;
    this.clock = clock;
  }

  private record Department(String key, Role head) {}

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    Snapshot staff = people.snapshot(new CommunityId(community));
    return switch (selection) {
      case "day staff of the desk" -> Optional.of(deskToday(staff, clock.instant()));
      case "departments to inspect" -> Optional.of(departments(staff));
      case "staff to appraise and their heads" -> Optional.of(heads(staff));
      case "an hour drawn at random this week" ->
          Optional.of(List.of(drawn(clock.instant(), random)));
      case "staff of the community" -> Optional.of(staff(staff.accounts()));
      case "staff on duty" -> Optional.of(staff(onDuty(staff, clock.instant())));
      case "staff on duty with their fire tasks" ->
          Optional.of(FireTasks.of(staff, clock.instant()));
      case "staff on duty of the department" ->
          Optional.of(staff(inDepartment(staff, clock.instant(), given.get("department"))));
      case "staff on duty today" -> Optional.of(staff(today(staff, clock.instant())));
      case "heads of departments" -> Optional.of(staff(departmentHeads(staff)));
      case "staff who collect fees" -> Optional.of(staff(having(staff, FINANCE)));
      case "command members" -> Optional.of(commanding(staff, clock.instant(), this::phones));
      default -> Optional.empty();
    };
  }

  /// A minute of the rest of this week, day or night, that nobody can reckon beforehand (004-100).
  static Value.Row drawn(Instant now, RandomGenerator random) {
    Instant end =
        Moments.startOf(Moments.dayOf(now).with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
    long minutes = Math.max(1, Duration.between(now, end).toMinutes());
    Instant at = now.plus(Duration.ofMinutes(random.nextLong(minutes)));
    return row("drawn", Map.of("moment", new Value.At(at.truncatedTo(ChronoUnit.MINUTES))));
  }

  private static Stream<UUID> having(Snapshot staff, Role role) {
    return staff.accounts().filter(account -> staff.has(account, role.id()));
  }

  /// Remembered for a minute: a case of an emergency is looked at with each of its steps.
  private Map<AccountId, String> phones(List<AccountId> of) {
    Instant now = clock.instant();
    Phones known = phones.get();
    if (known == null || !known.of().equals(of) || !now.isBefore(known.until())) {
      known = new Phones(of, now.plus(FRESH), accounts.phones(of));
      phones.set(known);
    }
    return known.numbers();
  }

  private record Phones(List<AccountId> of, Instant until, Map<AccountId, String> numbers) {}

  /// Who may be called into the command of an emergency, each with the number at which he is
  /// reached (000-224).
  static List<Value.Row> commanding(
      Snapshot staff, Instant now, Function<List<AccountId>, Map<AccountId, String>> phones) {
    List<UUID> members =
        Stream.of(
                having(staff, Role.COMPANY_LEADER),
                having(staff, Role.PROJECT_MANAGER),
                departmentHeads(staff),
                onDuty(staff, now))
            .flatMap(Function.identity())
            .distinct()
            .sorted()
            .toList();
    Map<AccountId, String> numbers = phones.apply(members.stream().map(AccountId::new).toList());
    return members.stream().map(one -> member(one, numbers.get(new AccountId(one)))).toList();
  }

  private static Value.Row member(UUID account, @Nullable String phone) {
    Value who = id(account.toString());
    return row(
        account.toString(),
        phone == null
            ? Map.of("staff", who)
            : Map.of("staff", who, "member_tel", new Value.Text(phone)));
  }

  private static Stream<UUID> departmentHeads(Snapshot staff) {
    return DEPARTMENTS.stream()
        .filter(one -> staff.staffed(one.head()))
        .flatMap(one -> having(staff, one.head()));
  }

  static Stream<UUID> onDuty(Snapshot staff, Instant now) {
    return staff
        .all()
        .filter(duty -> duty.shift().at(now).isPresent())
        .map(duty -> duty.account().value());
  }

  /// Whose shift touches the day.
  static Stream<UUID> today(Snapshot staff, Instant now) {
    LocalDate day = Moments.dayOf(now);
    return staff
        .all()
        .filter(duty -> !duty.shift().between(Moments.startOf(day), Moments.endOf(day)).isEmpty())
        .map(duty -> duty.account().value());
  }

  /// Who is there today and whose nearest head is the department's.
  static Stream<UUID> inDepartment(Snapshot staff, Instant now, @Nullable Value department) {
    return DEPARTMENTS.stream()
        .filter(one -> new Value.Choice(List.of(one.key())).equals(department))
        .flatMap(
            one ->
                today(staff, now)
                    .filter(
                        account ->
                            staff
                                .head(account)
                                .filter(head -> staff.has(head, one.head().id()))
                                .isPresent()));
  }

  private static List<Value.Row> staff(Stream<UUID> accounts) {
    return accounts
        .distinct()
        .sorted()
        .map(account -> row(account.toString(), Map.of("staff", id(account.toString()))))
        .toList();
  }

  /// Who holds the desk or the housekeepers' post today by day: what shift, when he has to be there
  /// (002-173: ten minutes before it begins), when he goes.
  static List<Value.Row> deskToday(Snapshot staff, Instant now) {
    LocalDate today = Moments.dayOf(now);
    Map<UUID, Value.Row> rows = new LinkedHashMap<>();
    for (Role role : List.of(Role.FRONT_DESK, Role.HOUSEKEEPER)) {
      staff
          .all()
          .filter(duty -> duty.role().equals(role))
          .forEach(
              duty ->
                  duty
                      .shift()
                      .between(Moments.at(today, LocalTime.MIN), Moments.at(today, NIGHT_BEGINS))
                      .stream()
                      .filter(stretch -> Moments.dayOf(stretch.from()).equals(today))
                      .findFirst()
                      .ifPresent(
                          stretch -> {
                            UUID account = duty.account().value();
                            rows.putIfAbsent(account, deskRow(account, stretch));
                          }));
    }
    return List.copyOf(rows.values());
  }

  private static Value.Row deskRow(UUID account, Shift.Stretch stretch) {
    Map<String, Value> columns = new LinkedHashMap<>();
    columns.put("staff", id(account.toString()));
    columns.put("choice", new Value.Choice(List.of(kind(stretch))));
    columns.put("be_here_by", new Value.At(stretch.from().minus(BEFORE_THE_SHIFT)));
    columns.put("off_at", new Value.At(stretch.to()));
    return row(account.toString(), columns);
  }

  /// The key in `sop/options/desk-shifts.yaml`.
  private static String kind(Shift.Stretch stretch) {
    LocalTime from = stretch.from().atZone(Moments.ZONE).toLocalTime();
    LocalTime to = stretch.to().atZone(Moments.ZONE).toLocalTime();
    if (from.equals(LocalTime.of(8, 0)) && to.equals(LocalTime.of(17, 0))) {
      return "early";
    }
    if (from.equals(LocalTime.of(12, 0)) && to.equals(LocalTime.of(20, 0))) {
      return "late";
    }
    return from.equals(LocalTime.of(8, 20)) && to.equals(LocalTime.of(17, 30)) ? "day" : "other";
  }

  /// The departments whose supervisor the community has.
  static List<Value.Row> departments(Snapshot staff) {
    return DEPARTMENTS.stream()
        .filter(one -> staff.staffed(one.head()))
        .map(
            one ->
                row(
                    one.key(),
                    Map.of(
                        "choice",
                        new Value.Choice(List.of(one.key())),
                        "role",
                        id(one.head().id()))))
        .toList();
  }

  /// Everybody above whom somebody stands, with the nearest head. Not the project manager, who
  /// confirms the appraisals and would confirm his own.
  static List<Value.Row> heads(Snapshot staff) {
    return staff
        .accounts()
        .filter(account -> !staff.has(account, Role.PROJECT_MANAGER.id()))
        .flatMap(
            account ->
                staff.head(account).stream()
                    .map(
                        head ->
                            row(
                                account.toString(),
                                Map.of(
                                    "staff",
                                    id(account.toString()),
                                    "appraiser",
                                    id(head.toString())))))
        .toList();
  }

  private static Value.Id id(String id) {
    return new Value.Id(id);
  }

  static Value.Row row(String id, Map<String, Value> columns) {
    SequencedMap<String, Value> ordered = new LinkedHashMap<>(columns);
    return new Value.Row(id, ordered);
  }
}
