package dev.zhishou.duty.web;

import dev.zhishou.Exempt;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A week's roster.
///
/// @param week its Monday
/// @param version what `If-Match` wants
/// @param state `draft`: it does not count yet; `published`; `standing`: nobody wrote this week,
///     what
///     holds every week holds
/// @param around turns of the weeks before and after that reach into it
/// @param standIns who was named for holes when it was published
@Exempt(reason = "one component for each part of a roster in the interface")
record RosterView(
    String community,
    LocalDate week,
    int version,
    String state,
    @Nullable Signed changed,
    @Nullable Signed published,
    List<PatternView> patterns,
    List<PostView> posts,
    List<PersonView> people,
    List<TurnView> turns,
    List<TurnView> around,
    List<TurnView> standIns,
    List<LeaveView> leaves,
    List<FindingView> findings) {

  /// Who did it, and when.
  record Signed(UUID by, String name, Instant at) {}

  /// A shift to choose from: `from` and `to` are times of day (`08:00`).
  record PatternView(String id, String title, String from, String to, String tone) {}

  /// A post of the community.
  ///
  /// @param heads how many it needs at once; 0: it may stand empty
  /// @param from each day from, and `to` until; `00:00` is midnight
  /// @param standby no working time
  /// @param certificate the kind that is wanted
  record PostView(
      String role,
      String title,
      int heads,
      String from,
      String to,
      boolean standby,
      @Nullable String certificate) {}

  /// Somebody who can be put into it.
  ///
  /// @param certificates kinds that are good in the whole week
  record PersonView(UUID id, String name, List<String> roles, List<String> certificates) {}

  /// A turn.
  record TurnView(String role, UUID account, Instant from, Instant to) {}

  /// Somebody is away, both days included.
  record LeaveView(UUID id, UUID account, LocalDate first, LocalDate last) {}

  /// What is wrong.
  ///
  /// @param kind `uncovered, too-few, no-certificate, too-long, twice, on-leave`
  /// @param account who it is about; left out: the post
  /// @param have how many are there, or hours; `need`: how many must be, or hours at most
  /// @param settled with what it was published in spite of it
  @Exempt(reason = "one component for each key of a finding in the interface")
  record FindingView(
      String id,
      String kind,
      String role,
      @Nullable UUID account,
      Instant from,
      Instant to,
      int have,
      int need,
      @Nullable String certificate,
      @Nullable SettledView settled) {}

  /// @param standIn who stands in; left out: a reason was given
  record SettledView(
      @Nullable UUID standIn, @Nullable String reason, UUID by, String name, Instant at) {}
}
