package dev.zhishou.desk.alerts;

import dev.zhishou.access.CommunityId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The messages of programs that were heard, and which case each belongs to.
public interface Signals {
  /// What was heard of these messages.
  List<Signal> of(CommunityId community, Collection<Id> ids);

  /// What is in force for a case: neither over nor expired.
  List<Signal> inForce(CommunityId community, UUID caseId, Instant now);

  /// The newest of a sender and identifier; empty list: none.
  List<Signal> newest(CommunityId community, String sender, String identifier);

  /// Keeps messages, all or none; again is harmless.
  void keep(CommunityId community, List<Signal> signals, Instant at);

  /// They are in force no longer.
  void over(CommunityId community, Collection<Id> ids, Instant at);

  /// The cases of warnings that have run out and that nobody has taken back.
  List<Expired> expired(Instant now);

  /// Whatever of a case has run out is over.
  void ranOut(CommunityId community, UUID caseId, Instant now);

  /// A case with warnings that have run out.
  ///
  /// @param last when the last of them did
  record Expired(CommunityId community, UUID caseId, Instant last) {}

  /// What tells a message apart.
  record Id(String sender, String identifier, Instant sent) {}

  /// A message and a case that it belongs to.
  ///
  /// @param caseId null: it opened nothing
  /// @param procedure of the case; empty: none
  /// @param how what it did to the case: `opened, joined, told`; empty: nothing
  /// @param expires after which it is in force no longer; null: until it is told
  record Signal(
      Id id,
      @Nullable UUID caseId,
      String number,
      String procedure,
      String how,
      @Nullable Instant expires) {}
}
