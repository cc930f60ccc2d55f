package dev.zhishou.insight.telling;

import dev.zhishou.casework.engine.CaseState.Given;
import dev.zhishou.procedure.model.Value;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whether a case is about the facade of a building (002-338).
final class Facade {
  private static final Set<String> BREACHES =
      Set.of("air_conditioner", "looks", "closed_in", "outside_fixed", "solar");

  private Facade() {}

  /// A renovation that changes the outside, or a repair that a patrol ordered for it.
  static boolean is(String procedure, Map<String, List<Given>> answers) {
    return switch (procedure) {
      case "renovation-violation" ->
          last(answers, "breaches").stream()
              .anyMatch(
                  given ->
                      given.value() instanceof Value.Choice(List<String> kinds)
                          && !Collections.disjoint(kinds, BREACHES));
      case "public-repair" ->
          last(answers, "facade").stream()
              .anyMatch(given -> given.value().equals(new Value.YesNo(true)));
      default -> false;
    };
  }

  private static List<Given> last(Map<String, List<Given>> answers, String question) {
    List<Given> all = answers.getOrDefault(question, List.of());
    return all.isEmpty() ? all : List.of(all.getLast());
  }
}
