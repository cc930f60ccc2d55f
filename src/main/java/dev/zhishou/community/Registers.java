package dev.zhishou.community;

import dev.zhishou.access.CommunityId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Homes, places, equipment and contacts of the communities. The door for other modules; no
/// personal value comes through it.
public interface Registers {
  /// More homes than a community has.
  int MOST_FOUND = 5_000;

  /// Homes in order, by room, or because somebody who fits lives there.
  List<Home> homes(CommunityId community, Search search);

  /// Ids and names of the homes that these words find: a room, or somebody of the household by name
  /// or initials; never by a telephone number. For who may see personal values there.
  default Set<String> homesBy(CommunityId community, String words) {
    boolean sought =
        words.matches("[\\p{IsHan}\\p{Alnum} -]*[\\p{IsHan}\\p{Alnum}]") && !words.matches("\\d+");
    return !sought
        ? Set.of()
        : homes(community, new Search(words, null, MOST_FOUND)).stream()
            .flatMap(home -> Stream.of(home.id().toString(), home.name()))
            .collect(Collectors.toSet());
  }

  /// A home.
  Optional<Home> home(CommunityId community, UUID id);

  /// The home of that name (`3-2-1102`).
  Optional<Home> homeNamed(CommunityId community, String name);

  /// Homes of a building or a unit.
  ///
  /// @param unit null: of the whole building
  List<Home> homesIn(CommunityId community, int building, @Nullable Integer unit);

  /// Places of a kind, in order.
  List<Place> places(CommunityId community, Place.Kind kind);

  /// The safe exits and then the stairs by which people leave a building (003-076): those of the
  /// whole building and those of that unit.
  ///
  /// @param unit null: of every unit
  default List<Place> exits(CommunityId community, int building, @Nullable Integer unit) {
    return Stream.of(Place.Kind.EXIT, Place.Kind.STAIRS)
        .flatMap(kind -> places(community, kind).stream())
        .filter(place -> Objects.equals(place.building(), building))
        .filter(place -> unit == null || place.unit() == null || unit.equals(place.unit()))
        .toList();
  }

  /// A place.
  Optional<Place> place(CommunityId community, UUID id);

  /// Equipment.
  ///
  /// @param kind null: of every kind
  List<Equipment> equipment(CommunityId community, @Nullable String kind, Search search);

  /// A piece of equipment.
  Optional<Equipment> equipment(CommunityId community, UUID id);

  /// Contacts.
  ///
  /// @param kind null: of every kind
  List<Contact> contacts(CommunityId community, @Nullable String kind, Search search);

  /// A contact.
  Optional<Contact> contact(CommunityId community, UUID id);

  /// Labels of homes, places and equipment, for a list; what does not exist is left out.
  List<Labelled> labels(CommunityId community, Collection<UUID> ids);

  /// An id with its label.
  record Labelled(UUID id, String label) {}
}
