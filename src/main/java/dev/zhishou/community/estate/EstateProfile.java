package dev.zhishou.community.estate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an estate is, as its reports and plans say at their head (002-001).
///
/// @param location where it lies, in words; empty: not written yet
/// @param doors its door numbers (`文三路 188 号`)
/// @param floorArea floor area of its buildings in m²; null: not written yet
/// @param channels by what ways it is reached, and when
/// @param fields what else the company wants to say, in order
public record EstateProfile(
    String location,
    List<String> doors,
    @Nullable BigDecimal floorArea,
    List<Channel> channels,
    List<Field> fields) {

  /// Nothing is written yet.
  public static final EstateProfile EMPTY =
      new EstateProfile("", List.of(), null, List.of(), List.of());

  /// A way in which people reach the desk (002-340).
  ///
  /// @param name what it is called: visit, telephone, letter, box …
  /// @param hours when somebody attends to it, in words
  /// @param at where: a room, a number, an address; empty: nothing to say
  public record Channel(String name, String hours, String at) {}

  /// A field of the company's own.
  public record Field(String label, String text) {}

  /// What must be written before the profile is complete, in order.
  public List<ProfilePart> missing() {
    List<ProfilePart> missing = new ArrayList<>();
    if (location.isBlank()) {
      missing.add(ProfilePart.LOCATION);
    }
    if (doors.isEmpty()) {
      missing.add(ProfilePart.DOORS);
    }
    if (floorArea == null) {
      missing.add(ProfilePart.FLOOR_AREA);
    }
    return missing;
  }

  /// What is written of location, doors and floor area, each under its label, as it is printed.
  public List<Field> lines() {
    List<Field> lines = new ArrayList<>();
    if (!location.isBlank()) {
      lines.add(new Field(ProfilePart.LOCATION.label(), location));
    }
    if (!doors.isEmpty()) {
      lines.add(new Field(ProfilePart.DOORS.label(), String.join("、", doors)));
    }
    if (floorArea != null) {
      String area = floorArea.stripTrailingZeros().toPlainString();
      lines.add(new Field(ProfilePart.FLOOR_AREA.label(), area + " 平方米"));
    }
    return lines;
  }
}
