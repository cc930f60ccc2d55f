package dev.zhishou.platform.feed;

import dev.zhishou.platform.Scoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// This node's reader of the change feed: after its own commits at once, otherwise four times a
/// second. Listeners are told in one thread, in the order of the reads.
public final class Feed implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

  private static final Duration INTERVAL = Duration.ofMillis(250);

  /// At full speed reads come this far apart; the first after a quiet while waits for nothing.
  private static final Duration LEAST_INTERVAL = Duration.ofMillis(25);

  private final ChangeReader reader;
  private final List<Consumer<List<Change>>> listeners = new CopyOnWriteArrayList<>();
  private final List<Joiner> joiners = new ArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition wake = lock.newCondition();
  private final Thread thread;
  private boolean nudged;
  private volatile boolean closed;
  private volatile String position;

  /// Begins to read at this moment.
  public Feed(Scoped scoped) {
    reader = new ChangeReader(scoped);
    position = reader.now();
    thread = Thread.ofPlatform().daemon().name("change-feed").start(this::follow);
  }

  /// Somebody who wants to be brought up to where the feed is.
  ///
  /// @param then the snapshot it knows; empty = none
  /// @param told gets what it missed and the snapshot it stands at from then on
  record Joiner(String then, Told told) {
    /// Where a joiner stands.
    interface Told {
      /// @param missed what changed meanwhile; null when that cannot be said any more
      void at(String snapshot, @org.jspecify.annotations.Nullable List<Change> missed);
    }
  }

  /// The snapshot up to which listeners have been told.
  public String position() {
    return position;
  }

  /// Tells every batch of changes from now on.
  public void listen(Consumer<List<Change>> listener) {
    listeners.add(listener);
  }

  /// Reads at once: called after a commit of this node.
  public void nudge() {
    lock.lock();
    try {
      nudged = true;
      wake.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void join(Joiner joiner) {
    lock.lock();
    try {
      joiners.add(joiner);
      nudged = true;
      wake.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }

  private void follow() {
    while (!closed) {
      try {
        read();
        letIn();
        pause();
      } catch (DataAccessException e) {
        // The database is away; nothing is lost, the difference is read when it is back.
        LOG.debug("feed not read", e);
        rest(INTERVAL);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.error("feed", e);
        rest(INTERVAL);
      }
    }
  }

  private void read() {
    ChangeReader.Batch batch = reader.since(position);
    position = batch.snapshot();
    if (!batch.changes().isEmpty()) {
      for (Consumer<List<Change>> listener : listeners) {
        listener.accept(batch.changes());
      }
    }
  }

  private void letIn() {
    List<Joiner> waiting;
    lock.lock();
    try {
      waiting = List.copyOf(joiners);
      joiners.clear();
    } finally {
      lock.unlock();
    }
    for (Joiner joiner : waiting) {
      String then = joiner.then();
      List<Change> missed =
          then.isEmpty() ? List.of() : reader.between(then, position).orElse(null);
      joiner.told().at(position, missed);
    }
  }

  private void pause() throws InterruptedException {
    Thread.sleep(LEAST_INTERVAL);
    lock.lock();
    try {
      long left = INTERVAL.toNanos();
      while (!nudged && left > 0) {
        left = wake.awaitNanos(left);
      }
      nudged = false;
    } finally {
      lock.unlock();
    }
  }

  private static void rest(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
