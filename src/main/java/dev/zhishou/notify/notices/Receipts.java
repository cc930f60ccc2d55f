package dev.zhishou.notify.notices;

import dev.zhishou.Exempt;
import dev.zhishou.access.CommunityId;
import dev.zhishou.community.audience.Addressed;
import dev.zhishou.platform.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who was reached by a notice, home by home, and where its paper hangs.
public interface Receipts {
  /// Writes down the homes that it goes to.
  void addressed(Sql sql, MassNotice notice, List<Addressed> homes);

  /// Writes down the entrances where it must hang.
  void hangs(Sql sql, MassNotice notice, List<UUID> places);

  /// The homes in the order of their doors.
  ///
  /// @param unreached only those that nobody is known to have heard of it in
  /// @param after the ordinal of the last one of the part before; 0: from the beginning
  List<OfHome> homes(CommunityId community, UUID notice, boolean unreached, int after, int limit);

  /// How many homes stand how.
  Summary summary(CommunityId community, UUID notice);

  /// Somebody rang a home, or put the paper to its door; again changes nothing.
  ///
  /// @return false: the notice does not go to this home
  boolean told(CommunityId community, UUID notice, UUID home, How how, MassNotice.Mark mark);

  /// The entrances.
  List<Entrance> entrances(CommunityId community, UUID notice);

  /// The paper hangs there; a photo shows it, and a later one replaces it.
  ///
  /// @param photo SHA-256 of a file
  /// @return false: it need not hang there
  boolean posted(
      CommunityId community,
      UUID notice,
      UUID place,
      byte @Nullable [] photo,
      MassNotice.Mark mark);

  /// The notice that a key opens. A person's key is a receipt: the first time counts.
  Optional<MassNotice> opened(String key, Instant now);

  /// How somebody was told by hand.
  enum How {
    /// Rung, and spoken to.
    RUNG,
    /// The paper put to the door.
    DOOR;

    /// As the interface writes it.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A home.
  ///
  /// @param ordinal its place in the list
  /// @param phone whether anybody of it can be told by phone
  /// @param sentAt when the first message to it left the house
  /// @param failed whether every message to it failed
  @Exempt(reason = "one component for each sign that a home was reached")
  record OfHome(
      UUID home,
      int ordinal,
      boolean phone,
      @Nullable Instant sentAt,
      @Nullable Instant deliveredAt,
      @Nullable Instant readAt,
      boolean failed,
      MassNotice.@Nullable Mark rung,
      MassNotice.@Nullable Mark door) {}

  /// Homes.
  ///
  /// @param unreached of which nobody is known to have heard of it
  /// @param entrances where the paper must hang
  /// @param posted where it does
  @Exempt(reason = "one component for each figure")
  record Summary(
      int homes,
      int sent,
      int delivered,
      int read,
      int rung,
      int door,
      int unreached,
      int entrances,
      int posted) {}

  /// @param posted null: not yet
  /// @param photo null: none was taken
  record Entrance(UUID place, MassNotice.@Nullable Mark posted, byte @Nullable [] photo) {}
}
