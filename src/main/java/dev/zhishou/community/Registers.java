package dev.zhishou.community;

import dev.zhishou.access.CommunityId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Homes, places, equipment and contacts of the communities. The door for other modules; no
/// personal value comes through it.
public interface Registers {
  /// Homes in order, by room, or because somebody who fits lives there.
  List<Home> homes(CommunityId community, Search search);

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
