package dev.zhishou.casework.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.MovedClock;
import dev.zhishou.casework.Outcome;
import dev.zhishou.casework.TestHouse;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.casework.scenario.Drawer;
import dev.zhishou.casework.store.InMemoryCaseStore;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Value;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a part said can be read by the case that waited for it (Meaning 17): lists too, and also
/// where that case calls something else by the name. What is sealed stays with the part.
class PartSaysTest {
  private final MovedClock clock = new MovedClock("2026-11-20T02:00:00Z");
  private final InMemoryCaseStore store = new InMemoryCaseStore();

  @Test
  void lists_and_names_of_another_type_are_read_and_sealed_values_stay() throws Exception {
    Drawer drawer = Drawer.open(Path.of("src/test/resources/parts"), Binder.shipped());
    assertThat(drawer.findings().values()).allMatch(List::isEmpty);
    TestHouse house = house(drawer);
    UUID whole = house.opened("hears-much");
    done(house, whole, "first", answers("word", new Value.YesNo(true)));
    UUID part = live(house, whole).state().beside().links().getFirst().id();
    SequencedMap<String, Value> told = answers("word", new Value.Whole(3));
    told.put("told_text", new Value.Text("张三病了"));
    done(house, part, "tell", told);
    SequencedMap<String, Value> row = answers("spot", new Value.Id("b1"));
    row.put("bad", new Value.YesNo(true));
    row.put("about", new Value.Text("李四踢的"));
    Value.Rows finds = new Value.Rows(List.of(new Value.Row("b1", row)));
    done(house, part, "tell_more", answers("finds", finds));

    new WhenPartCloses(house.reading, house.commands).handle(part, live(house, part).seq());

    // Another node, which has only the bytes.
    CaseState state = live(house(drawer), whole).state();
    var said = state.beside().links().getFirst().answers();
    assertThat(said.keySet()).containsExactlyInAnyOrder("word", "finds");
    assertThat(((Value.Rows) said.get("finds")).rows().getFirst().columns().keySet())
        .containsExactly("spot", "bad");
    assertThat(run(state, "mend")).isEqualTo(RunState.READY);
    assertThat(run(state, "rest")).isEqualTo(RunState.NOT_APPLICABLE);
  }

  private TestHouse house(Drawer drawer) {
    return new TestHouse(
        TestHouse.Books.of(drawer.binder()),
        store,
        clock,
        new SplittableRandom(3),
        type -> List.of());
  }

  private static RunState run(CaseState state, String step) {
    return state.runs().values().stream()
        .filter(run -> run.step().equals(step))
        .findFirst()
        .orElseThrow()
        .state();
  }

  private static SequencedMap<String, Value> answers(String name, Value value) {
    SequencedMap<String, Value> answers = new LinkedHashMap<>();
    answers.put(name, value);
    return answers;
  }

  private static void done(
      TestHouse house, UUID id, String step, SequencedMap<String, Value> answers) {
    Command.Deed deed = new Command.Done(step, answers, List.of(), null, List.of(), null);
    Outcome outcome = house.run(TestHouse.actor("front-desk"), id, deed);
    assertThat(outcome.results().getFirst().outcome())
        .as(outcome.toString())
        .isEqualTo(Decision.Outcome.ACCEPTED);
  }

  private static Live live(TestHouse house, UUID id) {
    return house.reading.live(Actor.SYSTEM, id).orElseThrow();
  }
}
