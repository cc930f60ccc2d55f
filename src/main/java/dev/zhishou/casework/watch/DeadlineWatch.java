package dev.zhishou.casework.watch;

import dev.zhishou.casework.LetTimePass;
import dev.zhishou.casework.store.Alarms;
import dev.zhishou.casework.store.Alarms.Due;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.followups.OperatorAlarms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Looks for cases whose alarm has come. Every node looks; a lock in the database saves double
/// work, and correctness does not hang on it: a tick's id is the same whoever sends it.
final class DeadlineWatch {
  private static final Logger LOG = LoggerFactory.getLogger(DeadlineWatch.class);

  /// A look that comes back full is followed by another at once.
  private static final int LOOK = 100;

  /// So far apart are looks when nothing is known to come sooner.
  private static final Duration BEAT = Duration.ofMillis(200);

  /// The next alarm is looked for when it comes, but not sooner than this: what comes close
  /// together is sent together.
  private static final Duration LEAST = Duration.ofMillis(40);

  /// After so long without a sign of life of any node it was a standstill.
  private static final Duration STANDSTILL = Duration.ofMinutes(2);

  /// So often a node says that it lives.
  private static final Duration ALIVE = Duration.ofSeconds(10);

  /// After so many failures of one case the operator is rung.
  private static final int RING_AFTER = 3;

  private final Alarms alarms;
  private final LetTimePass time;
  private final OperatorAlarms operator;
  private final Clock clock;
  private final Aside aside = new Aside();
  private final ExecutorService ticks = Executors.newFixedThreadPool(8, ticker());
  private volatile @Nullable Instant oldest;
  private volatile Instant lookedAt;
  private volatile Duration rest = BEAT;
  private @Nullable Instant saidAlive;

  DeadlineWatch(Alarms alarms, LetTimePass time, OperatorAlarms operator, Clock clock) {
    this.alarms = alarms;
    this.time = time;
    this.operator = operator;
    this.clock = clock;
    this.lookedAt = clock.instant();
  }

  private static java.util.concurrent.ThreadFactory ticker() {
    return Thread.ofPlatform().name("tick-", 1).daemon().factory();
  }

  /// One look, and more while they come back full.
  ///
  /// @return how many cases were sent a tick
  int look() {
    int sent = 0;
    Instant begun = clock.instant();
    rest = BEAT;
    try {
      sayAlive();
      int found;
      do {
        found = alarms.watching(clock.instant(), aside.at(clock.instant()), LOOK, this::send);
        sent += Math.max(found, 0);
      } while (found == LOOK);
      lookedAt = clock.instant();
      oldest = alarms.oldest(lookedAt.plus(BEAT), aside.at(lookedAt));
      rest = rest(oldest, begun);
    } catch (DataAccessException away) {
      LOG.warn("the watch cannot look: {}", away.getMessage());
    } catch (RuntimeException bug) {
      // The beat must go on whatever happens; its silence makes health go DOWN.
      LOG.error("the watch failed", bug);
    }
    return sent;
  }

  /// How long until the next look: until the next alarm, if that comes before the beat.
  Duration rest() {
    return rest;
  }

  /// What was due as the look began and still is has another node, or it failed: no hurry.
  private Duration rest(@Nullable Instant next, Instant begun) {
    if (next == null || !next.isAfter(begun)) {
      return BEAT;
    }
    Duration until = Duration.between(clock.instant(), next);
    return until.compareTo(LEAST) < 0 ? LEAST : until.compareTo(BEAT) > 0 ? BEAT : until;
  }

  /// How late the oldest alarm is that has come; zero when none has.
  Duration lag() {
    Instant now = clock.instant();
    Instant alarm = oldest;
    Duration lag =
        alarm == null || alarm.isAfter(now) ? Duration.ZERO : Duration.between(alarm, now);
    // A watch that does not look knows nothing: its silence counts as lag.
    Duration silence = Duration.between(lookedAt, now);
    return lag.compareTo(silence) > 0 ? lag : silence;
  }

  void stop() {
    ticks.shutdown();
  }

  private void send(List<Due> due) {
    List<Callable<Boolean>> work = due.stream().<Callable<Boolean>>map(d -> () -> tick(d)).toList();
    try {
      ticks.invokeAll(work);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RejectedExecutionException refused) {
      // The house is closing; whoever looks next sends them.
      if (!ticks.isShutdown()) {
        throw refused;
      }
    }
  }

  private boolean tick(Due due) {
    try {
      time.in(due.caseId(), due.lastSeq());
      aside.succeeded(due.caseId());
      return true;
    } catch (DataAccessException away) {
      LOG.warn("case {}: no tick, the database is away", due.caseId());
      return false;
    } catch (RuntimeException | StackOverflowError bug) {
      int failures = aside.failed(due.caseId(), clock.instant());
      LOG.error("case {} is set aside, failure {}", due.caseId(), failures, bug);
      if (failures == RING_AFTER) {
        operator.ring(
            "case-set-aside",
            new Message("事件 " + due.caseId() + " 无法推进", "case " + due.caseId() + " cannot go on"));
      }
      return false;
    }
  }

  private void sayAlive() {
    Instant now = clock.instant();
    Instant said = saidAlive;
    if (said != null && Duration.between(said, now).compareTo(ALIVE) < 0) {
      return;
    }
    Instant before = alarms.alive(now);
    if (before != null && Duration.between(before, now).compareTo(STANDSTILL) > 0) {
      operator.ring(
          "standstill",
          new Message(
              "系统停顿:" + before + " 至 " + now, "nothing was watched from " + before + " to " + now));
    }
    saidAlive = now;
  }
}
