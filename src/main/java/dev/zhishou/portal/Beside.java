package dev.zhishou.portal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What stands beside an article: the numbers to ring from it, and what is reported from it.
final class Beside {
  private static final String CENTRE = "centre";
  private static final String WEATHER = "weather";

  private static final Map<String, List<String>> NUMBERS =
      Map.of(
          Guide.FIRE,
          List.of("119", CENTRE),
          "gas-safety",
          List.of("119", CENTRE),
          "trapped-in-lift",
          List.of(CENTRE, "96333"),
          "first-aid",
          List.of("120", CENTRE),
          Guide.EARTHQUAKE,
          List.of("119", CENTRE),
          Guide.WIND,
          List.of(CENTRE, WEATHER));

  private static final Map<String, Matter> REPORTS =
      Map.of(
          Guide.PREVENTION,
          Matter.ESCAPE_ROUTE,
          Guide.WIND,
          Matter.WEATHER,
          Guide.EARTHQUAKE,
          Matter.DAMAGE,
          "epidemic-prevention",
          Matter.SUSPICION);

  private Beside() {}

  static List<String> numbers(String article) {
    return NUMBERS.getOrDefault(article, List.of(CENTRE));
  }

  static @Nullable String report(String article) {
    Matter matter = REPORTS.get(article);
    return matter == null ? null : matter.word();
  }
}
