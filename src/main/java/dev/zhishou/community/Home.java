package dev.zhishou.community;

import java.util.UUID;

/// A home.
///
/// @param name building, unit and room as everybody writes it: `3-2-1102`
/// @param floor the floor it lies on
/// @param room the number on its door: `1102`
public record Home(UUID id, String name, int building, int unit, int floor, String room) {
  /// As it is said: 3号楼2单元1102.
  public String label() {
    return building + "号楼" + unit + "单元" + room;
  }
}
