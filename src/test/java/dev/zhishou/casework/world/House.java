package dev.zhishou.casework.world;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.MovedClock;
import dev.zhishou.casework.Sent;
import dev.zhishou.casework.TestHouse;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.store.InMemoryCaseStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.springframework.dao.DataAccessException;

/// The world of one seed: two nodes with memories of their own, three phones, the watch, and a
/// connection that breaks. No threads: chance decides who comes next.
final class House {
  private static final List<String> PROCEDURES =
      List.of("return-visit", "patrol", "unlocked-door", "lift-entrapment");

  final SplittableRandom random;
  final MovedClock clock = new MovedClock("2026-11-21T06:00:00Z");
  final InMemoryCaseStore store = new InMemoryCaseStore();
  final FaultyStore faulty;
  final List<TestHouse> nodes = new ArrayList<>();
  final List<Phone> phones = new ArrayList<>();
  final List<UUID> opened = new ArrayList<>();
  final Map<UUID, String> done = new HashMap<>();
  private final Inventor inventor;

  House(long seed) {
    random = new SplittableRandom(seed);
    faulty = new FaultyStore(store, random.split());
    inventor = new Inventor(random.split());
    restart(0);
    restart(1);
    phones.add(new Phone(TestHouse.actor("front-desk"), Duration.ZERO));
    phones.add(new Phone(TestHouse.actor("project-manager"), Duration.ofMinutes(7)));
    phones.add(new Phone(TestHouse.actor("company-leader"), Duration.ofHours(-3)));
  }

  /// A node comes up with an empty memory.
  private void restart(int node) {
    TestHouse fresh = new TestHouse(faulty, clock, random.split());
    if (nodes.size() <= node) {
      nodes.add(fresh);
    } else {
      nodes.set(node, fresh);
    }
  }

  /// One thing happens.
  void act() {
    switch (random.nextInt(10)) {
      case 0 -> open();
      case 1, 2, 3 -> queued();
      case 4, 5, 6 -> phone().sends(node(), clock.instant(), random);
      case 7 -> clock.forward(Duration.ofSeconds(random.nextInt(1_800)));
      case 8 -> watch();
      default -> {
        if (random.nextInt(4) == 0) {
          restart(random.nextInt(2));
        }
      }
    }
  }

  /// The faults stop, everything runs dry.
  void settle() {
    faulty.faults = false;
    for (int round = 0; round < 40 && phones.stream().anyMatch(p -> !p.queue.isEmpty()); round++) {
      phones.forEach(phone -> phone.sends(node(), clock.instant(), random));
    }
    watch();
  }

  private void open() {
    if (opened.size() < 2) {
      try {
        opened.add(node().opened(PROCEDURES.get(random.nextInt(PROCEDURES.size()))));
      } catch (DataAccessException lost) {
        // Opened or not: nobody was told, so nobody goes on with it.
      } catch (ClassCastException refused) {
        // This procedure must be told more before it opens, or joins the open one.
      }
    }
  }

  private void watch() {
    for (var due : store.due(clock.instant(), 100)) {
      try {
        node().time.in(due.caseId(), due.lastSeq());
      } catch (DataAccessException lost) {
        // The next look finds it again.
      }
    }
  }

  /// Somebody does something with a case, on his phone.
  private void queued() {
    if (opened.isEmpty()) {
      return;
    }
    UUID caseId = opened.get(random.nextInt(opened.size()));
    Phone phone = phone();
    Live live = nodes.getFirst().reading.live(Actor.SYSTEM, caseId).orElseThrow();
    List<Run> open =
        live.state().runs().values().stream().filter(run -> run.state().actionable()).toList();
    UUID id = new UUID(random.nextLong(), random.nextLong());
    Instant device = clock.instant().plus(phone.off);
    Command.Deed deed = open.isEmpty() ? note() : deed(live, open.get(random.nextInt(open.size())));
    phone.does(caseId, new Sent(id, device, null, (plan, state) -> new Sent.Read.Deed(deed)));
  }

  private Command.Deed deed(Live live, Run run) {
    Plan.Node node = live.plan().node(run.step());
    return switch (random.nextInt(8)) {
      case 0 -> note();
      case 1 -> new Command.Acknowledge(run.id());
      case 2 -> new Command.Take(run.id());
      case 3 -> new Command.Skip(run.id(), "不需要");
      default ->
          new Command.Done(
              run.id(),
              inventor.answers(node.asks(), clock.instant()),
              List.of(),
              null,
              List.of(),
              "路上耽误");
    };
  }

  private Command.Deed note() {
    return new Command.Note(null, "李四 " + random.nextInt(100));
  }

  private TestHouse node() {
    return nodes.get(random.nextInt(nodes.size()));
  }

  private Phone phone() {
    return phones.get(random.nextInt(phones.size()));
  }
}
