package dev.zhishou.community.jdbc;

import dev.zhishou.Exempt;
import dev.zhishou.community.audience.Audience;
import dev.zhishou.platform.SqlArray;
import dev.zhishou.platform.SqlStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Audiences laid together, as the parameters of one query.
///
/// @param owned homes whose owners alone are meant
@Exempt(reason = "one component for each kind of audience")
record Wanted(
    boolean everybody,
    List<Integer> buildings,
    List<Audience.Unit> units,
    List<UUID> equipment,
    List<UUID> homes,
    List<UUID> owned,
    List<Audience.Aged> aged) {

  static Wanted of(Collection<Audience> audiences) {
    boolean everybody = audiences.stream().anyMatch(Audience.Everybody.class::isInstance);
    Wanted all =
        new Wanted(
            everybody,
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    audiences.forEach(all::add);
    return all;
  }

  private void add(Audience audience) {
    switch (audience) {
      case Audience.Everybody _ -> {}
      case Audience.Buildings(var some) -> buildings.addAll(some);
      case Audience.Units(var some) -> units.addAll(some);
      case Audience.ServedBy(UUID one) -> equipment.add(one);
      case Audience.Owners(var some) -> owned.addAll(some);
      case Audience.Homes(var some) -> homes.addAll(some);
      case Audience.Aged one -> aged.add(one);
    }
  }

  SqlStatement bound(SqlStatement query) {
    return query
        .set("everybody", everybody)
        .set("aged", !aged.isEmpty())
        .set("buildings", SqlArray.ints(buildings))
        .set("unit_buildings", SqlArray.ints(units.stream().map(Audience.Unit::building).toList()))
        .set("units", SqlArray.ints(units.stream().map(Audience.Unit::unit).toList()))
        .set("equipment", SqlArray.uuids(equipment))
        .set("owned", SqlArray.uuids(owned))
        .set("homes", SqlArray.uuids(homes));
  }
}
