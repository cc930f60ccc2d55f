package dev.zhishou.community;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where something can be, beside the homes.
///
/// @param building null: belongs to none
/// @param unit null: belongs to none
public record Place(
    UUID id, Kind kind, String label, @Nullable Integer building, @Nullable Integer unit) {

  /// What a place is.
  public enum Kind {
    /// A building.
    BUILDING,
    /// A stairwell with its lifts.
    UNIT,
    /// Its entrance, where notices hang.
    UNIT_DOOR,
    /// Its lobby.
    LOBBY,
    /// A flight of stairs with emergency lighting.
    EMERGENCY_LIGHT,
    /// Where a guard stands.
    GUARD_POST,
    /// A point of a patrol's route.
    CHECKPOINT,
    /// A drain that storms fill.
    DRAIN,
    /// Any other public area.
    PUBLIC,
    /// A safe exit of a building, marked as such.
    EXIT,
    /// Stairs by which a building is left when the lifts stand still.
    STAIRS,
    /// Where people gather who left their building.
    ASSEMBLY;

    /// The word as it is stored and shown.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The kind of that word.
    public static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
