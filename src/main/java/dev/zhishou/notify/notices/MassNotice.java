package dev.zhishou.notify.notices;

import dev.zhishou.Exempt;
import dev.zhishou.access.CommunityId;
import dev.zhishou.evidence.FileHash;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A notice to many, as it stands.
///
/// @param count how many it is for, as it was counted last
/// @param wide whether a second person approves it
/// @param key opens its words to anybody who has the poster's code
@Exempt(reason = "one component for each thing that is known of a notice")
public record MassNotice(
    UUID id,
    CommunityId community,
    State state,
    Content content,
    Aim aim,
    Recipients.Count count,
    boolean wide,
    String key,
    Life life) {

  /// How far it has come.
  public enum State {
    /// It is being written.
    DRAFT,
    /// It waits for a second person.
    SUBMITTED,
    /// It may be sent.
    APPROVED,
    /// It is out.
    SENT,
    /// It was taken back: its page says so, and what had not left the house stays here.
    WITHDRAWN;

    /// As it is stored and shown.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The state of that word.
    public static Optional<State> of(String word) {
      return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
    }
  }

  /// Its words.
  ///
  /// @param template in `notices/`; null: written freely
  /// @param title null: a step's, and not needed yet
  /// @param body likewise
  /// @param photo what it shows under its words; null: none
  public record Content(
      @Nullable String template,
      @Nullable String title,
      @Nullable String body,
      @Nullable FileHash photo) {
    /// Words alone.
    public Content(@Nullable String template, @Nullable String title, @Nullable String body) {
      this(template, title, body, null);
    }

    /// The same words with this photo.
    public Content showing(@Nullable FileHash picture) {
      return new Content(template, title, body, picture);
    }
  }

  /// For whom it is, by which ways.
  ///
  /// @param message whether it goes to phones and pages
  /// @param poster whether it hangs at the entrances
  /// @param drill nobody outside the house is told
  /// @param caseId the case whose step makes it; null: a person writes it
  /// @param run that step
  public record Aim(
      List<Target> audience,
      boolean message,
      boolean poster,
      boolean drill,
      @Nullable UUID caseId,
      @Nullable String run) {}

  /// What was done with it; null: not yet.
  ///
  /// @param made by whom; nobody: the system
  public record Life(
      Mark made,
      @Nullable Instant submittedAt,
      @Nullable Mark approved,
      @Nullable Mark sent,
      @Nullable Mark withdrawn) {
    Life submitted(Instant at) {
      return new Life(made, at, null, null, null);
    }

    Life approved(UUID by, Instant at) {
      return new Life(made, submittedAt, new Mark(by, at), null, null);
    }

    Life sent(@Nullable UUID by, Instant at) {
      return new Life(made, submittedAt, approved, new Mark(by, at), null);
    }

    Life withdrawn(UUID by, Instant at) {
      return new Life(made, submittedAt, approved, sent, new Mark(by, at));
    }
  }

  /// Somebody did it then.
  public record Mark(@Nullable UUID by, Instant at) {}

  MassNotice now(State state, Life life) {
    return new MassNotice(id, community, state, content, aim, count, wide, key, life);
  }

  MassNotice counted(Recipients.Count count, boolean wide) {
    return new MassNotice(id, community, state, content, aim, count, wide, key, life);
  }

  MassNotice said(Content content) {
    return new MassNotice(id, community, state, content, aim, count, wide, key, life);
  }
}
