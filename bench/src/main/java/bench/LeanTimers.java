package bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * The deadline is a column of the step row; due rows are taken in batches, each gets a chained
 * event.
 */
final class LeanTimers extends TimerSubject {
  private static final int WORKERS = 2;
  private static final int BATCH = 200;
  private static final String DUE =
      """
      select s.case_id, s.step, e.seq, e.hash from lean_timers.case_step s cross join lateral (
        select seq, hash from lean_timers.case_event where case_id = s.case_id order by seq desc limit 1) e
      where s.next_alarm_at <= now() order by s.next_alarm_at limit %d for update of s skip locked"""
          .formatted(BATCH);
  private static final String WRITE =
      """
      with late as (
        select * from unnest(?::uuid[], ?::text[], ?::int[], ?::text[], ?::bytea[], ?::bytea[])
          l(case_id, step, seq, body, prev, hash)),
      settled as (
        update lean_timers.case_step s set state = 'late', next_alarm_at = null
        from late l where s.case_id = l.case_id and s.step = l.step)
      insert into lean_timers.case_event
        select 1, case_id, seq, now(), 'clock', 'step.late', body::jsonb, prev, hash from late""";
  private static final String STEPS =
      """
      insert into lean_timers.case_step
      select 1, lpad(to_hex(g + %1$d), 32, '0')::uuid, 'assess', 'ready', 'guard', now(), null,
        '%2$s'::timestamptz + make_interval(secs => g * %3$s) from generate_series(0, %4$d - 1) g""";
  private static final String EVENTS =
      """
      insert into lean_timers.case_event
      select 1, lpad(to_hex(g + %1$d), 32, '0')::uuid, 1, now(), 'desk', 'case.opened', '{"clause":"7.2.1"}',
        sha256('0'), sha256('1') from generate_series(0, %2$d - 1) g""";

  private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
  private HikariDataSource pool;

  LeanTimers() {
    super("lean, skip locked", Lean.DATABASE, "lean_timers.case_step", "next_alarm_at");
  }

  @Override
  void start(IntConsumer fired) throws Exception {
    new Lean("timers", "lean_timers", Lean.Style.FUNCTION, false, false).start(pg);
    pool = pg.pool(database, "app");
    for (int i = 0; i < WORKERS; i++) {
      workers.execute(() -> watch(fired));
    }
  }

  @Override
  void load(int from, int count, double spacingMillis) throws SQLException {
    pg.execute(database, EVENTS.formatted(from, count));
    pg.execute(database, STEPS.formatted(from, FAR, spacingMillis / 1000, count));
  }

  @Override
  void loadDormant(int count) throws SQLException {
    pg.execute(database, STEPS.formatted(1 << 30, DORMANT, 1, count));
  }

  @Override
  void stop() {
    workers.shutdownNow();
  }

  private void watch(IntConsumer fired) {
    try {
      while (!workers.isShutdown()) {
        List<UUID> cases = settle();
        cases.forEach(id -> fired.accept((int) id.getLeastSignificantBits()));
        if (cases.size() < BATCH) {
          TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      e.printStackTrace();
    }
  }

  /** A due step with the event that follows the last one of its case. */
  private record Late(UUID of, String step, int seq, byte[] prev, String body, byte[] hash) {}

  private List<UUID> settle() throws SQLException {
    List<Late> late = new ArrayList<>();
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement due = connection.prepareStatement(DUE);
          ResultSet row = due.executeQuery()) {
        while (row.next()) {
          String body = "{\"clause\":\"7.2.1\",\"rung\":1,\"step\":\"" + row.getString(2) + "\"}";
          byte[] prev = row.getBytes(4);
          late.add(
              new Late(
                  row.getObject(1, UUID.class),
                  row.getString(2),
                  row.getInt(3) + 1,
                  prev,
                  body,
                  Lean.sha256(
                      row.getString(1) + row.getInt(3) + body + HexFormat.of().formatHex(prev))));
        }
      }
      if (!late.isEmpty()) {
        try (PreparedStatement write = connection.prepareStatement(WRITE)) {
          write.setArray(
              1, connection.createArrayOf("uuid", late.stream().map(Late::of).toArray()));
          write.setArray(
              2, connection.createArrayOf("text", late.stream().map(Late::step).toArray()));
          write.setArray(
              3, connection.createArrayOf("int4", late.stream().map(Late::seq).toArray()));
          write.setArray(
              4, connection.createArrayOf("text", late.stream().map(Late::body).toArray()));
          write.setArray(
              5,
              connection.createArrayOf(
                  "bytea", late.stream().map(Late::prev).toArray(byte[][]::new)));
          write.setArray(
              6,
              connection.createArrayOf(
                  "bytea", late.stream().map(Late::hash).toArray(byte[][]::new)));
          write.execute();
        }
      }
      connection.commit();
    }
    return late.stream().map(Late::of).toList();
  }
}
