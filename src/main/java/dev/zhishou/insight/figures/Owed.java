package dev.zhishou.insight.figures;

import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.insight.past.Past;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a case owes its home afterwards. An order that was carried out owes a return visit that
/// meets the person, under warranty too (002-414); a return visit owes an answer to each matter
/// raised at it (002-478).
///
/// @param at since when
/// @param all how much
/// @param given how much of it was given
record Owed(Instant at, int all, int given) {
  private static final Value WARRANTY = new Value.Choice(List.of("warranty"));
  private static final Value INSIDE = new Value.Choice(List.of("inside"));

  static Optional<Owed> of(Past past) {
    return switch (past.procedure()) {
      // What the builder answers for is carried out, and visited, as a defect.
      case "repair" ->
          last(past, "finding").filter(WARRANTY::equals).isPresent()
              ? Optional.empty()
              : past.done("give_back").or(() -> past.done("mend")).map(at -> visit(past, at));
      case "construction-defect" ->
          last(past, "where").filter(INSIDE::equals).isPresent()
              ? past.done("quality").map(at -> visit(past, at))
              : Optional.empty();
      case Visits.VISIT -> past.done("call_or_visit").flatMap(at -> answers(past, at));
      default -> Optional.empty();
    };
  }

  private static Optional<Value> last(Past past, String question) {
    return past.given(question).stream()
        .map(CaseState.Given::value)
        .reduce((before, after) -> after);
  }

  private static Owed visit(Past order, Instant at) {
    return new Owed(at, 1, Visits.met(order.live().state().beside().links()) ? 1 : 0);
  }

  private static Optional<Owed> answers(Past visit, Instant at) {
    int all = visit.rows("new_matters").size();
    long given =
        visit
            .runs()
            .filter(run -> run.step().equals("answer_new") && run.state() == RunState.DONE)
            .count();
    return all == 0 ? Optional.empty() : Optional.of(new Owed(at, all, (int) Math.min(all, given)));
  }
}
