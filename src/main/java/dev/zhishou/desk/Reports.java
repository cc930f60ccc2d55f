package dev.zhishou.desk;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The reports as they are kept.
public interface Reports {
  /// Takes one in: draws its number, keeps it, and keeps the answer for a repeat of the call.
  ///
  /// @param letters of the community, before its numbers
  /// @param repeat the key and digest of the call; null: the caller gave no key
  /// @param answer what is answered, made from the number
  Taken takeIn(
      Report report, String letters, @Nullable Repeat repeat, Function<String, byte[]> answer);

  /// Reports of the last days about the same building and unit and the same matter, or by the same
  /// phone; the newest first.
  ///
  /// @param suggested ids of the procedures that it may be about
  /// @param phone null: not told
  List<Earlier> lately(
      CommunityId community,
      Report.Where where,
      List<String> suggested,
      @Nullable String phone,
      Instant since);

  /// Where a report is and how it stands, if the actor sees its community.
  Optional<Standing> standing(Actor actor, UUID id);

  /// Answers a report that needs no case.
  ///
  /// @return whether it was open
  boolean answer(CommunityId community, UUID id, String text, Instant at);

  /// Notes the case that a report became; again is harmless, and a report of another community is
  /// left alone.
  void becameCase(CommunityId community, UUID report, UUID caseId, String number);

  /// A call that may be repeated.
  ///
  /// @param key as the caller gave it
  /// @param hash digest of the body
  record Repeat(String key, byte[] hash) {}

  /// How taking in went.
  sealed interface Taken {
    /// Taken in now, or before with the same body.
    record Answered(int status, byte[] body) implements Taken {}

    /// The key was used with another body.
    record OtherBody() implements Taken {}
  }

  /// An earlier report.
  ///
  /// @param number of the case that it became, else its own
  /// @param caseId the case it was opened as; null: none
  record Earlier(
      UUID id,
      String number,
      @Nullable UUID caseId,
      List<String> suggested,
      Instant receivedAt,
      boolean sameCaller) {}

  /// How a report stands.
  ///
  /// @param settled whether it was answered or became a case
  record Standing(UUID id, CommunityId community, String number, boolean settled) {}
}
