package bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;

/** db-scheduler with one of its polling strategies; the handler commits one event. */
final class SchedulerTimers extends TimerSubject {
  private static final String SCHEMA =
      """
      create table if not exists late_event (at timestamptz not null default now(), case_id text not null, seq int not null,
        type text not null, body jsonb not null, prev bytea not null, hash bytea not null, primary key (case_id, seq));
      create table %1$s (
        task_name text not null, task_instance text not null, task_data bytea, execution_time timestamptz,
        picked boolean not null, picked_by text, last_success timestamptz, last_failure timestamptz,
        consecutive_failures int, last_heartbeat timestamptz, version bigint not null, priority smallint, state text,
        primary key (task_name, task_instance));
      create index on %1$s (execution_time);
      create index on %1$s (last_heartbeat);
      create index on %1$s (priority desc, execution_time asc)""";
  private static final String LOAD =
      """
      insert into %s (task_name, task_instance, execution_time, picked, version, priority)
      select 'deadline', g + %d, '%s'::timestamptz + make_interval(secs => g * %s), false, 1, 50
      from generate_series(0, %d - 1) g""";
  private static final String EVENT =
      "insert into late_event (case_id, seq, type, body, prev, hash)"
          + " values (?, 2, 'step.late', ?::jsonb, ?, ?)";

  private final boolean lockAndFetch;
  private HikariDataSource pool;
  private Scheduler scheduler;

  SchedulerTimers(boolean lockAndFetch) {
    super(
        lockAndFetch ? "db-scheduler, lock and fetch" : "db-scheduler, fetch",
        "db_scheduler",
        lockAndFetch ? "tasks_lock_and_fetch" : "tasks_fetch",
        "execution_time");
    this.lockAndFetch = lockAndFetch;
  }

  @Override
  void start(IntConsumer fired) throws SQLException {
    pg.execute(database, SCHEMA.formatted(table));
    pool = pg.pool(database, "postgres");
    SchedulerBuilder builder =
        Scheduler.create(
                pool,
                List.of(
                    Tasks.oneTime("deadline")
                        .execute(
                            (task, _) -> {
                              write(task.getId());
                              fired.accept(Integer.parseInt(task.getId()));
                            })))
            .tableName(table)
            .pollingInterval(Duration.ofMillis(POLL_MILLIS))
            .threads(10)
            .shutdownMaxWait(Duration.ofSeconds(2));
    scheduler =
        (lockAndFetch
                ? builder.pollUsingLockAndFetch(1.0, 4.0)
                : builder.pollUsingFetchAndLockOnExecute(1.0, 4.0))
            .build();
    scheduler.start();
  }

  @Override
  void load(int from, int count, double spacingMillis) throws SQLException {
    pg.execute(database, LOAD.formatted(table, from, FAR, spacingMillis / 1000, count));
  }

  @Override
  void loadDormant(int count) throws SQLException {
    pg.execute(database, LOAD.formatted(table, 1 << 30, DORMANT, 1, count));
  }

  @Override
  void stop() {
    scheduler.stop();
    pg.drop(database, "postgres");
  }

  private void write(String id) {
    String body = "{\"clause\":\"7.2.1\",\"rung\":1,\"step\":\"assess\"}";
    byte[] hash = Lean.sha256(id + body);
    try (Connection connection = pool.getConnection();
        PreparedStatement insert = connection.prepareStatement(EVENT)) {
      insert.setString(1, table + id);
      insert.setString(2, body);
      insert.setBytes(3, hash);
      insert.setBytes(4, hash);
      insert.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
