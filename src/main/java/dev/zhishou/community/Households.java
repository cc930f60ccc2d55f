package dev.zhishou.community;

import dev.zhishou.access.CommunityId;
import dev.zhishou.platform.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps who lives in a home, and what changed in it.
public interface Households {
  /// The home of that id, or name; empty: the register has none.
  Optional<UUID> home(Sql sql, CommunityId community, String idOrName);

  /// Who stands there now.
  List<Resident> members(Sql sql, CommunityId community, UUID home);

  /// Changes the register, and keeps what was changed.
  void change(
      Sql sql,
      CommunityId community,
      UUID home,
      List<Written> changes,
      HouseholdChange.Origin from);

  /// What changed, from the beginning.
  ///
  /// @param after the last id of the part before; null: from the beginning
  List<HouseholdChange> history(CommunityId community, UUID home, @Nullable UUID after, int limit);

  /// In how many homes somebody came or went as this in a time.
  int homes(
      CommunityId community,
      HouseholdChange.Kind kind,
      Resident.LivesAs as,
      Instant from,
      Instant before);

  /// In how many homes somebody lives as this now.
  int homesWith(CommunityId community, Resident.LivesAs as);

  /// A change to write.
  ///
  /// @param person as he stands then; null: nobody changes
  record Written(
      HouseholdChange.Kind kind, @Nullable Person person, Resident.@Nullable LivesAs livesAs) {}
}
