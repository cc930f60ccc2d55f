package dev.zhishou.community;

import dev.zhishou.community.Resident.LivesAs;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of the history of a household.
///
/// @param person whom it is about; null: nobody
/// @param livesAs as what; null: nobody
public record HouseholdChange(
    UUID id, Kind kind, @Nullable UUID person, @Nullable LivesAs livesAs, Origin origin) {
  /// What changed.
  public enum Kind {
    /// Somebody is there from now on, or is something else from now on.
    COMES,
    /// Somebody is there no more.
    GOES,
    /// Somebody has another number.
    RINGS,
    /// Somebody is the head of the household.
    HEADS,
    /// Its file was opened or completed; nobody changed.
    FILED;

    /// As it is stored and shown.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of that word.
    public static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /// Where it comes from.
  ///
  /// @param run the step of the case
  /// @param account who settled it; null: the system
  /// @param at when it happened
  public record Origin(UUID caseId, String run, @Nullable UUID account, Instant at) {}
}
