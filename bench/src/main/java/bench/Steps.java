package bench;

import bench.Report.Row;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;

/** Steps per second: contenders take turns, so that noise of the machine hits all of them alike. */
final class Steps {
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
  private static final int WARM_STEPS = 20_000;
  private static final long WARM_NANOS = 40_000_000_000L;
  private final Pg pg;
  private final Report report;
  private final double seconds;

  Steps(Pg pg, Report report, double seconds) {
    this.pg = pg;
    this.report = report;
    this.seconds = seconds;
  }

  record Cell(double rate,
      double p50,
      double p99,
      double wal,
      double statements,
      double trips,
      double clientCpu,
      double serverCpu) {}

  /**
   * Adds a row per contender and thread count; ratios are to the reference at the same thread
   * count.
   */
  void compare(String part, List<Contender> contenders, int reference, int[] threadCounts)
      throws Exception {
    Map<Contender, Double> rates = new LinkedHashMap<>();
    for (Contender contender : contenders) {
      rates.put(contender, warmUp(contender));
    }
    for (int threads : threadCounts) {
      Map<Contender, List<Cell>> cells = new LinkedHashMap<>();
      for (int round = 0; round < ROUNDS; round++) {
        for (Contender contender : contenders) {
          Cell cell = measure(contender, threads, cases(rates.get(contender), seconds, threads));
          rates.put(contender, cell.rate);
          cells.computeIfAbsent(contender, _ -> new ArrayList<>()).add(cell);
        }
      }
      double base = median(cells.get(contenders.get(reference)), Cell::rate);
      cells.forEach(
          (contender, list) ->
              report.add(
                  Row.of(part, contender.name(), "T=" + threads).rate(median(list, Cell::rate)).ratio(median(list, Cell::rate) / base).p50(median(list, Cell::p50)).p99(median(list, Cell::p99)).wal(median(list, Cell::wal)).statements(median(list, Cell::statements)).trips(median(list, Cell::trips)).note("processor ms: client %.2f, server %.2f"
                          .formatted(
                              median(list, Cell::clientCpu), median(list, Cell::serverCpu)))));
    }
  }

  /**
   * Runs on 4 threads for four times a cell's time, and on a machine that is too busy for it until
   * so many steps are done, but not for ever; returns the rate seen last.
   */
  double warmUp(Contender contender) throws Exception {
    double rate = 100;
    long begun = System.nanoTime();
    int steps = 0;
    for (int lap = 0;
        lap < 4 || steps < WARM_STEPS && System.nanoTime() - begun < WARM_NANOS;
        lap++) {
      int cases = cases(rate, seconds, 4);
      rate = measure(contender, 4, cases).rate;
      steps += cases * Contender.STEPS;
    }
    Report.progress("warmed up: " + contender.name());
    return rate;
  }

  /** As many cases as take about a cell's time. */
  int cases(double rate, int threads) {
    return cases(rate, seconds, threads);
  }

  private static int cases(double rate, double seconds, int threads) {
    return Math.max(2 * threads, (int) (rate * seconds / Contender.STEPS));
  }

  Cell measure(Contender contender, int threads, int cases) throws Exception {
    Object[] handles = new Object[cases];
    everyCase(threads, cases, i -> handles[i] = contender.open());
    double[] millis = new double[cases * Contender.STEPS];
    pg.resetCounters();
    long wal = pg.walBytes();
    double serverCpu = pg.cpuSeconds();
    long clientCpu = ownCpu();
    long start = System.nanoTime();
    everyCase(
        threads,
        cases,
        i -> {
          for (int step = 0; step < Contender.STEPS; step++) {
            long begun = System.nanoTime();
            contender.step(handles[i]);
            millis[i * Contender.STEPS + step] = (System.nanoTime() - begun) / 1e6;
          }
        });
    double elapsed = (System.nanoTime() - start) / 1e9;
    double steps = millis.length;
    double clientUsed = (ownCpu() - clientCpu) / 1e6 / steps;
    double serverUsed = (pg.cpuSeconds() - serverCpu) * 1e3 / steps;
    return new Cell(
        steps / elapsed,
        Report.percentile(millis, 0.5),
        Report.percentile(millis, 0.99),
        (pg.walBytes() - wal) / steps,
        pg.statements() / steps,
        CountingSockets.FLUSHES.sum() / steps,
        clientUsed,
        serverUsed);
  }

  private static long ownCpu() {
    return ((com.sun.management.OperatingSystemMXBean)
            ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private interface CaseWork {
    void run(int number) throws Exception;
  }

  private static void everyCase(int threads, int cases, CaseWork work) throws Exception {
    AtomicInteger next = new AtomicInteger();
    Callable<Void> worker =
        () -> {
          for (int i = next.getAndIncrement(); i < cases; i = next.getAndIncrement()) {
            work.run(i);
          }
          return null;
        };
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      for (Future<Void> done : workers.invokeAll(Collections.nCopies(threads, worker))) {
        done.get();
      }
    }
  }

  static double median(List<Cell> cells, ToDoubleFunction<Cell> of) {
    return Report.median(cells.stream().mapToDouble(of).toArray());
  }
}
