package dev.zhishou.demo;

import dev.zhishou.community.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The places of a demonstration community.
record DemoPlaces(List<Place> all) {
  static DemoPlaces of(Sequence ids) {
    List<Place> places = new ArrayList<>();
    for (int building = 1; building <= DemoEstate.BUILDINGS; building++) {
      String name = building + "号楼";
      places.add(place(ids, Place.Kind.BUILDING, name, building, null));
      for (int unit = 1; unit <= DemoEstate.UNITS; unit++) {
        String unitName = name + unit + "单元";
        places.add(place(ids, Place.Kind.UNIT, unitName, building, unit));
        places.add(place(ids, Place.Kind.UNIT_DOOR, unitName + "门口", building, unit));
        places.add(place(ids, Place.Kind.LOBBY, unitName + "大堂", building, unit));
        places.add(place(ids, Place.Kind.EMERGENCY_LIGHT, unitName + "楼梯间应急照明", building, unit));
      }
      places.add(place(ids, Place.Kind.CHECKPOINT, name + "天台", building, null));
      places.add(place(ids, Place.Kind.CHECKPOINT, name + "配电间", building, null));
    }
    add(places, ids, Place.Kind.EMERGENCY_LIGHT, "地下车库应急照明", "配电房应急照明");
    add(places, ids, Place.Kind.GUARD_POST, "南大门岗", "东门岗", "地库入口岗", "巡逻岗");
    add(places, ids, Place.Kind.CHECKPOINT, "水泵房", "配电房", "消防控制室", "中心花园", "儿童乐园", "地下车库东区");
    add(places, ids, Place.Kind.DRAIN, "南大门排水口", "地库坡道排水沟", "中心花园排水口", "东门排水口");
    add(places, ids, Place.Kind.PUBLIC, "南大门", "东门", "地下车库", "中心花园", "儿童乐园", "服务中心", "垃圾房");
    ways(places, ids);
    add(places, ids, Place.Kind.ASSEMBLY, "中心花园疏散集合点", "南大门广场疏散集合点");
    return new DemoPlaces(places);
  }

  /// The place of that label.
  UUID labelled(String label) {
    return all.stream()
        .filter(place -> place.label().equals(label))
        .map(Place::id)
        .findFirst()
        .orElseThrow();
  }

  /// By what each building is left.
  private static void ways(List<Place> places, Sequence ids) {
    for (int building = 1; building <= DemoEstate.BUILDINGS; building++) {
      String name = building + "号楼";
      places.add(place(ids, Place.Kind.EXIT, name + "地下车库安全出口", building, null));
      for (int unit = 1; unit <= DemoEstate.UNITS; unit++) {
        String unitName = name + unit + "单元";
        places.add(place(ids, Place.Kind.EXIT, unitName + "一层北侧安全出口", building, unit));
        places.add(place(ids, Place.Kind.STAIRS, unitName + "疏散楼梯", building, unit));
      }
    }
  }

  private static void add(List<Place> places, Sequence ids, Place.Kind kind, String... labels) {
    for (String label : labels) {
      places.add(place(ids, kind, label, null, null));
    }
  }

  private static Place place(
      Sequence ids,
      Place.Kind kind,
      String label,
      @Nullable Integer building,
      @Nullable Integer unit) {
    return new Place(ids.next(), kind, label, building, unit);
  }
}
