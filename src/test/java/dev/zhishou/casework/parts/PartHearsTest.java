package dev.zhishou.casework.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.MovedClock;
import dev.zhishou.casework.Outcome;
import dev.zhishou.casework.TestHouse;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Decision;
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

/// Answers of the same name and type go along with a case that is started (Meaning 17); a choice
/// that the other procedure does not offer does not.
class PartHearsTest {
  private final MovedClock clock = new MovedClock("2026-11-20T02:00:00Z");
  private final InMemoryCaseStore store = new InMemoryCaseStore();

  @Test
  void a_choice_goes_along_where_it_is_offered() throws Exception {
    assertThat(started("phone").answers().get("way")).isNotNull();
  }

  @Test
  void a_choice_that_is_not_offered_there_stays() throws Exception {
    assertThat(started("guest").answers()).doesNotContainKey("way");
  }

  private CaseState started(String way) throws Exception {
    Drawer drawer = Drawer.open(Path.of("src/test/resources/parts"), Binder.shipped());
    TestHouse house =
        new TestHouse(
            TestHouse.Books.of(drawer.binder()),
            store,
            clock,
            new SplittableRandom(3),
            type -> List.of());
    UUID whole = house.opened("tells-way");
    SequencedMap<String, Value> answers = new LinkedHashMap<>();
    answers.put("way", new Value.Choice(List.of(way)));
    Command.Deed deed = new Command.Done("first", answers, List.of(), null, List.of(), null);
    Outcome outcome = house.run(TestHouse.actor("front-desk"), whole, deed);
    assertThat(outcome.results().getFirst().outcome()).isEqualTo(Decision.Outcome.ACCEPTED);
    UUID part = state(house, whole).beside().links().getFirst().id();
    return state(house, part);
  }

  private static CaseState state(TestHouse house, UUID id) {
    return house.reading.live(Actor.SYSTEM, id).orElseThrow().state();
  }
}
