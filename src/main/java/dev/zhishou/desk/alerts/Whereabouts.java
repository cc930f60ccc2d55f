package dev.zhishou.desk.alerts;

import dev.zhishou.desk.Listening.Point;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a community lies, held against the areas of a warning. What is not known about the
/// community decides nothing against it: a warning is rather heard twice than lost.
///
/// @param names the widest first (`浙江省, 杭州市, 西湖区`)
/// @param point null: not known
record Whereabouts(List<String> names, List<String> geocodes, @Nullable Point point) {
  private static final Pattern PARTS = Pattern.compile("[、,，;；/\\s]+");
  private static final Pattern SORT = Pattern.compile("(自治区|自治州|省|市|区|县|旗|州|盟)$");
  private static final Pattern ALL_OF_IT =
      Pattern.compile("(全[省市区县州境域]|境内|各地|地区|[东南西北中沿]+部.*|大部.*|部分.*|等地.*|及.*|[主城市]+区)?");
  private static final Pattern ENDING = Pattern.compile("(00)+$");
  private static final double KILOMETRES_A_DEGREE = 111.195;

  /// Whether the warning applies here: by one of its areas, or because it names none.
  boolean in(List<Area> areas) {
    return areas.isEmpty() || areas.stream().anyMatch(this::in);
  }

  private boolean in(Area area) {
    Point here = point;
    if (here != null && area.drawn()) {
      return area.polygons().stream().anyMatch(polygon -> inside(polygon, here))
          || area.circles().stream().anyMatch(circle -> near(circle, here));
    }
    if (!geocodes.isEmpty() && !area.geocodes().isEmpty()) {
      return area.geocodes().stream()
          .anyMatch(code -> geocodes.stream().anyMatch(ours -> within(code, ours)));
    }
    return names.isEmpty()
        || area.words().isBlank()
        || PARTS.splitAsStream(area.words()).anyMatch(this::named);
  }

  /// Even-odd rule: a line from here crosses the border an odd number of times.
  private static boolean inside(List<Point> polygon, Point here) {
    boolean inside = false;
    for (int i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
      Point a = polygon.get(i);
      Point b = polygon.get(j);
      if (a.latitude() > here.latitude() != b.latitude() > here.latitude()
          && here.longitude()
              < (b.longitude() - a.longitude())
                      * (here.latitude() - a.latitude())
                      / (b.latitude() - a.latitude())
                  + a.longitude()) {
        inside = !inside;
      }
    }
    return inside;
  }

  private static boolean near(Area.Circle circle, Point here) {
    double north = here.latitude() - circle.centre().latitude();
    double east =
        (here.longitude() - circle.centre().longitude())
            * Math.cos(Math.toRadians(here.latitude()));
    return Math.hypot(north, east) * KILOMETRES_A_DEGREE <= circle.radius();
  }

  /// Of two codes one lies in the other: `330000` is all of Zhejiang, `330106` a part of it.
  private static boolean within(String theirs, String ours) {
    String wide = ENDING.matcher(theirs).replaceFirst("");
    String here = ENDING.matcher(ours).replaceFirst("");
    return wide.startsWith(here) || here.startsWith(wide);
  }

  /// Names are taken off the front, the widest first. Left may be a word for all of it, or, once
  /// the narrowest that is known has been taken off, what is narrower still.
  private boolean named(String words) {
    String rest = words;
    boolean narrowest = false;
    boolean any = false;
    for (String name : names) {
      String cut = cut(rest, name);
      narrowest = !cut.equals(rest);
      any |= narrowest;
      rest = cut;
    }
    return any && (narrowest || ALL_OF_IT.matcher(rest).matches());
  }

  private static String cut(String words, String name) {
    if (words.startsWith(name)) {
      return words.substring(name.length());
    }
    String bare = SORT.matcher(name).replaceFirst("");
    return bare.length() > 1 && words.startsWith(bare) ? words.substring(bare.length()) : words;
  }
}
