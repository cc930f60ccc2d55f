package dev.zhishou.insight.figures;

import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.procedure.model.Value;
import java.util.List;

/// What was owed to the homes of a period afterwards; both are to be all of it.
///
/// @param orders that were carried out, under warranty too
/// @param visited at whose return visit the person was met (002-414)
/// @param matters that were raised at return visits
/// @param answered how many of these (002-478)
public record Visits(int orders, int visited, int matters, int answered) {
  static final String VISIT = "return-visit";

  private static final Value MET = new Value.Choice(List.of("yes_met"));

  static final Visits NONE = new Visits(0, 0, 0, 0);

  static Visits of(String procedure, int all, int given) {
    return procedure.equals(VISIT) ? new Visits(0, 0, all, given) : new Visits(all, given, 0, 0);
  }

  /// Whether one of its return visits met the person; declined or missed ones do not count
  /// (002-389, 002-406).
  public static boolean met(List<CaseState.Linked> links) {
    return links.stream()
        .filter(link -> link.procedure().equals(VISIT))
        .anyMatch(link -> MET.equals(link.answers().get("met")));
  }

  static Visits of(List<Visits> some) {
    return some.stream()
        .reduce(
            NONE,
            (one, other) ->
                new Visits(
                    one.orders + other.orders,
                    one.visited + other.visited,
                    one.matters + other.matters,
                    one.answered + other.answered));
  }
}
