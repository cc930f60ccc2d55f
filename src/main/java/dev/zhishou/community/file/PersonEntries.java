package dev.zhishou.community.file;

import dev.zhishou.access.CommunityId;
import dev.zhishou.community.Person;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The entry of somebody in the register, as it is read to be corrected (PIPL 46).
public interface PersonEntries {
  /// The entry; empty: the register has nobody of that id.
  Optional<Entry> entry(CommunityId community, UUID person);

  /// Writes it as it shall stand, with what he is found by, unless it changed since that version.
  Outcome correct(CommunityId community, Person corrected, boolean confidential, String version);

  /// An entry.
  ///
  /// @param homes where he lives or what he owns; empty: he lives here no more, and can be erased
  /// @param confidential whether only supervisors open his number (002-218)
  /// @param version says whether it is still the same
  record Entry(Person person, List<String> homes, boolean confidential, String version) {}

  /// What came of a correction.
  enum Outcome {
    /// It stands.
    CORRECTED,
    /// The register has nobody of that id.
    NOBODY,
    /// Somebody else changed it meanwhile.
    STALE,
    /// Another of the same home has that name already: a home tells its people by their names.
    SAME_NAME
  }
}
