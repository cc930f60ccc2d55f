package dev.zhishou.portal.follow;

import java.time.Instant;
import java.util.List;

/// How a report stands, for who made it: times and neutral words, nobody's name and nothing that
/// was said.
///
/// @param number of the case
/// @param title of its procedure, and of those that it led to
/// @param state the furthest that was reached: `received`, `accepted`, `in-progress`, `answered`,
///     `closed`
/// @param reached when each was reached first
/// @param contacts when he was spoken or written to, the oldest first
public record ReportProgress(
    String number,
    String title,
    String state,
    List<ReachedState> reached,
    List<ResidentContact> contacts) {
  /// @param state one of those above
  public record ReachedState(String state, Instant at) {}

  /// @param how `call`: he was rung; `message`: a message to him left the house; `signature`: he
  ///     signed in person; `answer`: what he is to hear was noted
  public record ResidentContact(String how, Instant at) {}
}
