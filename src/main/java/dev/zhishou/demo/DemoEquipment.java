package dev.zhishou.demo;

import dev.zhishou.community.Equipment;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The equipment of a demonstration community.
final class DemoEquipment {
  private static final int LIFTS_IN_A_UNIT = 2;
  private static final Equipment.Power ESSENTIAL = new Equipment.Power(true, true);
  private static final Equipment.Power ON_MAINS = new Equipment.Power(false, true);
  private static final Equipment.Power NONE = new Equipment.Power(false, false);

  private final DemoPlaces places;
  private final Sequence ids;
  private final List<Equipment> made = new ArrayList<>();

  private DemoEquipment(DemoPlaces places, Sequence ids) {
    this.places = places;
    this.ids = ids;
  }

  static List<Equipment> of(DemoPlaces places, Sequence ids) {
    DemoEquipment equipment = new DemoEquipment(places, ids);
    for (int building = 1; building <= DemoEstate.BUILDINGS; building++) {
      for (int unit = 1; unit <= DemoEstate.UNITS; unit++) {
        equipment.unit(building, unit);
      }
      equipment.building(building);
    }
    equipment.grounds();
    return equipment.made;
  }

  private void unit(int building, int unit) {
    String name = building + "号楼" + unit + "单元";
    for (int lift = 1; lift <= LIFTS_IN_A_UNIT; lift++) {
      // The first lift of a unit is its fire lift.
      add("lift", name + lift + "号梯", building, unit, lift == 1 ? ESSENTIAL : ON_MAINS, null);
      add("lift-intercom", name + lift + "号梯三方对讲", building, unit, ESSENTIAL, null);
    }
    UUID stairs = places.labelled(name + "楼梯间应急照明");
    add("emergency-light", name + "应急照明", building, unit, ESSENTIAL, stairs);
    add("access-gate", name + "门禁", building, unit, ON_MAINS, places.labelled(name + "门口"));
  }

  private void building(int building) {
    String name = building + "号楼";
    UUID room = places.labelled(name + "配电间");
    add("switchboard", name + "配电柜", building, null, ON_MAINS, room);
    add("smoke-fan", name + "排烟风机", building, null, ESSENTIAL, places.labelled(name + "天台"));
    add("fire-hydrant", name + "消火栓", building, null, NONE, null);
    add("valve", name + "进水总阀", building, null, NONE, null);
  }

  private void grounds() {
    UUID power = places.labelled("配电房");
    UUID water = places.labelled("水泵房");
    UUID fire = places.labelled("消防控制室");
    add("generator", "备用发电机", null, null, NONE, power);
    add("transformer", "1号变压器", null, null, NONE, power);
    add("transformer", "2号变压器", null, null, NONE, power);
    add("water-pump", "1号生活水泵", null, null, ESSENTIAL, water);
    add("water-pump", "2号生活水泵", null, null, ON_MAINS, water);
    add("drain-pump", "地库1号排水泵", null, null, ESSENTIAL, water);
    add("drain-pump", "地库2号排水泵", null, null, ESSENTIAL, water);
    add("valve", "园区给水总阀", null, null, NONE, water);
    add("valve", "消防管网总阀", null, null, NONE, water);
    add("fire-pump", "消防泵", null, null, ESSENTIAL, water);
    add("fire-panel", "火灾报警主机", null, null, ESSENTIAL, fire);
    add("camera", "监控系统", null, null, ESSENTIAL, fire);
    add("barrier", "南大门道闸", null, null, ON_MAINS, places.labelled("南大门"));
    add("barrier", "地库入口道闸", null, null, ON_MAINS, places.labelled("地下车库"));
    add("street-light", "园区路灯", null, null, ON_MAINS, places.labelled("中心花园"));
    add("charging-point", "地库充电桩", null, null, ON_MAINS, places.labelled("地下车库"));
    add("playground", "儿童乐园滑梯", null, null, NONE, places.labelled("儿童乐园"));
  }

  private void add(
      String kind,
      String label,
      @Nullable Integer building,
      @Nullable Integer unit,
      Equipment.Power power,
      @Nullable UUID place) {
    int ordinal =
        1
            + (int)
                made.stream()
                    .filter(one -> one.kind().equals(kind))
                    .filter(one -> java.util.Objects.equals(one.site().building(), building))
                    .filter(one -> java.util.Objects.equals(one.site().unit(), unit))
                    .count();
    made.add(
        new Equipment(
            ids.next(), kind, label, new Equipment.Site(building, unit, ordinal, place), power));
  }
}
