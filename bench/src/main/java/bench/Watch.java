package bench;

import bench.Report.Row;
import dev.zhishou.access.Actor;
import dev.zhishou.procedure.model.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** How late the deadline watch is: commit of the overdue mark minus the deadline. */
final class Watch {
  static final String COMMIT_TIMES = "track_commit_timestamp=on";
  private static final String DATABASE = "ours_watch";
  private static final int PER_SECOND = 200;
  private static final int SECONDS = 20;
  private static final int AT_ONCE = 2_000;
  private static final int WRITERS = 8;
  private static final String LATENESS =
      """
      select e.case_id, h.number, extract(epoch from pg_xact_commit_timestamp(e.xmin) - t.due) * 1000 as late,
        extract(epoch from t.due) * 1000 as due
      from bench_due t join case_head h on h.case_id = t.id
      left join case_event e on e.case_id = t.id and e.type = 'StepOverdue'
      where t.round = %d""";

  private final Pg pg;
  private final Report report;
  private final Map<String, Object> summary;

  Watch(Pg pg, Report report, Map<String, Object> summary) {
    this.pg = pg;
    this.report = report;
    this.summary = summary;
  }

  void measure() throws Exception {
    try (House house = House.start(pg, DATABASE)) {
      pg.execute(DATABASE, "create table bench_due (round int, id uuid, due timestamptz)");
      double rate = openingRate(house);
      steady(house, rate);
      atOnce(house, rate);
    }
  }

  /** 200 a second by two nodes, of which one is killed halfway. */
  private void steady(House house, double rate) throws Exception {
    Neighbour other = Neighbour.of(house);
    int count = PER_SECOND * SECONDS;
    Instant begin = begin(count, rate);
    Duration apart = Duration.ofNanos(1_000_000_000L / PER_SECOND);
    open(house, 1, count, i -> begin.plus(apart.multipliedBy(i)));
    Instant kill = begin.plusSeconds(SECONDS / 2);
    sleepUntil(kill);
    other.kill();
    sleepUntil(begin.plusSeconds(SECONDS + 6));
    List<double[]> late = lateness(1, count);
    double[] both =
        late.stream()
            .filter(one -> one[1] < kill.toEpochMilli())
            .mapToDouble(one -> one[0])
            .toArray();
    double[] all = late.stream().mapToDouble(one -> one[0]).toArray();
    row("two nodes", PER_SECOND + "/s", both, "while both live");
    row("one killed halfway", PER_SECOND + "/s", all, raised(late, count));
    summary.put("watch_p99_ms_both_live", Report.percentile(both, 0.99));
    summary.put("watch_max_ms", Report.percentile(all, 1));
    summary.put("watch_missing_or_double", (double) count - late.size());
  }

  private void atOnce(House house, double rate) throws Exception {
    Instant due = begin(AT_ONCE, rate);
    open(house, 2, AT_ONCE, i -> due);
    sleepUntil(due.plusSeconds(12));
    List<double[]> late = lateness(2, AT_ONCE);
    double[] all = late.stream().mapToDouble(one -> one[0]).toArray();
    row("one node", "%,d at once".formatted(AT_ONCE), all, raised(late, AT_ONCE));
    summary.put("watch_at_once_last_ms", Report.percentile(all, 1));
  }

  /** Leaves time enough to open them all before the first is due. */
  private static Instant begin(int count, double rate) {
    return Instant.now().plusMillis((long) (count / rate * 1_300) + 3_000);
  }

  private double openingRate(House house) throws Exception {
    int some = 200;
    Instant far = Instant.now().plus(Duration.ofDays(30));
    open(house, 0, some, i -> far);
    long start = System.nanoTime();
    open(house, 0, some, i -> far);
    return some / ((System.nanoTime() - start) / 1e9);
  }

  private void open(House house, int round, int count, IntFunction<Instant> due) throws Exception {
    Actor desk = house.actor("desk");
    UUID community = house.community();
    var open = new ArrayList<Callable<String>>();
    for (int i = 0; i < count; i++) {
      Instant at = due.apply(i);
      open.add(
          () -> {
            UUID id =
                house.open(desk, community, "bench-watch", Map.of("comes_at", new Value.At(at)));
            return "(%d, '%s', '%s')".formatted(round, id, at);
          });
    }
    var rows = new ArrayList<String>();
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      for (Future<String> row : writers.invokeAll(open)) {
        rows.add(row.get());
      }
    }
    pg.execute(DATABASE, "insert into bench_due values " + String.join(",", rows));
    if (round > 0 && Instant.now().isAfter(due.apply(0))) {
      throw new IllegalStateException("opening took longer than thought: run it again");
    }
  }

  /** Milliseconds late and due, a row for each case that was raised once. */
  private List<double[]> lateness(int round, int count) throws Exception {
    var late = new ArrayList<double[]>();
    var seen = new java.util.HashMap<String, Integer>();
    try (var connection = pg.pool(DATABASE, "postgres").getConnection();
        var statement = connection.createStatement()) {
      statement.execute("set search_path = zs, public");
      var row = statement.executeQuery(LATENESS.formatted(round));
      while (row.next()) {
        if (row.getString(1) != null) {
          seen.merge(row.getString(1), 1, Integer::sum);
          late.add(new double[] {row.getDouble(3), row.getDouble(4)});
        }
      }
    }
    long twice = seen.values().stream().filter(n -> n > 1).count();
    if (twice > 0 || late.size() != count) {
      Report.progress("raised %d of %d, %d of them twice".formatted(late.size(), count, twice));
    }
    return late;
  }

  private static String raised(List<double[]> late, int count) {
    return "%,d of %,d raised, each once".formatted(late.size(), count);
  }

  private void row(String who, String load, double[] late, String note) {
    report.add(
        Row.of("watch", who, load).p50(Report.percentile(late, 0.5)).p99(Report.percentile(late, 0.99)).max(Report.percentile(late, 1)).note(note));
  }

  private static void sleepUntil(Instant moment) throws InterruptedException {
    Thread.sleep(Math.max(0, Duration.between(Instant.now(), moment).toMillis()));
  }
}
