package dev.zhishou.casework.world;

import dev.zhishou.casework.TestHouse;
import dev.zhishou.casework.store.Append;
import dev.zhishou.casework.store.InMemoryCaseStore;
import dev.zhishou.platform.Scope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;

/// One world in memory, driven by a seed without threads. Everything that can fail does; then the
/// faults stop and all runs dry.
final class WorldRun extends World {
  private static final Pattern COMMAND = Pattern.compile("\"command\":\"([0-9a-f-]{36})\"");

  final InMemoryCaseStore memory;
  private final FaultyStore line;
  private final Crew crew;
  private final SplittableRandom random;
  private final Swaps swaps;

  WorldRun(long seed, TestHouse.Books shelf, Planted planted) {
    this(new SplittableRandom(seed), new InMemoryCaseStore(), shelf, planted);
  }

  private WorldRun(
      SplittableRandom random, InMemoryCaseStore memory, TestHouse.Books shelf, Planted planted) {
    super(memory, shelf, planted, random);
    this.random = random;
    this.memory = memory;
    line = new FaultyStore(memory, random.split(), planted);
    crew = new Crew(shelf.binder().roles(), random.split());
    swaps = new Swaps(this, random.split());
    restart(0);
    restart(1);
  }

  @Override
  SplittableRandom random() {
    return random;
  }

  @Override
  Crew crew() {
    return crew;
  }

  @Override
  boolean faulty() {
    return line.on();
  }

  @Override
  void calm() {
    line.faults(false);
  }

  @Override
  void restart(int which) {
    nodes[which] = fresh(line);
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

  @Override
  void look() {
    int which = random.nextInt(2);
    try {
      for (var due : memory.due(clock.instant(), 100)) {
        nodes[which].house.time.in(due.caseId(), due.lastSeq());
      }
    } catch (DataAccessException away) {
      // The next look finds it again.
    } catch (FaultyStore.NodeDown down) {
      restart(which);
    }
  }

  @Override
  void follow() {
    List<Append.FollowUp> waiting = memory.followUps();
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
        memory.followed(task);
      }
    } catch (DataAccessException away) {
      // It comes back later.
    } catch (FaultyStore.NodeDown down) {
      restart(which);
    }
  }

  private void failover() {
    Set<UUID> before = commands();
    Set<UUID> cases = new HashSet<>(memory.ids());
    if (line.failover()) {
      before.removeAll(commands());
      lost.addAll(before);
      cases.removeAll(memory.ids());
      lostCases.addAll(cases);
    }
  }

  private Set<UUID> commands() {
    Set<UUID> found = new HashSet<>();
    for (UUID id : new ArrayList<>(memory.ids())) {
      memory.tail(Scope.whole("a test counts"), id, 0).orElseThrow().events().stream()
          .map(event -> COMMAND.matcher(new String(event.bytes(), StandardCharsets.UTF_8)))
          .forEach(
              matcher ->
                  matcher.results().forEach(hit -> found.add(UUID.fromString(hit.group(1)))));
    }
    return found;
  }
}
