package dev.zhishou.community.jdbc;

/// A home as people type it, as its name begins: 3号楼2单元1102, 3栋2单元, `3-2-11` → `3-2-11`.
final class RoomWords {
  private RoomWords() {}

  /// Empty when the words are no home.
  static String nameIn(String words) {
    String name =
        words
            .strip()
            .replaceAll("号楼|栋|幢|座|单元|#", "-")
            .replaceAll("[室房号]$", "")
            .replaceAll("\\s+", "");
    return name.matches("\\d+-[\\d-]*") ? name : "";
  }
}
