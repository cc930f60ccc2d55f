package dev.zhishou.notify.sending;

import dev.zhishou.notify.NotifySettings;
import dev.zhishou.platform.clock.ClockKeeper;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Takes what has come due and has it carried, a bounded number at a time in each lane, five looks
/// a second and at once when something was queued on this node. A program elsewhere that hangs
/// keeps only its own lane waiting.
@Component
public class Courier implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final Duration BEAT = Duration.ofMillis(200);

  /// More than this of a lane is never in memory, however much is queued.
  private static final int MOST = 32;

  private final Lanes lanes;
  private final Carry carry;
  private final NotifySettings settings;
  private final Clock clock;
  private final ClockKeeper keeper;
  private final boolean atWork;
  private final ConcurrentMap<String, Semaphore> hands = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition bell = lock.newCondition();
  private boolean rung;
  private volatile boolean running;
  private ExecutorService carriers = Executors.newVirtualThreadPerTaskExecutor();

  Courier(
      Lanes lanes,
      Carry carry,
      NotifySettings settings,
      Clock clock,
      ClockKeeper keeper,
      @Value("${zhishou.at-work:true}") boolean atWork) {
    this.lanes = lanes;
    this.carry = carry;
    this.settings = settings;
    this.clock = clock;
    this.keeper = keeper;
    this.atWork = atWork;
  }

  /// Looks at once.
  public void wake() {
    lock.lock();
    try {
      rung = true;
      bell.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Takes what there is room for in each lane.
  ///
  /// @return how many were taken
  int look() {
    int taken = 0;
    for (String lane : lanes.busy(clock.instant())) {
      Semaphore free = hands.computeIfAbsent(lane, l -> new Semaphore(MOST));
      int room = free.availablePermits();
      if (room == 0) {
        continue;
      }
      Load load = lanes.take(lane, clock.instant(), room, lease());
      for (Taken one : load.taken()) {
        free.acquireUninterruptibly();
        carriers.execute(() -> carried(one, load, free));
      }
      taken += load.taken().size();
    }
    return taken;
  }

  private void carried(Taken one, Load load, Semaphore free) {
    try {
      lanes.settle(one, carry.one(one, load.gateways()));
    } catch (RuntimeException e) {
      // It comes back when its lease is over, under the same id.
      LOG.warn("delivery {}: what came of it could not be written", one.id(), e);
    } finally {
      free.release();
      wake();
    }
  }

  /// Longer than any try can last: two providers that both hang, and the writing.
  private Duration lease() {
    return settings.timeout().multipliedBy(2).plusSeconds(10);
  }

  private void work() {
    while (running) {
      try {
        int taken = keeper.trustworthy() ? look() : 0;
        if (taken == 0) {
          pause(BEAT);
        }
      } catch (DataAccessException away) {
        LOG.warn("the courier cannot look: {}", away.getMessage());
        pause(BEAT);
      } catch (RuntimeException bug) {
        LOG.error("the courier failed", bug);
        pause(BEAT);
      }
    }
  }

  private void pause(Duration longest) {
    lock.lock();
    try {
      long left = longest.toNanos();
      while (!rung && left > 0 && running) {
        left = bell.awaitNanos(left);
      }
      rung = false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean isAutoStartup() {
    return atWork;
  }

  @Override
  public void start() {
    running = true;
    carriers = Executors.newVirtualThreadPerTaskExecutor();
    Thread.ofPlatform().daemon().name("courier").start(this::work);
  }

  /// What is in hand is brought to its end if that does not take long; else another node brings it.
  @Override
  public void stop() {
    running = false;
    wake();
    carriers.shutdown();
    try {
      if (!carriers.awaitTermination(5, TimeUnit.SECONDS)) {
        List<Runnable> left = carriers.shutdownNow();
        LOG.warn("stopped with deliveries in hand, {} not begun", left.size());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
