package dev.zhishou.casework.world;

import dev.zhishou.casework.Live;
import dev.zhishou.casework.MovedClock;
import dev.zhishou.casework.OpenCase;
import dev.zhishou.casework.Outcome;
import dev.zhishou.casework.Plans;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.TestHouse;
import dev.zhishou.casework.store.Append;
import dev.zhishou.casework.store.CaseStore;
import dev.zhishou.casework.store.InMemoryCaseStore;
import dev.zhishou.platform.Scope;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;

/// One world: two nodes, three phones, the watch and the task table over one store, driven by a
/// seed without threads. Everything that can fail does; then the faults stop and all runs dry.
final class WorldRun {
  private static final Pattern COMMAND = Pattern.compile("\"command\":\"([0-9a-f-]{36})\"");
  private static final List<String> PROCEDURES = List.of("world-all", "world-daily", "world-part");

  final MovedClock clock = new MovedClock("2026-11-20T00:30:00Z");
  final InMemoryCaseStore store = new InMemoryCaseStore();
  final FaultyStore line;
  final TestHouse.Books books;
  final Planted planted;
  final Phone[] phones;
  final Set<UUID> lost = new HashSet<>();
  final Set<UUID> lostCases = new HashSet<>();
  final Set<String> rung = new HashSet<>();
  final Crew crew;
  private final Node[] nodes = new Node[2];
  private final SplittableRandom random;
  private final boolean lift;
  private final Swaps swaps;
  private int openings;

  WorldRun(long seed, TestHouse.Books shelf, Planted planted) {
    random = new SplittableRandom(seed);
    lift = random.nextInt(20) == 0;
    this.planted = planted;
    books = new TestHouse.Books(shelf.binder(), planted.plans(shelf.plans()));
    line = new FaultyStore(store, random.split(), planted);
    crew = new Crew(shelf.binder().roles(), random.split());
    swaps = new Swaps(this, random.split());
    phones =
        new Phone[] {
          new Phone(Duration.ZERO),
          new Phone(Duration.ofMinutes(-47)),
          new Phone(Duration.ofSeconds(random.nextInt(9_000)))
        };
    restart(0);
    restart(1);
  }

  Plans plans() {
    return books.plans();
  }

  /// A node with nothing in its memory.
  Node fresh(CaseStore over) {
    return new Node(books, over, clock, random.split(), this::ring);
  }

  private void ring(UUID caseId, int seq) {
    store.tail(Scope.whole("the bell"), caseId, seq - 1).stream()
        .flatMap(tail -> tail.events().stream().limit(1))
        .forEach(
            event -> rung.add(caseId + ":" + seq + ":" + java.util.Arrays.hashCode(event.hash())));
  }

  /// Lets `actions` random things happen, then everything come to its end, and looks at the
  /// promises.
  void run(int actions) {
    open(phones[0]);
    for (int i = 0; i < actions; i++) {
      act();
    }
    new Drying(this).dry();
    new Promises(this).hold();
  }

  /// What both nodes remember of a case.
  List<Live> remembered(UUID id) {
    List<Live> kept = new ArrayList<>();
    for (Node node : nodes) {
      node.house.remembered(id).ifPresent(kept::add);
    }
    return kept;
  }

  private void restart(int which) {
    nodes[which] = fresh(line);
  }

  private void act() {
    Phone phone = phones[random.nextInt(phones.length)];
    int die = random.nextInt(100);
    if (die < 34) {
      want(phone);
    } else if (die < 60) {
      if (!phone.away) {
        send(phone);
      }
    } else if (die < 74) {
      pass();
    } else if (die < 82) {
      look();
    } else if (die < 90) {
      follow();
    } else if (die < 92) {
      restart(random.nextInt(2));
    } else if (die < 93) {
      failover();
    } else if (die < 95) {
      phone.away = !phone.away;
    } else if (die < 97) {
      open(phone);
    } else {
      swaps.one();
    }
  }

  private void pass() {
    long seconds =
        switch (random.nextInt(10)) {
          case 0 -> random.nextLong(8 * 3_600);
          case 1, 2 -> random.nextLong(3_600);
          case 3, 4, 5 -> random.nextLong(600);
          default -> random.nextLong(60);
        };
    clock.forward(Duration.ofMillis(seconds * 1_000 + random.nextLong(1_000)));
  }

  private void open(Phone phone) {
    String procedure =
        lift && openings == 0
            ? "lift-entrapment"
            : PROCEDURES.get(random.nextInt(PROCEDURES.size()));
    openings++;
    phone.opens(new Phone.Opening("k" + openings, procedure, "home" + random.nextInt(3)));
  }

  private void want(Phone phone) {
    List<UUID> ids = store.ids();
    if (ids.isEmpty()) {
      return;
    }
    UUID id = ids.get(random.nextInt(ids.size()));
    try {
      ReadCase.Seen seen = seen(nodes[random.nextInt(2)], id);
      Crew.Wish wish = crew.any(seen);
      if (wish != null) {
        phone.wants(id(), id, wish, clock.instant());
      }
    } catch (DataAccessException away) {
      // The page did not load.
    } catch (FaultyStore.NodeDown down) {
      restart(random.nextInt(2));
    }
  }

  UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  static ReadCase.Seen seen(Node node, UUID id) {
    return node.house.reading.read(Crew.actor("project-manager"), id).orElseThrow();
  }

  /// A phone sends what it has; the answer may get lost, and it may send the same again.
  void send(Phone phone) {
    int which = random.nextInt(2);
    try {
      Phone.Opening opening = phone.nextOpening();
      if (opening != null) {
        open(nodes[which], phone, opening);
        return;
      }
      List<Phone.Act> acts = phone.nextActs();
      if (!acts.isEmpty()) {
        commands(nodes[which], phone, acts);
        if (line.on() && random.nextInt(6) == 0) {
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
    if (line.on() && random.nextInt(8) == 0 || planted.silent(random)) {
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
    if (line.on() && random.nextInt(4) == 0) {
      return;
    }
    switch (opened) {
      case OpenCase.Opened.Begun begun -> phone.hears(opening, begun.live().id());
      case OpenCase.Opened.Joined joined -> phone.hears(opening, joined.live().id());
      case OpenCase.Opened.Not not ->
          throw new Promise.Broken(Promise.OPENED_ONCE, not.why().toString());
    }
  }

  /// One look of the watch of a node.
  void look() {
    int which = random.nextInt(2);
    try {
      for (var due : store.due(clock.instant(), 100)) {
        nodes[which].house.time.in(due.caseId(), due.lastSeq());
      }
    } catch (DataAccessException away) {
      // The next look finds it again.
    } catch (FaultyStore.NodeDown down) {
      restart(which);
    }
  }

  /// One task of the task table.
  void follow() {
    List<Append.FollowUp> waiting = store.followUps();
    if (waiting.isEmpty()) {
      return;
    }
    Append.FollowUp task = waiting.get(random.nextInt(waiting.size()));
    int which = random.nextInt(2);
    try {
      if (!planted.forgets(task)) {
        nodes[which].follow(task.name(), task.instance());
      }
      if (!line.on() || random.nextInt(6) > 0) {
        store.followed(task);
      }
    } catch (DataAccessException away) {
      // It comes back later.
    } catch (FaultyStore.NodeDown down) {
      restart(which);
    }
  }

  private void failover() {
    Set<UUID> before = commands();
    Set<UUID> cases = new HashSet<>(store.ids());
    if (line.failover()) {
      before.removeAll(commands());
      lost.addAll(before);
      cases.removeAll(store.ids());
      lostCases.addAll(cases);
    }
  }

  private Set<UUID> commands() {
    Set<UUID> found = new HashSet<>();
    for (UUID id : new ArrayList<>(store.ids())) {
      store.tail(Scope.whole("a test counts"), id, 0).orElseThrow().events().stream()
          .map(event -> COMMAND.matcher(new String(event.bytes(), StandardCharsets.UTF_8)))
          .forEach(
              matcher ->
                  matcher.results().forEach(hit -> found.add(UUID.fromString(hit.group(1)))));
    }
    return found;
  }
}
