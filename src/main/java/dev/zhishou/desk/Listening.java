package dev.zhishou.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whose warnings count in a community, and where it lies.
///
/// @param senders as a warning names its sender; a warning of anybody else is refused
/// @param areas names of where it lies, the widest first (`浙江省, 杭州市, 西湖区`); empty: as the
///     law of its place names it
/// @param geocodes administrative codes of where it lies (`330106`)
/// @param point null: not told, then no polygon is held against it
public record Listening(
    List<String> senders, List<String> areas, List<String> geocodes, @Nullable Point point) {
  /// Nobody's.
  public static final Listening NONE = new Listening(List.of(), List.of(), List.of(), null);

  public Listening {
    senders = List.copyOf(senders);
    areas = List.copyOf(areas);
    geocodes = List.copyOf(geocodes);
  }

  /// A point of the earth, in degrees (WGS 84).
  public record Point(double latitude, double longitude) {}
}
