package dev.zhishou.community.audience;

import dev.zhishou.access.CommunityId;
import dev.zhishou.platform.Sql;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// Who belongs to an audience. One query; no name and no number comes through this door.
public interface Audiences {
  /// Each home once, in the order of the doors, with who of it is meant. An empty home is among
  /// them: the paper at its door still reaches it.
  ///
  /// @param today on which ages are reckoned
  List<Addressed> homes(CommunityId community, Collection<Audience> audiences, LocalDate today);

  /// The same within a transaction.
  List<Addressed> homes(
      Sql sql, CommunityId community, Collection<Audience> audiences, LocalDate today);
}
