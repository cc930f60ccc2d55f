package dev.zhishou.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.casework.store.InMemoryCaseStore;
import dev.zhishou.procedure.model.Value;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LiftCaseTest {
  private final MovedClock clock = new MovedClock("2026-11-21T06:00:00Z");
  private final InMemoryCaseStore store = new InMemoryCaseStore();
  private final TestHouse house = new TestHouse(store, clock, new SplittableRandom(1));

  @Test
  void an_opened_case_is_folded_from_its_bytes_to_the_same_state() {
    Live live = open();
    TestHouse other = new TestHouse(store, clock, new SplittableRandom(2));
    Live folded =
        other.reading.live(Staff.actor("front-desk", TestHouse.LANTING), live.id()).orElseThrow();
    assertThat(folded.state()).isEqualTo(live.state());
    assertThat(live.state().runs().values()).anyMatch(run -> run.state() == RunState.READY);
  }

  @Test
  void time_passes_and_the_ladder_climbs() {
    Live live = open();
    int before = live.seq();
    for (int minute = 0; minute < 130; minute++) {
      clock.forward(Duration.ofMinutes(1));
      for (var due : store.due(clock.instant(), 100)) {
        house.time.in(due.caseId(), due.lastSeq());
      }
    }
    CaseState state =
        house
            .reading
            .live(Staff.actor("front-desk", TestHouse.LANTING), live.id())
            .orElseThrow()
            .state();
    assertThat(state.status().seq()).isGreaterThan(before + 5);
    assertThat(state.beside().links()).anyMatch(link -> link.procedure().equals("accident-report"));
    assertThat(store.ids()).hasSizeGreaterThan(1);
    TestHouse other = new TestHouse(store, clock, new SplittableRandom(2));
    assertThat(
            other
                .reading
                .live(Staff.actor("front-desk", TestHouse.LANTING), live.id())
                .orElseThrow()
                .state())
        .isEqualTo(state);
  }

  @Test
  void a_repeat_is_harmless_and_a_stranger_sees_nothing() {
    Live live = open();
    UUID id = UUID.randomUUID();
    Sent note = Sent.of(id, new Command.Note(null, "已到现场"));
    var desk = Staff.actor("front-desk", TestHouse.LANTING);
    assertThat(house.commands.run(desk, live.id(), List.of(note), null).orElseThrow().results())
        .extracting(Outcome.Result::outcome)
        .containsExactly(Decision.Outcome.ACCEPTED);
    assertThat(house.commands.run(desk, live.id(), List.of(note), null).orElseThrow().results())
        .extracting(Outcome.Result::outcome)
        .containsExactly(Decision.Outcome.REPEATED);
    assertThat(
            house.commands.run(
                Staff.actor("front-desk", TestHouse.BINHE), live.id(), List.of(note), null))
        .isEmpty();
  }

  private Live open() {
    SequencedMap<String, Value> answers = new LinkedHashMap<>();
    answers.put("lift", new Value.Id("3-2-1"));
    OpenCase.Opened opened =
        house.opening.open(
            Staff.actor("front-desk", TestHouse.LANTING),
            new OpenCase.Request(
                "lift-entrapment",
                TestHouse.LANTING,
                (plan, faults) -> answers,
                null,
                null,
                null,
                new OpenCase.From(null, "phone", null, null, false, null)));
    assertThat(opened).isInstanceOf(OpenCase.Opened.Begun.class);
    return ((OpenCase.Opened.Begun) opened).live();
  }
}
