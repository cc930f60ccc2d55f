package dev.zhishou.desk.alerts;

import dev.zhishou.desk.Listening.Point;
import java.util.List;

/// One area of a warning. What is drawn says it more exactly than a code, a code more exactly than
/// words.
///
/// @param words what it is called (`杭州市、宁波市`)
/// @param geocodes administrative codes
record Area(String words, List<List<Point>> polygons, List<Circle> circles, List<String> geocodes) {
  /// @param radius in kilometres
  record Circle(Point centre, double radius) {}

  /// Whether it is drawn.
  boolean drawn() {
    return !polygons.isEmpty() || !circles.isEmpty();
  }
}
