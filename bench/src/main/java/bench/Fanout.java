package bench;

import bench.Lean.Case;
import bench.Report.Row;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/** LISTEN/NOTIFY: when a listener hears of a change, and what the notice costs the writers. */
final class Fanout {
  private final Pg pg;
  private final Report report;

  Fanout(Pg pg, Report report) {
    this.pg = pg;
    this.report = report;
  }

  /**
   * Writes at a steady rate; the listener's moment is compared with the writer's call and its
   * answer.
   */
  void latency(Lean writer, int perSecond, int seconds) throws Exception {
    int count = perSecond * seconds;
    long[] called = new long[count];
    long[] answered = new long[count];
    long[] heard = new long[count];
    ConcurrentLinkedQueue<Case> cases = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < count / Contender.STEPS + 20; i++) {
      cases.add(writer.open());
    }
    Map<String, Integer> numbers = new ConcurrentHashMap<>();
    AtomicInteger next = new AtomicInteger();
    AtomicInteger missing = new AtomicInteger(count);
    Runnable write =
        () -> {
          int i = next.getAndIncrement();
          if (i >= count) {
            return;
          }
          try {
            Case of = cases.remove();
            numbers.put(Lean.payload(of), i);
            called[i] = System.nanoTime();
            writer.step(of);
            answered[i] = System.nanoTime();
            if (of.done < Contender.STEPS) {
              cases.add(of);
            }
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        };
    Consumer<String> hear =
        payload -> {
          Integer i = numbers.get(payload);
          if (i != null) {
            heard[i] = System.nanoTime();
            missing.decrementAndGet();
          }
        };
    try (Listener _ = new Listener(hear);
        ScheduledExecutorService writers = Executors.newScheduledThreadPool(4)) {
      writers.scheduleAtFixedRate(write, 0, 1_000_000_000L / perSecond, TimeUnit.NANOSECONDS);
      long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds * 2L + 5);
      while (missing.get() > 0 && System.nanoTime() < giveUp) {
        Thread.sleep(10);
      }
      writers.shutdownNow();
    }
    String note = missing.get() == 0 ? "" : missing.get() + " not heard";
    row("call → listener", perSecond, count, i -> heard[i] - called[i], note);
    row("call → answer", perSecond, count, i -> answered[i] - called[i], note);
    row(
        "answer → listener",
        perSecond,
        count,
        i -> heard[i] - answered[i],
        "negative: heard before the writer's answer");
  }

  /** Full speed with and without NOTIFY while one session listens. */
  void throughput(Steps steps, Contender silent, Contender notifying) throws Exception {
    try (Listener _ = new Listener(_ -> {})) {
      steps.compare("5 fan-out, one listener", List.of(silent, notifying), 0, new int[] {16});
    }
  }

  private void row(String what, int perSecond, int count, IntToDoubleFunction nanos, String note) {
    double[] millis =
        IntStream.range(0, count).mapToDouble(i -> nanos.applyAsDouble(i) / 1e6).toArray();
    report.add(
        Row.of("5 fan-out", what, perSecond + "/s").p50(Report.percentile(millis, 0.5)).p99(Report.percentile(millis, 0.99)).max(Report.percentile(millis, 1)).note(note));
  }

  /** A session that listens until it is closed. */
  private final class Listener implements AutoCloseable {
    private static final int WAIT_MILLIS = 200;
    private final Connection connection;
    private final Thread thread;
    private volatile boolean open = true;

    Listener(Consumer<String> hear) throws SQLException {
      connection = DriverManager.getConnection(pg.url(Lean.DATABASE), "app", "");
      connection.createStatement().execute("listen case_changed");
      thread =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      while (open) {
                        for (var notice :
                            connection.unwrap(PGConnection.class).getNotifications(WAIT_MILLIS)) {
                          hear.accept(notice.getParameter());
                        }
                      }
                    } catch (SQLException e) {
                      e.printStackTrace();
                    }
                  });
    }

    @Override
    public void close() throws SQLException, InterruptedException {
      open = false;
      thread.join();
      connection.close();
    }
  }
}
