package dev.zhishou.community.estate;

import dev.zhishou.access.CommunityId;
import dev.zhishou.community.Contact;
import dev.zhishou.community.Place;
import java.util.UUID;

/// Writes single rows of the registers. What is removed stands in no list any more; cases that name
/// it keep its label.
public interface WriteRegisters {
  /// Adds a contact, or changes the one of that id.
  ///
  /// @return false: the id belongs to something else
  boolean keep(CommunityId community, Contact contact);

  /// Adds a place, or changes the one of that id.
  ///
  /// @return false: the id belongs to something else
  boolean keep(CommunityId community, Place place);

  /// @return false: there is no such contact
  boolean removeContact(CommunityId community, UUID id);

  /// @return false: there is no such place
  boolean removePlace(CommunityId community, UUID id);
}
