package dev.zhishou.portal;

import dev.zhishou.access.CommunityId;
import dev.zhishou.community.Place;
import dev.zhishou.community.Registers;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The buildings of an estate with the ways out of each, and where the reader of a code stands.
@Component
class Buildings {
  private final Registers registers;

  Buildings(Registers registers) {
    this.registers = registers;
  }

  /// A building.
  ///
  /// @param exits its safe exits and stairs, as they are called there (003-076)
  record Building(int building, String label, List<String> exits) {}

  /// Where somebody stands.
  ///
  /// @param building null: it belongs to none
  record Here(UUID place, String label, @Nullable Integer building) {}

  List<Building> of(CommunityId community) {
    List<Place> ways =
        Stream.of(Place.Kind.EXIT, Place.Kind.STAIRS)
            .flatMap(kind -> registers.places(community, kind).stream())
            .toList();
    return registers.places(community, Place.Kind.BUILDING).stream()
        .filter(place -> place.building() != null)
        .map(place -> building(place, Objects.requireNonNull(place.building()), ways))
        .toList();
  }

  /// The place of a code; empty: the estate has no such place.
  Optional<Here> here(CommunityId community, @Nullable UUID place) {
    return Optional.ofNullable(place)
        .flatMap(id -> registers.place(community, id))
        .map(one -> new Here(one.id(), one.label(), one.building()));
  }

  private static Building building(Place place, int building, List<Place> ways) {
    return new Building(
        building,
        place.label(),
        ways.stream()
            .filter(way -> Objects.equals(way.building(), building))
            .map(Place::label)
            .toList());
  }
}
