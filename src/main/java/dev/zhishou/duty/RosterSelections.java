package dev.zhishou.duty;

import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.procedure.model.Value;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What the roster answers of a procedure's questions: who is there today, who looks at which
/// department, who appraises whom.
@Component
class RosterSelections implements Selections {
  /// The day begins with the early shift; the late one has come by then.
  private static final Duration LATE_SHIFT_HAS_COME = Duration.ofHours(5);

  /// The departments of `sop/options/departments.yaml` that have a supervisor of their own.
  private static final List<Department> DEPARTMENTS =
      List.of(
          new Department("service", Role.SERVICE_SUPERVISOR),
          new Department("guards", Role.GUARD_CAPTAIN),
          new Department("engineering", Role.ENGINEERING_SUPERVISOR),
          new Department("cleaning", Role.HOUSEKEEPER));

  private final People people;
  private final Clock clock;

  RosterSelections(People people, Clock clock) {
    this.people = people;
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
      default -> Optional.empty();
    };
  }

  /// Who holds the desk or the housekeepers' post now or by the late shift.
  static List<Value.Row> deskToday(Snapshot staff, Instant now) {
    return Stream.of(Role.FRONT_DESK, Role.HOUSEKEEPER)
        .flatMap(
            role ->
                Stream.of(now, now.plus(LATE_SHIFT_HAS_COME))
                    .flatMap(at -> staff.holders(role.id(), at).stream()))
        .distinct()
        .map(account -> row(account.toString(), Map.of("staff", id(account.toString()))))
        .toList();
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

  private static Value.Row row(String id, Map<String, Value> columns) {
    SequencedMap<String, Value> ordered = new LinkedHashMap<>(columns);
    return new Value.Row(id, ordered);
  }
}
