package dev.zhishou.desk.alerts;

import dev.zhishou.desk.Listening.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/// Reads the areas of a warning. What is drawn badly is as if it were not drawn.
final class AreaReader {
  private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,12})?");
  private static final int CORNERS_AT_LEAST = 3;

  private AreaReader() {}

  static Area area(Element area) {
    List<List<Point>> polygons = new ArrayList<>();
    for (Element one : CapReader.children(area, "polygon")) {
      polygon(one.getTextContent().strip()).ifPresent(polygons::add);
    }
    List<Area.Circle> circles = new ArrayList<>();
    for (Element one : CapReader.children(area, "circle")) {
      circle(one.getTextContent().strip()).ifPresent(circles::add);
    }
    return new Area(
        CapReader.text(area, "areaDesc"),
        List.copyOf(polygons),
        List.copyOf(circles),
        CapReader.children(area, "geocode").stream()
            .map(code -> CapReader.text(code, "value"))
            .filter(code -> code.matches("[0-9]{6,12}"))
            .toList());
  }

  private static Optional<List<Point>> polygon(String text) {
    List<Point> points = new ArrayList<>();
    for (String pair : text.split("\\s+")) {
      Optional<Point> point = point(pair);
      if (point.isEmpty()) {
        return Optional.empty();
      }
      points.add(point.get());
    }
    return points.size() < CORNERS_AT_LEAST ? Optional.empty() : Optional.of(List.copyOf(points));
  }

  private static Optional<Area.Circle> circle(String text) {
    String[] parts = text.split("\\s+");
    return parts.length == 2 && parts[1].matches("[0-9]{1,5}(\\.[0-9]{1,6})?")
        ? point(parts[0]).map(centre -> new Area.Circle(centre, Double.parseDouble(parts[1])))
        : Optional.empty();
  }

  private static Optional<Point> point(String text) {
    String[] parts = text.split(",", -1);
    return parts.length == 2
            && DEGREES.matcher(parts[0]).matches()
            && DEGREES.matcher(parts[1]).matches()
        ? Optional.of(new Point(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])))
        : Optional.empty();
  }
}
