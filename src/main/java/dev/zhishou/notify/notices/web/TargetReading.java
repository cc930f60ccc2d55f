package dev.zhishou.notify.notices.web;

import dev.zhishou.access.Community;
import dev.zhishou.casework.Surroundings;
import dev.zhishou.community.Home;
import dev.zhishou.community.Registers;
import dev.zhishou.community.audience.Audience;
import dev.zhishou.notify.notices.Aimed;
import dev.zhishou.notify.notices.Target;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.binder.Selection;
import dev.zhishou.procedure.model.Value;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads for whom a notice is, and says all that is wrong with it.
@Component
class TargetReading {
  private static final int MOST = 20;
  private static final int OLDEST = 120;

  private final Registers registers;
  private final Surroundings surroundings;
  private final Binder binder;

  TargetReading(Registers registers, Surroundings surroundings, Binder binder) {
    this.registers = registers;
    this.surroundings = surroundings;
    this.binder = binder;
  }

  Aimed read(Community community, @Nullable List<Target> targets, Faults faults) {
    Aimed aimed = new Aimed();
    if (targets == null || targets.isEmpty()) {
      faults.add("/audience", "required", "请选择发给谁", "Say for whom it is");
      return aimed;
    }
    if (targets.size() > MOST) {
      faults.add("/audience", "length", "最多 20 项", "20 at most");
      return aimed;
    }
    for (int at = 0; at < targets.size(); at++) {
      one(community, targets.get(at), aimed, new At("/audience/" + at, faults));
    }
    return aimed;
  }

  private record At(String pointer, Faults faults) {
    void fault(String key, String code, String zh, String en) {
      faults.add(pointer + "/" + key, code, zh, en);
    }
  }

  private void one(Community community, Target target, Aimed aimed, At at) {
    String kind = target.kind() == null ? "" : target.kind();
    switch (kind) {
      case "community" -> aimed.homes().add(new Audience.Everybody());
      case "buildings" -> buildings(community, target.buildings(), aimed, at);
      case "units" -> units(community, target.units(), aimed, at);
      case "served" -> served(community, target.equipment(), aimed, at);
      case "aged" -> aged(target, aimed, at);
      case "selection" -> selection(community, target, aimed, at);
      case "staff" -> staff(target.roles(), aimed, at);
      case "homes" -> homes(community, target.homes(), aimed, at);
      default ->
          at.fault(
              "kind",
              kind.isEmpty() ? "required" : "unknown",
              "须为 community、buildings、units、served、aged、selection、staff、homes 之一",
              "One of community, buildings, units, served, aged, selection, staff, homes");
    }
  }

  private void buildings(Community community, @Nullable List<Integer> said, Aimed aimed, At at) {
    if (said == null || said.isEmpty()) {
      at.fault("buildings", "required", "请选择楼", "Name the buildings");
      return;
    }
    Set<Integer> known = new HashSet<>();
    for (int i = 0; i < said.size(); i++) {
      Integer building = said.get(i);
      if (building == null || registers.homesIn(community.id(), building, null).isEmpty()) {
        at.fault("buildings/" + i, "unknown", "本小区没有这栋楼", "No such building here");
      } else {
        known.add(building);
      }
    }
    aimed.homes().add(new Audience.Buildings(known));
  }

  private void units(Community community, @Nullable List<String> said, Aimed aimed, At at) {
    if (said == null || said.isEmpty()) {
      at.fault("units", "required", "请选择单元", "Name the stairwells");
      return;
    }
    Set<Audience.Unit> known = new HashSet<>();
    for (int i = 0; i < said.size(); i++) {
      String text = said.get(i);
      boolean form = text != null && text.matches("\\d{1,4}-\\d{1,4}");
      Audience.Unit unit = form ? unit(text) : null;
      if (unit == null
          || registers.homesIn(community.id(), unit.building(), unit.unit()).isEmpty()) {
        at.fault("units/" + i, "unknown", "本小区没有这个单元，写成 3-2", "No such stairwell; write 3-2");
      } else {
        known.add(unit);
      }
    }
    aimed.homes().add(new Audience.Units(known));
  }

  private static Audience.Unit unit(String text) {
    String[] parts = text.split("-", -1);
    return new Audience.Unit(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  private void served(Community community, @Nullable UUID equipment, Aimed aimed, At at) {
    if (equipment == null) {
      at.fault("equipment", "required", "请选择设备", "Name the equipment");
      return;
    }
    if (registers.equipment(community.id(), equipment).isEmpty()) {
      throw Faults.unknown();
    }
    aimed.homes().add(new Audience.ServedBy(equipment));
  }

  private static void aged(Target target, Aimed aimed, At at) {
    boolean owner = "owner".equals(target.as());
    if (!owner && !"resident".equals(target.as())) {
      at.fault("as", "unknown", "须为 owner 或 resident", "Either owner or resident");
    }
    Integer from = target.from();
    if (from == null || from < 1 || from > OLDEST) {
      at.fault("from", "range", "年龄在 1 到 120 之间", "An age between 1 and 120");
      return;
    }
    aimed.homes().add(new Audience.Aged(owner, from));
  }

  private void selection(Community community, Target target, Aimed aimed, At at) {
    Selection known =
        target.selection() == null ? null : binder.reference().selections().get(target.selection());
    if (known == null) {
      at.fault("selection", "unknown", "没有这个选取", "There is no such selection");
      return;
    }
    Map<String, String> said = target.given() == null ? Map.of() : target.given();
    if (known.given() != null && said.get(known.given()) == null) {
      at.fault("given/" + known.given(), "required", "请指明", "Name it");
      return;
    }
    Map<String, Value> given = new LinkedHashMap<>();
    said.forEach((name, id) -> given.put(name, new Value.Id(id)));
    List<UUID> ids =
        surroundings.select(community.id().value(), known.name(), given).stream()
            .flatMap(row -> uuid(row.id()).stream())
            .toList();
    switch (known.of()) {
      case "home" -> aimed.homes().add(new Audience.Homes(Set.copyOf(ids)));
      case "staff" -> aimed.accounts().addAll(ids);
      default -> at.fault("selection", "unfit", "选取的不是住户或员工", "It selects neither homes nor staff");
    }
  }

  private void staff(@Nullable List<String> roles, Aimed aimed, At at) {
    if (roles == null || roles.isEmpty()) {
      at.fault("roles", "required", "请选择岗位", "Name the roles");
      return;
    }
    for (int i = 0; i < roles.size(); i++) {
      if (binder.roles().contains(roles.get(i))) {
        aimed.roles().add(roles.get(i));
      } else {
        at.fault("roles/" + i, "unknown", "没有这个岗位", "There is no such role");
      }
    }
  }

  private void homes(Community community, @Nullable List<String> said, Aimed aimed, At at) {
    if (said == null || said.isEmpty()) {
      at.fault("homes", "required", "请选择住户", "Name the homes");
      return;
    }
    Set<UUID> known = new HashSet<>();
    for (int i = 0; i < said.size(); i++) {
      String text = said.get(i) == null ? "" : said.get(i).strip();
      Optional<UUID> id = uuid(text);
      Optional<Home> home =
          id.isPresent()
              ? registers.home(community.id(), id.get())
              : registers.homeNamed(community.id(), text);
      if (home.isEmpty() && id.isPresent()) {
        throw Faults.unknown();
      }
      if (home.isEmpty()) {
        at.fault("homes/" + i, "unknown", "本小区没有这一户", "The community has no such home");
      }
      home.ifPresent(one -> known.add(one.id()));
    }
    aimed.homes().add(new Audience.Homes(known));
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
