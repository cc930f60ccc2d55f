package dev.zhishou.community.audience;

import java.util.Set;
import java.util.UUID;

/// Homes that a notice is for. Several together are everybody who belongs to one of them.
public sealed interface Audience {
  /// Every home of the community.
  record Everybody() implements Audience {}

  /// Every home of these buildings.
  record Buildings(Set<Integer> buildings) implements Audience {}

  /// Every home of these stairwells.
  record Units(Set<Unit> units) implements Audience {}

  /// A stairwell.
  record Unit(int building, int unit) {}

  /// The homes that a lift, or another piece of equipment, serves: those of its stairwell, or of
  /// its building.
  record ServedBy(UUID equipment) implements Audience {}

  /// People of an age, and nobody else of their homes. Of whom no date of birth is known is not
  /// among them.
  ///
  /// @param owners only who owns the home; else whoever belongs to it
  /// @param from how many full years at least
  record Aged(boolean owners, int from) implements Audience {}

  /// Who owns these homes, and nobody else of them.
  record Owners(Set<UUID> homes) implements Audience {}

  /// These homes.
  record Homes(Set<UUID> homes) implements Audience {}
}
