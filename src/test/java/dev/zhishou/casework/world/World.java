package dev.zhishou.casework.world;

import dev.zhishou.casework.Live;
import dev.zhishou.casework.MovedClock;
import dev.zhishou.casework.OpenCase;
import dev.zhishou.casework.Outcome;
import dev.zhishou.casework.Plans;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.TestHouse;
import dev.zhishou.casework.store.CaseStore;
import dev.zhishou.casework.store.WorldStore;
import dev.zhishou.platform.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.DataAccessException;

/// Two nodes, three phones, the watch and the task table over one store. How they fail, and whether
/// they act in turn or at once, is for those who extend it.
abstract class World {
  private static final List<String> PROCEDURES = List.of("world-all", "world-daily", "world-part");

  final MovedClock clock = new MovedClock("2026-11-20T00:30:00Z");
  final WorldStore store;
  final TestHouse.Books books;
  final Planted planted;
  final Phone[] phones;
  final Set<UUID> lost = new HashSet<>();
  final Set<UUID> lostCases = new HashSet<>();
  final Set<String> rung = ConcurrentHashMap.newKeySet();
  final Node[] nodes = new Node[2];
  private final boolean lift;
  private final AtomicInteger openings = new AtomicInteger();

  World(WorldStore store, TestHouse.Books shelf, Planted planted, SplittableRandom seeds) {
    this.store = store;
    this.planted = planted;
    books = new TestHouse.Books(shelf.binder(), planted.plans(shelf.plans()));
    lift = seeds.nextInt(20) == 0;
    phones =
        new Phone[] {
          new Phone(Duration.ZERO),
          new Phone(Duration.ofMinutes(-47)),
          new Phone(Duration.ofSeconds(seeds.nextInt(9_000)))
        };
  }

  /// Chance, of whoever asks.
  abstract SplittableRandom random();

  /// People who think of what to do.
  abstract Crew crew();

  /// Whether things fail now.
  abstract boolean faulty();

  /// Things fail no more.
  abstract void calm();

  /// A node loses all that it remembers.
  abstract void restart(int which);

  /// One look of the watch of a node.
  abstract void look();

  /// One task of the task table, or more.
  abstract void follow();

  Plans plans() {
    return books.plans();
  }

  /// A node with nothing in its memory.
  Node fresh(CaseStore over) {
    return new Node(books, over, clock, random().split(), this::ring);
  }

  private void ring(UUID caseId, int seq) {
    store.tail(Scope.whole("the bell"), caseId, seq - 1).stream()
        .flatMap(tail -> tail.events().stream().limit(1))
        .forEach(event -> rung.add(caseId + ":" + seq + ":" + Arrays.hashCode(event.hash())));
  }

  /// What both nodes remember of a case.
  List<Live> remembered(UUID id) {
    List<Live> kept = new ArrayList<>();
    for (Node node : nodes) {
      node.house.remembered(id).ifPresent(kept::add);
    }
    return kept;
  }

  UUID id() {
    return new UUID(random().nextLong(), random().nextLong());
  }

  static ReadCase.Seen seen(Node node, UUID id) {
    return node.house.reading.read(Crew.actor("project-manager"), id).orElseThrow();
  }

  /// Somebody wants to do something in some case.
  void want(Phone phone) {
    try {
      List<UUID> ids = store.ids();
      if (ids.isEmpty()) {
        return;
      }
      UUID id = ids.get(random().nextInt(ids.size()));
      Crew.Wish wish = crew().any(seen(nodes[random().nextInt(2)], id));
      if (wish != null) {
        phone.wants(id(), id, wish, clock.instant());
      }
    } catch (DataAccessException away) {
      // The page did not load.
    } catch (FaultyStore.NodeDown down) {
      restart(random().nextInt(2));
    }
  }

  /// Somebody wants to open a case.
  void open(Phone phone) {
    int number = openings.incrementAndGet();
    String procedure =
        lift && number == 1
            ? "lift-entrapment"
            : PROCEDURES.get(random().nextInt(PROCEDURES.size()));
    phone.opens(new Phone.Opening("k" + number, procedure, "home" + random().nextInt(3)));
  }

  /// A phone sends what it has; the answer may get lost, and it may send the same again.
  void send(Phone phone) {
    int which = random().nextInt(2);
    try {
      Phone.Opening opening = phone.nextOpening();
      if (opening != null) {
        open(nodes[which], phone, opening);
        return;
      }
      List<Phone.Act> acts = phone.nextActs();
      if (!acts.isEmpty()) {
        commands(nodes[which], phone, acts);
        if (faulty() && random().nextInt(6) == 0) {
          which = 1 - which;
          commands(nodes[which], phone, acts);
        }
      }
    } catch (DataAccessException away) {
      // No answer: it stays in the queue.
    } catch (FaultyStore.NodeDown down) {
      restart(which);
    }
  }

  private void commands(Node node, Phone phone, List<Phone.Act> acts) {
    UUID caseId = acts.getFirst().caseId();
    Optional<Outcome> outcome =
        node.house.commands.run(
            acts.getFirst().actor(), caseId, Phone.sent(acts), phone.clock(clock.instant()));
    if (faulty() && random().nextInt(8) == 0 || planted.silent(random())) {
      return;
    }
    if (outcome.isEmpty()) {
      Promise.Broken.unless(
          lostCases.contains(caseId), Promise.PHONES_TOLD, () -> "no case " + caseId);
      phone.gone(caseId);
    }
    outcome.ifPresent(
        found -> found.results().forEach(result -> phone.hears(result.id(), result.outcome())));
  }

  private void open(Node node, Phone phone, Phone.Opening opening) {
    OpenCase.Opened opened =
        node.house.opening.open(
            Crew.actor("front-desk"),
            opening.request(planted == Planted.KEY_FORGOTTEN ? id().toString() : opening.key()));
    if (faulty() && random().nextInt(4) == 0) {
      return;
    }
    switch (opened) {
      case OpenCase.Opened.Begun begun -> phone.hears(opening, begun.live().id());
      case OpenCase.Opened.Joined joined -> phone.hears(opening, joined.live().id());
      case OpenCase.Opened.Not not ->
          throw new Promise.Broken(Promise.OPENED_ONCE, not.why().toString());
    }
  }

  /// Time goes on, by little or by much.
  void pass() {
    SplittableRandom random = random();
    long seconds =
        switch (random.nextInt(10)) {
          case 0 -> random.nextLong(8 * 3_600);
          case 1, 2 -> random.nextLong(3_600);
          case 3, 4, 5 -> random.nextLong(600);
          default -> random.nextLong(60);
        };
    clock.forward(Duration.ofMillis(seconds * 1_000 + random.nextLong(1_000)));
  }
}
