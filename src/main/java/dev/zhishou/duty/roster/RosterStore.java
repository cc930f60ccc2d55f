package dev.zhishou.duty.roster;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import dev.zhishou.duty.Duty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps drafts, publications and leaves. A change names the version that it is based on, and is
/// refused when another has come meanwhile.
public interface RosterStore {
  /// What is kept of a week; version 0 when nothing was written yet.
  Kept kept(CommunityId community, Week week);

  /// Keeps a draft; null takes it back.
  ///
  /// @return false: somebody else was faster
  boolean draft(At at, @Nullable List<Turn> turns);

  /// Puts the turns in the place of all that the week has, and forgets the draft: all or nothing.
  ///
  /// @return false: somebody else was faster
  boolean publish(At at, List<Duty> duties, List<Settled> settled);

  /// Leaves that end on that day or later.
  List<Leave> leaves(CommunityId community, LocalDate since);

  /// Keeps a leave.
  void add(Leave leave, Signed by);

  /// Takes a leave back; false: there is none.
  boolean removeLeave(CommunityId community, UUID id);

  /// Who did it, and when.
  record Signed(AccountId by, Instant at) {}

  /// A change of a week.
  ///
  /// @param version that it is based on
  record At(CommunityId community, Week week, int version, Signed signed) {}

  /// What is kept of a week.
  ///
  /// @param draft null: there is none
  /// @param changed null: never
  /// @param published null: never
  record Kept(
      int version,
      @Nullable List<Turn> draft,
      @Nullable Signed changed,
      @Nullable Signed published,
      List<Settled> settled) {}
}
