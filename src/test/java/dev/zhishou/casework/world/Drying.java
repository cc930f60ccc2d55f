package dev.zhishou.casework.world;

import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.engine.Command;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The faults stop: phones empty themselves, what follows follows, people do what is owed, time
/// passes, until every case has come to its end.
final class Drying {
  private static final int MOST_ROUNDS = 300;

  private final World world;

  private static final Duration AGES = Duration.ofDays(36_500);

  Drying(World world) {
    this.world = world;
  }

  void dry() {
    world.calm();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      settle();
      if (world.store.ids().stream().noneMatch(this::open)) {
        return;
      }
      if (!work()) {
        Instant next = world.store.oldest(world.clock.instant().plus(AGES), List.of());
        if (next != null && next.isAfter(world.clock.instant())) {
          world.clock.to(next);
        } else if (next == null) {
          throw new Promise.Broken(Promise.ENDS, "nothing is owed, nothing will come: " + told());
        }
      }
    }
    throw new Promise.Broken(Promise.ENDS, "after " + MOST_ROUNDS + " rounds: " + told());
  }

  private void settle() {
    for (int round = 0; busy(); round++) {
      for (Phone phone : world.phones) {
        phone.away = false;
        for (int i = 0; !phone.empty() && i < 200; i++) {
          world.send(phone);
        }
      }
      for (int i = 0; !world.store.followUps().isEmpty() && i < 5_000; i++) {
        world.follow();
      }
      world.look();
      Promise.Broken.unless(round < 30, Promise.PHONES_TOLD, () -> "never quiet: " + told());
    }
  }

  private boolean busy() {
    boolean queued = false;
    for (Phone phone : world.phones) {
      queued |= !phone.empty();
    }
    return queued
        || !world.store.followUps().isEmpty()
        || !world.store.due(world.clock.instant(), 1).isEmpty();
  }

  private boolean open(UUID id) {
    return world.store.head(id).status().equals("open");
  }

  /// Everybody does what is owed.
  private boolean work() {
    boolean any = false;
    Node node = world.fresh(world.store);
    for (UUID id : world.store.ids()) {
      if (!open(id)) {
        continue;
      }
      ReadCase.Seen seen = World.seen(node, id);
      List<Crew.Wish> owed = world.crew().owed(seen).stream().filter(Crew.Wish::owed).toList();
      for (Crew.Wish wish : owed) {
        world.phones[0].wants(world.id(), id, wish, world.clock.instant());
      }
      if (owed.isEmpty() && seen.outlook().missing().isEmpty()) {
        Crew.Wish close = new Crew.Wish(Crew.actor("project-manager"), new Command.Close(), true);
        world.phones[0].wants(world.id(), id, close, world.clock.instant());
        any = true;
      }
      any |= !owed.isEmpty();
    }
    return any;
  }

  private String told() {
    StringBuilder told = new StringBuilder();
    Node node = world.fresh(world.store);
    for (UUID id : world.store.ids()) {
      if (open(id)) {
        ReadCase.Seen seen = World.seen(node, id);
        told.append('\n').append(seen.live().state().head().opened().procedure());
        told.append(' ').append(world.clock.instant()).append(' ').append(seen.outlook().missing());
        told.append(" next ").append(world.store.head(id).nextAlarm());
        seen.live().state().runs().values().stream()
            .filter(run -> !run.state().settled())
            .forEach(run -> told.append(' ').append(run.id()).append('=').append(run.state()));
      }
    }
    return told.toString();
  }
}
