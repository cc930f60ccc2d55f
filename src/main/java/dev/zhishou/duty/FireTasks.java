package dev.zhishou.duty;

import dev.zhishou.access.Role;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What each post does in a fire, set beforehand: who stands in for whom is answered with the roll
/// (000-283). The tasks are those of `sop/options/fire-tasks.yaml`.
final class FireTasks {
  private static final String HOLD = "hold";
  private static final Map<Role, String> TASKS =
      Map.ofEntries(
          Map.entry(Role.PROJECT_MANAGER, "commander"),
          Map.entry(Role.DUTY_MANAGER, "commander"),
          Map.entry(Role.FRONT_DESK, "report"),
          Map.entry(Role.MONITOR_ROOM, "control"),
          Map.entry(Role.GUARD_CAPTAIN, "order"),
          Map.entry(Role.GUARD, "evacuate"),
          Map.entry(Role.HOUSEKEEPER, "evacuate"),
          Map.entry(Role.ENGINEERING_SUPERVISOR, "utilities"),
          Map.entry(Role.ENGINEER, "utilities"),
          Map.entry(Role.LIFT_ENGINEER, "utilities"),
          Map.entry(Role.SERVICE_SUPERVISOR, "care"),
          Map.entry(Role.SERVICE_MANAGER, "care"));

  private FireTasks() {}

  /// Who is on duty, each with the task of the post that he holds now.
  static List<Value.Row> of(Snapshot staff, Instant now) {
    Map<UUID, Value.Row> rows = new LinkedHashMap<>();
    staff
        .all()
        .filter(duty -> duty.shift().at(now).isPresent())
        .forEach(duty -> rows.putIfAbsent(duty.account().value(), row(duty)));
    return List.copyOf(rows.values());
  }

  private static Value.Row row(Duty duty) {
    String account = duty.account().value().toString();
    String task = TASKS.getOrDefault(duty.role(), HOLD);
    return RosterSelections.row(
        account, Map.of("staff", new Value.Id(account), "task", new Value.Choice(List.of(task))));
  }
}
