package bench;

import bench.Report.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How late deadlines fire at a light and at a heavy load, and what a poll of sleeping ones costs.
 */
final class Timers {
  private static final int LIGHT_PER_SECOND = 50;
  private final Pg pg;
  private final Report report;
  private final Scale scale;
  private volatile Run current = new Run(0, 0, 0);

  /**
   * Timers due at once; seconds of the paced loads; dormant timers; seconds after which a run is
   * given up.
   */
  record Scale(
      int backlog,
      int lightSeconds,
      int heavySeconds,
      int heavyPerSecond,
      int dormant,
      int patience) {}

  Timers(Pg pg, Report report, Scale scale) {
    this.pg = pg;
    this.report = report;
    this.scale = scale;
  }

  /**
   * Timers {@code from} onwards and the moments at which they fired (epoch nanoseconds, 0 = not
   * yet).
   */
  private record Run(
      int from, int count, double spacingMillis, long[] firedAt, AtomicInteger fired) {
    Run(int from, int count, double spacingMillis) {
      this(from, count, spacingMillis, new long[count], new AtomicInteger());
    }

    void fire(int number) {
      int i = number - from;
      if (i >= 0 && i < count && firedAt[i] == 0) {
        firedAt[i] = nanos(Instant.now());
        fired.incrementAndGet();
      }
    }
  }

  /** A system that breaks down gets a row that says so; the others are measured all the same. */
  void measure(TimerSubject subject) throws Exception {
    subject.pg = pg;
    subject.start(number -> current.fire(number));
    try (AutoCloseable _ = subject::stop) {
      measureStarted(subject);
    } catch (Exception e) {
      report.add(
          Row.of("4 timers", subject.name, "").note("broke down: " + String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
    }
  }

  private void measureStarted(TimerSubject subject) throws Exception {
    double empty = poll(subject, "0 dormant", null);
    int light = LIGHT_PER_SECOND * scale.lightSeconds;
    lateness(subject, new Run(0, light, 1000.0 / LIGHT_PER_SECOND));
    lateness(subject, new Run(light, scale.backlog, 0));
    subject.loadDormant(scale.dormant);
    vacuum(subject);
    poll(subject, "%,d dormant".formatted(scale.dormant), empty);
    pg.execute(
        subject.database,
        "delete from %1$s where %2$s >= '%3$s' and %2$s < '%4$s'"
            .formatted(subject.table, subject.due, TimerSubject.DORMANT, TimerSubject.NEVER));
    vacuum(subject);
    lateness(
        subject,
        new Run(
            light + scale.backlog,
            scale.heavyPerSecond * scale.heavySeconds / subject.fewer(),
            1000.0 / scale.heavyPerSecond));
  }

  private void lateness(TimerSubject subject, Run run) throws Exception {
    current = run;
    subject.load(run.from, run.count, run.spacingMillis);
    Instant first = Instant.now().plusMillis(3_000 + run.count / 5);
    pg.execute(
        subject.database,
        "update %1$s set %2$s = %2$s + ('%3$s'::timestamptz - '%4$s'::timestamptz) where %2$s < '%5$s'"
            .formatted(subject.table, subject.due, first, TimerSubject.FAR, TimerSubject.DORMANT));
    vacuum(subject);
    boolean late = Instant.now().isAfter(first);
    Instant giveUp =
        first.plusMillis((long) (run.count * run.spacingMillis)).plusSeconds(scale.patience);
    while (run.fired.get() < run.count && Instant.now().isBefore(giveUp)) {
      Thread.sleep(20);
    }
    double[] millis = new double[run.count];
    int fired = 0;
    long last = 0;
    for (int i = 0; i < run.count; i++) {
      if (run.firedAt[i] != 0) {
        millis[fired++] = (run.firedAt[i] - nanos(first)) / 1e6 - i * run.spacingMillis;
        last = Math.max(last, run.firedAt[i]);
      }
    }
    millis = Arrays.copyOf(millis, fired);
    String load =
        run.spacingMillis == 0
            ? "%,d due at once".formatted(run.count)
            : "%,d due at %,.0f/s".formatted(run.count, 1000 / run.spacingMillis);
    report.add(
        Row.of("4 timers", subject.name, load).rate(fired == 0 ? 0 : fired * 1e9 / (last - nanos(first))).p50(Report.percentile(millis, 0.5)).p99(Report.percentile(millis, 0.99)).max(Report.percentile(millis, 1)).note((fired == run.count ? "" : "given up, %,d of %,d fired".formatted(fired, run.count))
                + (late ? " armed late: some were due before" : "")));
  }

  private double poll(TimerSubject subject, String load, Double base) throws Exception {
    Thread.sleep(1_000);
    pg.resetCounters();
    Thread.sleep(2_000);
    Pg.Poll poll = pg.poll(subject.table);
    double millis = poll.meanMillis();
    report.add(
        Row.of("4 poll", subject.name, load).rate(poll.calls() / 2.0).ratio(base == null ? null : millis / base).p50(millis).note("p50 = mean of the poll statement"));
    return millis;
  }

  private void vacuum(TimerSubject subject) throws Exception {
    pg.execute(subject.database, "vacuum analyze " + subject.table);
  }

  private static long nanos(Instant instant) {
    return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
  }
}
