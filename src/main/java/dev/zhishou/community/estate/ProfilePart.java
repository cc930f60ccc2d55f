package dev.zhishou.community.estate;

import java.util.Locale;

/// A part of the profile that every estate must write.
public enum ProfilePart {
  LOCATION("位置"),
  DOORS("门牌号"),
  FLOOR_AREA("建筑面积");

  private final String label;

  ProfilePart(String label) {
    this.label = label;
  }

  /// What it is called where it is printed.
  public String label() {
    return label;
  }

  /// The word as programs know it (`floor-area`).
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
