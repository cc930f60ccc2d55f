package dev.zhishou.casework.world;

import dev.zhishou.TestDatabase;
import dev.zhishou.casework.TestHouse;
import dev.zhishou.casework.jdbc.PostgresWorldStore;
import dev.zhishou.casework.watch.Watching;
import dev.zhishou.platform.followups.FollowUps;
import dev.zhishou.platform.followups.OperatorAlarms;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/// One world on PostgreSQL: phones, two watches, the task table and time itself each in a thread of
/// their own, nodes that are started anew, and lines to the database that are cut in the middle.
final class PostgresWorld extends World implements AutoCloseable {
  private static final Duration STRIDE = Duration.ofMillis(10);

  private static final Duration LINES_REST = Duration.ofMillis(600);

  private static final int MOST_WAITED = 2_000;

  private final TestDatabase database;
  private final PostgresWorldStore postgres;
  private final ThreadLocal<Hand> hand;
  private final Watching[] watches = new Watching[2];
  private final FollowUps[] tasks = new FollowUps[2];
  private volatile boolean faulty = true;
  private int waited;

  /// What each thread has of its own.
  private record Hand(SplittableRandom random, Crew crew) {}

  PostgresWorld(long seed, TestHouse.Books shelf, TestDatabase database) {
    super(new PostgresWorldStore(database), shelf, Planted.NOTHING, new SplittableRandom(seed));
    this.database = database;
    this.postgres = (PostgresWorldStore) store;
    SplittableRandom seeds = new SplittableRandom(seed ^ 0x5eed);
    hand =
        ThreadLocal.withInitial(
            () -> {
              synchronized (seeds) {
                return new Hand(seeds.split(), new Crew(shelf.binder().roles(), seeds.split()));
              }
            });
    restart(0);
    restart(1);
  }

  @Override
  SplittableRandom random() {
    return hand.get().random();
  }

  @Override
  Crew crew() {
    return hand.get().crew();
  }

  @Override
  boolean faulty() {
    return faulty;
  }

  /// The nodes are started anew, and so late that what the old ones held counts as abandoned. The
  /// pool looks only at lines that rested for half a second before it hands them out: until then
  /// one that was cut last may still come.
  @Override
  void calm() {
    faulty = false;
    LockSupport.parkNanos(LINES_REST.toNanos());
    clock.forward(Duration.ofMinutes(2));
    restart(0);
    restart(1);
  }

  @Override
  void restart(int which) {
    stop(which);
    Node node = fresh(postgres);
    nodes[which] = node;
    watches[which] = new Watching(postgres.alarms(), node.house.time, clock);
    tasks[which] =
        new FollowUps(
            database.database().tasks(),
            clock,
            new OperatorAlarms(new SimpleMeterRegistry()),
            node::listeners,
            List::of);
    tasks[which].start();
  }

  private void stop(int which) {
    if (tasks[which] != null) {
      tasks[which].close();
      watches[which].stop();
    }
  }

  @Override
  public void close() {
    stop(0);
    stop(1);
  }

  @Override
  void look() {
    watches[random().nextInt(2)].look();
  }

  /// Two schedulers work the table off; what failed comes back a second later.
  @Override
  void follow() {
    Promise.Broken.unless(
        ++waited < MOST_WAITED, Promise.FOLLOWED_ONCE, () -> "not followed: " + store.followUps());
    for (FollowUps each : tasks) {
      each.nudge();
    }
    clock.forward(Duration.ofSeconds(1));
    LockSupport.parkNanos(STRIDE.toNanos());
  }

  /// Lets each phone act so often while all else goes on beside it, then everything come to its
  /// end, and looks at the promises.
  void run(int actions) throws Exception {
    open(phones[0]);
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<?>> acting = new ArrayList<>();
      for (Phone phone : phones) {
        acting.add(threads.submit(() -> act(phone, actions)));
      }
      List<Future<?>> beside =
          List.of(
              threads.submit(() -> meanwhile(STRIDE.multipliedBy(4), this::pass)),
              threads.submit(() -> meanwhile(STRIDE, () -> watches[0].look())),
              threads.submit(() -> meanwhile(STRIDE, () -> watches[1].look())),
              threads.submit(() -> meanwhile(STRIDE.multipliedBy(6), this::cut)));
      try {
        for (Future<?> each : acting) {
          each.get();
        }
      } finally {
        faulty = false;
      }
      for (Future<?> each : beside) {
        each.get();
      }
    }
    new Drying(this).dry();
    new Promises(this).hold();
  }

  private void meanwhile(Duration pause, Runnable deed) {
    while (faulty) {
      deed.run();
      LockSupport.parkNanos(pause.toNanos());
    }
  }

  private void cut() {
    database.cutLines(2);
    if (random().nextInt(8) == 0) {
      restart(random().nextInt(2));
    }
  }

  private void act(Phone phone, int actions) {
    for (int i = 0; i < actions; i++) {
      int die = random().nextInt(100);
      if (die < 50) {
        want(phone);
      } else if (die < 94) {
        send(phone);
      } else {
        open(phone);
      }
    }
  }
}
