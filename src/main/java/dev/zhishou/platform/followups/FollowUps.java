package dev.zhishou.platform.followups;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.zhishou.platform.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Works off the task table. Whoever appends an event inserts a row for each of `listenersOf` its
/// type: name = the listener's, instance = `instance(case, seq)`.
public final class FollowUps implements AutoCloseable {
  /// After so many failures in a row the operator is rung; it goes on trying.
  static final int TRIES = 20;

  private static final Logger LOG = LoggerFactory.getLogger(FollowUps.class);
  private static final Duration FIRST_DELAY = Duration.ofSeconds(1);
  private static final Duration LONGEST_DELAY = Duration.ofHours(1);
  private static final int THREADS = 4;
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final DataSource pool;
  private final Clock clock;
  private final OperatorAlarms alarms;
  private final Supplier<List<FollowUpListener>> listeners;
  private final Supplier<List<RecurringWork>> recurring;
  private final Map<String, List<String>> following = new ConcurrentHashMap<>();
  private volatile @Nullable Scheduler scheduler;

  /// @param pool connections of `zs_whole`, kept for this
  /// @param listeners asked late, since listeners need what appends
  /// @param recurring the work that comes back by itself
  public FollowUps(
      DataSource pool,
      Clock clock,
      OperatorAlarms alarms,
      Supplier<List<FollowUpListener>> listeners,
      Supplier<List<RecurringWork>> recurring) {
    this.pool = pool;
    this.clock = clock;
    this.alarms = alarms;
    this.listeners = listeners;
    this.recurring = recurring;
  }

  /// The names of the listeners that follow events of a type. Asked for every event that is
  /// written, so what was found once is kept: searching the context took a seventh of a step.
  public List<String> listenersOf(String eventType) {
    List<String> known = following.get(eventType);
    if (known != null) {
      return known;
    }
    List<String> found =
        listeners.get().stream()
            .filter(listener -> listener.eventTypes().contains(eventType))
            .map(FollowUpListener::name)
            .toList();
    following.put(eventType, found);
    return found;
  }

  /// The instance under which a follow-up of an event stands in the task table.
  public static String instance(UUID caseId, int seq) {
    return caseId + ":" + seq;
  }

  /// Begins to work.
  public void start() {
    List<Task<?>> known = new ArrayList<>();
    List<RecurringTask<?>> starting = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (FollowUpListener listener : listeners.get()) {
      unique(names, listener.name());
      known.add(oneTime(listener));
    }
    for (RecurringWork work : recurring.get()) {
      unique(names, work.name());
      starting.add(comingBack(work));
    }
    Scheduler begun =
        Scheduler.create(pool, known)
            .startTasks(starting)
            .tableName("task")
            .clock(clock::instant)
            .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
            .threads(THREADS)
            .pollingInterval(Duration.ofSeconds(1))
            .pollUsingLockAndFetch(0.5, 2.0)
            .enablePriority()
            .heartbeatInterval(Duration.ofSeconds(10))
            .missedHeartbeatsLimit(4)
            .shutdownMaxWait(Duration.ofSeconds(8))
            .build();
    begun.start();
    scheduler = begun;
  }

  /// Looks for work at once: called after a commit of this node that added some.
  public void nudge() {
    Scheduler running = scheduler;
    if (running != null) {
      running.triggerCheckForDueExecutions();
    }
  }

  @Override
  public void close() {
    Scheduler running = scheduler;
    scheduler = null;
    if (running != null) {
      running.stop();
    }
  }

  /// How long to wait after so many failures: doubling from a second to an hour.
  static Duration delay(int failures) {
    Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(failures, 20));
    return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
  }

  private OneTimeTask<Void> oneTime(FollowUpListener listener) {
    return Tasks.oneTime(listener.name())
        .onFailure(this::later)
        // The scheduler's own way would ask the system for the time, not our clock.
        .onDeadExecution((left, operations) -> operations.reschedule(left, clock.instant()))
        .execute(
            (instance, context) -> {
              String[] event = instance.getId().split(":", 2);
              listener.handle(UUID.fromString(event[0]), Integer.parseInt(event[1]));
            });
  }

  private void later(ExecutionComplete failed, ExecutionOperations<Void> operations) {
    var execution = failed.getExecution();
    int failures = execution.consecutiveFailures + 1;
    LOG.warn(
        "follow-up {} failed for the {}. time",
        execution.taskInstance.getTaskAndInstance(),
        failures,
        failed.getCause().orElse(null));
    if (failures == TRIES) {
      String which = execution.taskInstance.getTaskAndInstance();
      alarms.ring(
          "follow-up-failing",
          new Message(
              "后续任务 " + which + " 已失败 " + failures + " 次",
              "follow-up " + which + " has failed " + failures + " times"));
    }
    operations.reschedule(failed, clock.instant().plus(delay(failures - 1)));
  }

  private RecurringTask<Void> comingBack(RecurringWork work) {
    Schedule schedule =
        switch (work.when()) {
          case RecurringWork.When.Every(Duration pause) -> Schedules.fixedDelay(pause);
          case RecurringWork.When.Daily(var at) -> Schedules.daily(CHINA, at);
        };
    return Tasks.recurring(work.name(), schedule).execute((instance, context) -> work.run());
  }

  private static void unique(Set<String> names, String name) {
    if (!names.add(name)) {
      throw new IllegalStateException("two pieces of work are named " + name);
    }
  }
}
