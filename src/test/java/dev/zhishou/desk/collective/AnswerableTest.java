package dev.zhishou.desk.collective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.CaseState.Given;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Who answers for what a shift left out (002-495, 002-496, 002-498), for an order that nobody came
/// to in time (002-497) and for a desk that nobody manned at noon (002-499).
class AnswerableTest {
  private static final Instant SIGNED = Instant.parse("2026-11-10T00:13:00Z");
  private static final UUID OUTGOING = new UUID(0, 1);
  private static final UUID INCOMING = new UUID(0, 2);
  private static final UUID MATTER = new UUID(0, 3);

  private static Given id(String run, UUID id) {
    return new Given("", run, 1, new Value.Id(id.toString()));
  }

  /// A hand-over after which this was told.
  private static Map<String, List<Given>> left(String kind, Instant at) {
    String run = "left_out#c1";
    Map<String, List<Given>> answers = new HashMap<>();
    answers.put("outgoing", List.of(id("", OUTGOING)));
    answers.put("incoming", List.of(id("", INCOMING)));
    answers.put("missed_matter", List.of(id(run, MATTER)));
    answers.put("missed_kind", List.of(new Given("", run, 2, new Value.Choice(List.of(kind)))));
    answers.put("event_at", List.of(new Given("", run, 3, new Value.At(at))));
    return answers;
  }

  private static UUID named(String kind, Instant at) {
    List<Answerable> all = Answerable.ofHandover(left(kind, at), SIGNED);
    assertThat(all).singleElement().extracting(Answerable::about).isEqualTo(MATTER);
    assertThat(all.getFirst().cause()).isEqualTo(kind);
    return all.getFirst().who();
  }

  @Test
  void who_goes_answers_for_what_he_did_not_hand_over_whenever_it_happened() {
    assertThat(named("not_handed", SIGNED.minusSeconds(1))).isEqualTo(OUTGOING);
    assertThat(named("not_handed", SIGNED.plusSeconds(1))).isEqualTo(OUTGOING);
  }

  @Test
  void before_the_second_signature_the_outgoing_answers_from_it_on_the_incoming() {
    for (String kind : List.of("between", "neglected")) {
      assertThat(named(kind, SIGNED.minusSeconds(1))).as(kind).isEqualTo(OUTGOING);
      assertThat(named(kind, SIGNED)).as(kind).isEqualTo(INCOMING);
    }
  }

  @Test
  void without_both_signatures_nothing_has_passed_to_the_incoming() {
    assertThat(Answerable.ofHandover(left("between", SIGNED.plusSeconds(60)), null))
        .singleElement()
        .extracting(Answerable::who)
        .isEqualTo(OUTGOING);
  }

  @Test
  void nothing_is_told_of_a_hand_over_that_left_nothing_out() {
    assertThat(Answerable.ofHandover(Map.of("outgoing", List.of(id("", OUTGOING))), SIGNED))
        .isEmpty();
  }

  private static Run run(String id, RunState state, boolean late, UUID by, Instant due) {
    return Run.fresh(new CaseEvent.RunChange(id, state, due, due, null))
        .with(new Run.Doing(by, 1, due, List.of(), List.of(), late, new TreeMap<>()));
  }

  /// 002-497: nor does he escape who never comes.
  @Test
  void who_took_an_order_answers_when_he_comes_late_or_not_at_all() {
    Run taken = run("round/accept", RunState.DONE, false, OUTGOING, SIGNED);
    Run awaited =
        Run.fresh(new CaseEvent.RunChange("round/arrive", RunState.READY, SIGNED, SIGNED, null));
    assertThat(Answerable.ofOrder(MATTER, List.of(taken, awaited), SIGNED)).isEmpty();
    assertThat(Answerable.ofOrder(MATTER, List.of(taken, awaited), SIGNED.plusSeconds(1)))
        .containsExactly(new Answerable("late", "", MATTER, OUTGOING));

    Run came = run("round/arrive", RunState.DONE, false, INCOMING, SIGNED);
    Run late = run("round/arrive", RunState.DONE, true, INCOMING, SIGNED);
    Instant after = SIGNED.plusSeconds(60);
    assertThat(Answerable.ofOrder(MATTER, List.of(taken, came), after)).isEmpty();
    assertThat(Answerable.ofOrder(MATTER, List.of(taken, late), after))
        .containsExactly(new Answerable("late", "", MATTER, INCOMING));
  }

  @Test
  void who_was_to_stay_at_noon_answers_for_a_desk_that_nobody_manned() {
    UUID day = new UUID(0, 4);
    Map<String, List<Given>> answers = new HashMap<>();
    answers.put("lunch_keeper", List.of(id("lunch_cover", OUTGOING)));
    answers.put("desk_manned", List.of(new Given("", "check", 1, new Value.YesNo(true))));
    assertThat(Answerable.ofNoon(day, answers)).isEmpty();
    answers.put("desk_manned", List.of(new Given("", "check", 1, new Value.YesNo(false))));
    assertThat(Answerable.ofNoon(day, answers))
        .containsExactly(new Answerable("unmanned", "", day, OUTGOING));
  }
}
