package dev.zhishou.desk.triage;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A place as somebody named it: 「3号楼2单元」, 「三栋1102室」, `3-2-1102`, 「2单元1号梯」.
///
/// @param building number of the building; null: not said
/// @param unit number of the unit; null: not said
/// @param room room number, as on the door; null: not said
/// @param lift number of the lift; null: not said
public record Spot(
    @Nullable Integer building,
    @Nullable Integer unit,
    @Nullable String room,
    @Nullable Integer lift) {

  private static final String N = "(" + Numerals.PATTERN + ")";
  private static final Pattern HOME =
      Pattern.compile("(?<![\\d-])(\\d{1,3})-(\\d{1,2})-(\\d{2,4})(?![\\d-])");
  private static final Pattern SHORT_HOME =
      Pattern.compile("(?<![\\d-])(\\d{1,3})-(\\d{3,4})(?![\\d-])");
  private static final Pattern BUILDING = Pattern.compile(N + "(?:号楼|#楼|号栋|号院|栋|幢|座|#)");
  private static final Pattern UNIT = Pattern.compile(N + "(?:单元|门洞|梯口)");
  private static final Pattern LIFT = Pattern.compile(N + "(?:号|#)(?:电)?梯|" + N + "号(?:客梯|货梯|升降机)");
  private static final Pattern ROOM =
      Pattern.compile("(?:号楼|栋|幢|座|单元|#)(\\d{3,4})(?!\\d)|(?<!\\d)(\\d{3,4})(?:室|房|号房|户|住户|业主|家)");

  /// The first place that somebody's words name; empty when they name none.
  public static Optional<Spot> named(String words) {
    return in(Utterance.normalise(words));
  }

  /// The first place that the text names; empty when it names none.
  ///
  /// @param text a normalised text
  static Optional<Spot> in(String text) {
    Matcher home = HOME.matcher(text);
    if (home.find()) {
      return Optional.of(
          new Spot(number(home.group(1)), number(home.group(2)), home.group(3), lift(text)));
    }
    Matcher flat = SHORT_HOME.matcher(text);
    if (flat.find()) {
      return Optional.of(new Spot(number(flat.group(1)), null, flat.group(2), lift(text)));
    }
    Spot spot = new Spot(first(BUILDING, text), first(UNIT, text), room(text), lift(text));
    return spot.nothing() ? Optional.empty() : Optional.of(spot);
  }

  private boolean nothing() {
    return building == null && unit == null && room == null && lift == null;
  }

  private static @Nullable Integer lift(String text) {
    return first(LIFT, text);
  }

  private static @Nullable String room(String text) {
    Matcher matcher = ROOM.matcher(text);
    while (matcher.find()) {
      String room = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
      if (room != null) {
        return room;
      }
    }
    return null;
  }

  private static @Nullable Integer first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        String said = matcher.group(group);
        if (said != null) {
          Integer number = number(said);
          if (number != null) {
            return number;
          }
        }
      }
    }
    return null;
  }

  private static @Nullable Integer number(String said) {
    OptionalInt number = Numerals.read(said);
    return number.isPresent() ? number.getAsInt() : null;
  }
}
