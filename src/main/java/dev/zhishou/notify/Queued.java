package dev.zhishou.notify;

import dev.zhishou.access.CommunityId;
import dev.zhishou.procedure.model.Severity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message: what is to be said, not yet in words.
///
/// @param id the same cause gives the same id, and is said once
/// @param kind which [Wording] finds its words
/// @param about what that needs to know, ids and plain values in its own writing; never a personal
///     value
/// @param subject the case that it is about
/// @param severity critical ones go first
/// @param drill words begin with 【演练】, and nobody outside is told
/// @param span when it was queued, and until when it is worth saying
public record Queued(
    UUID id,
    CommunityId community,
    Wanted wanted,
    Subject subject,
    Severity severity,
    boolean drill,
    Span span) {
  /// @param kind the name of a [Wording]
  /// @param everywhere whether it lies as a banner on every open screen of whom it is for, for as
  ///     long as it has words
  public record Wanted(String kind, String about, boolean everywhere) {
    /// One that lies among the messages.
    public Wanted(String kind, String about) {
      this(kind, about, false);
    }
  }

  /// @param caseId null: it is about no case
  /// @param run null: it is about no step
  public record Subject(@Nullable UUID caseId, @Nullable String run) {
    /// About no case.
    public static final Subject NONE = new Subject(null, null);
  }

  /// @param made when it was queued
  /// @param expires what has not gone out by then, does not
  public record Span(Instant made, Instant expires) {}

  /// The name of its wording.
  public String kind() {
    return wanted.kind();
  }

  /// What its wording needs to know.
  public String about() {
    return wanted.about();
  }
}
