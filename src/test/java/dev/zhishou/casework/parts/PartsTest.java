package dev.zhishou.casework.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.Inventor;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.MovedClock;
import dev.zhishou.casework.TestHouse;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.event.EventBytes;
import dev.zhishou.casework.store.InMemoryCaseStore;
import dev.zhishou.casework.store.Tail;
import dev.zhishou.platform.Scope;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PartsTest {
  private final MovedClock clock = new MovedClock("2026-11-20T02:00:00Z");
  private final InMemoryCaseStore store = new InMemoryCaseStore();
  private final TestHouse house = new TestHouse(store, clock, new SplittableRandom(3));
  private final Inventor inventor = new Inventor(new SplittableRandom(5), "张三");
  private final Actor manager = TestHouse.actor("company-leader");

  @Test
  void a_part_that_ends_settles_the_step_that_waits_for_it_once() {
    UUID whole = withPart();
    CaseState.Linked part = part(whole);
    house.run(manager, part.id(), new Command.Cancel("不再需要"));
    int seq = live(part.id()).seq();
    var listener = new WhenPartCloses(house.reading, house.commands);
    listener.handle(part.id(), seq);
    assertThat(part(whole).outcome()).isEqualTo("cancelled");
    assertThat(live(whole).state().run(part.run()).state().settled()).isTrue();
    int after = live(whole).seq();
    listener.handle(part.id(), seq);
    assertThat(live(whole).seq()).isEqualTo(after);
    assertThat(facts(whole)).filteredOn(Fact.PartClosed.class::isInstance).hasSize(1);
  }

  @Test
  void a_case_that_is_cancelled_takes_its_parts_along() {
    UUID whole = withPart();
    UUID part = part(whole).id();
    house.run(manager, whole, new Command.Cancel("误报"));
    new WhenCaseCancelled(house.reading, house.commands).handle(whole, live(whole).seq());
    assertThat(live(part).state().open()).isFalse();
  }

  /// Plays cases until one waits for a case that it started.
  private UUID withPart() {
    List<String> procedures =
        List.of("power-outage", "construction-defect", "public-repair", "repair");
    for (int attempt = 0; attempt < 60; attempt++) {
      String procedure = procedures.get(attempt % procedures.size());
      UUID id = house.openedWith(procedure, asks -> inventor.answers(asks, clock.instant()));
      for (int round = 0; round < 25; round++) {
        Live live = live(id);
        if (live.state().beside().links().stream().anyMatch(link -> link.waits())) {
          return id;
        }
        for (Run run : List.copyOf(live.state().runs().values())) {
          if (run.state().actionable()) {
            var asks = live.plan().node(run.step()).asks();
            var slots = live.plan().node(run.step()).step().asking().signatures();
            house.run(
                manager,
                id,
                new Command.Done(
                    run.id(),
                    inventor.answers(asks, clock.instant()),
                    slots.stream()
                        .map(s -> new Command.Signature(s.anyOf().getFirst(), "张三", null))
                        .toList(),
                    null,
                    List.of(),
                    "耽误"));
          }
        }
        clock.forward(Duration.ofHours(3));
        store.due(clock.instant(), 100).forEach(due -> house.time.in(due.caseId(), due.lastSeq()));
      }
    }
    throw new AssertionError("no case came to a part");
  }

  private CaseState.Linked part(UUID whole) {
    return live(whole).state().beside().links().stream()
        .filter(CaseState.Linked::waits)
        .findFirst()
        .orElseThrow();
  }

  private Live live(UUID id) {
    return house.reading.live(Actor.SYSTEM, id).orElseThrow();
  }

  private List<Fact> facts(UUID id) {
    Tail tail = store.tail(Scope.whole("a test"), id, 0).orElseThrow();
    return tail.events().stream()
        .map(event -> EventBytes.read(event.bytes(), live(id).plan()).fact())
        .toList();
  }
}
