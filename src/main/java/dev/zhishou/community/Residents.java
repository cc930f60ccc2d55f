package dev.zhishou.community;

import dev.zhishou.access.CommunityId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The people, opened: only for who may see personal values.
public interface Residents {
  /// People who fit, with their homes.
  List<Resident> people(CommunityId community, Search search);

  /// People who fit and are in no home any more: the register has them until they are erased.
  List<Former> former(CommunityId community, Search search);

  /// A person.
  Optional<Person> person(CommunityId community, UUID id);

  /// Whether his number is confidential: only supervisors open it (002-218).
  boolean confidential(CommunityId community, UUID id);

  /// Who lives in these homes or owns them.
  List<Resident> of(CommunityId community, Collection<UUID> homes);

  /// Who has exactly this phone number.
  List<Resident> byPhone(CommunityId community, String phone);

  /// What a phone number is found by, for other modules that keep one: says nothing without the
  /// key.
  byte[] phoneTerm(String phone);

  /// Somebody who lives here no more.
  ///
  /// @param home the last one that the register tells of; null: it tells of none
  record Former(Person person, @Nullable Home home) {}
}
