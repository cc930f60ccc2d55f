package bench;

import bench.Estates.Estate;
import bench.Report.Row;
import bench.Steps.Cell;
import dev.zhishou.casework.RunCommands;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** When open pages hear of a change, and what they cost those who write. */
final class Feed {
  private static final String DATABASE = "ours_feed";
  private static final String PART = "feed";
  private static final int COMMUNITIES = 20;
  private static final int STREAMS = 200;
  private static final int AT_A_TIME = 10;
  private static final int PER_SECOND = 100;
  private static final int SECONDS = 20;
  private static final int SENDERS = 16;
  private static final int ROUNDS = 5;
  private static final int THREADS = 4;

  /** Milliseconds since 1970 of the commit that wrote the last event of a command. */
  private static final String COMMITS =
      """
      select case_id, max(seq), max(extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000)
      from case_event group by case_id, xmin""";

  private final Pg pg;
  private final Report report;
  private final Map<String, Object> summary;
  private final Steps steps;

  Feed(Pg pg, Report report, Map<String, Object> summary, Steps steps) {
    this.pg = pg;
    this.report = report;
    this.summary = summary;
    this.steps = steps;
  }

  /** A case that is worked on through one of the two nodes. */
  private record Worked(UUID id, Estate estate, int node, OursHttp.Door door, Ours.Handle handle) {}

  void measure() throws Exception {
    try (House house = House.start(pg, DATABASE);
        Neighbour other = Neighbour.of(house)) {
      List<Estate> estates = Estates.make(house, COMMUNITIES);
      String elsewhere = OursHttp.base(other.port());
      steady(house, estates, elsewhere);
      fullSpeed(house, estates, elsewhere, new InProcess(house, estates));
      fullSpeed(house, estates, elsewhere, new OverHttp(house, estates));
    }
  }

  /** 100 commands a second through two nodes. */
  private void steady(House house, List<Estate> estates, String elsewhere) throws Exception {
    run(open(house, estates, elsewhere, PER_SECOND * 3)); // warm
    List<Worked> cases = open(house, estates, elsewhere, PER_SECOND * SECONDS);
    List<Page> pages = pages(estates, elsewhere);
    double rate = run(cases);
    Thread.sleep(2_000);
    close(pages);
    latencies(cases, pages, rate);
  }

  private static List<Page> pages(List<Estate> estates, String elsewhere) throws Exception {
    var pages = new ArrayList<Page>();
    for (int i = 0; i < STREAMS; i++) {
      Estate estate = estates.get(i % estates.size());
      int node = i / estates.size() % 2;
      OursHttp.Door door = node == 0 ? estate.door() : estate.door().at(elsewhere);
      pages.add(new Page(door, node, estate.community()));
      pages.getLast().keep(true);
      // A few at a time: what a rush of pages costs is not measured here.
      pages.get(Math.max(0, i - AT_A_TIME)).await();
    }
    for (Page page : pages) {
      page.await();
    }
    return pages;
  }

  private static void close(List<Page> pages) throws Exception {
    for (Page page : pages) {
      page.close();
    }
  }

  private List<Worked> open(House house, List<Estate> estates, String elsewhere, int commands) {
    var cases = new ArrayList<Worked>();
    for (int i = 0; i < commands / Contender.STEPS; i++) {
      Estate estate = estates.get(i % estates.size());
      int node = i / estates.size() % 2;
      UUID id = house.open(estate.actor(), estate.community());
      OursHttp.Door door = node == 0 ? estate.door() : estate.door().at(elsewhere);
      cases.add(new Worked(id, estate, node, door, new Ours.Handle(id)));
    }
    return cases;
  }

  /** Every step of every case, one case after the other, at a steady rate; returns the rate. */
  private static double run(List<Worked> cases) throws Exception {
    try (ScheduledExecutorService senders = Executors.newScheduledThreadPool(SENDERS)) {
      var sent = new ArrayList<Future<?>>();
      long begin = System.nanoTime();
      for (int i = 0; i < cases.size() * Contender.STEPS; i++) {
        Worked worked = cases.get(i % cases.size());
        long due = begin + i * (1_000_000_000L / PER_SECOND);
        sent.add(
            senders.schedule(
                () -> {
                  synchronized (worked.handle()) {
                    worked.door().done(worked.id(), worked.handle().next());
                  }
                  return null;
                },
                due - System.nanoTime(),
                TimeUnit.NANOSECONDS));
      }
      for (Future<?> one : sent) {
        one.get();
      }
      return sent.size() / ((System.nanoTime() - begin) / 1e9);
    }
  }

  private void latencies(List<Worked> cases, List<Page> pages, double rate) throws Exception {
    Map<UUID, Map<Integer, Double>> commits = commits();
    var same = new ArrayList<Double>();
    var other = new ArrayList<Double>();
    int missed = 0;
    for (Page page : pages) {
      var byCase = new HashMap<UUID, List<Page.Heard>>();
      page.heard().forEach(h -> byCase.computeIfAbsent(h.id(), _ -> new ArrayList<>()).add(h));
      for (Worked worked : cases) {
        if (!worked.estate().community().equals(page.community)) {
          continue;
        }
        List<Page.Heard> told = byCase.getOrDefault(worked.id(), List.of());
        for (Map.Entry<Integer, Double> commit : commits.get(worked.id()).entrySet()) {
          if (commit.getKey() <= opening(commits.get(worked.id()))) {
            continue;
          }
          // A newer state of the case tells the older one too.
          var first = told.stream().filter(h -> h.seq() >= commit.getKey()).findFirst();
          if (first.isEmpty()) {
            missed++;
          } else {
            (worked.node() == page.node ? same : other).add(first.get().at() - commit.getValue());
          }
        }
      }
    }
    row("same node", same, rate, missed);
    row("other node", other, rate, missed);
    summary.put("feed_commands_per_second", rate);
    summary.put("feed_same_node_p50_ms", percentile(same, 0.5));
    summary.put("feed_same_node_p99_ms", percentile(same, 0.99));
    summary.put("feed_other_node_p50_ms", percentile(other, 0.5));
    summary.put("feed_other_node_p99_ms", percentile(other, 0.99));
    summary.put("feed_missed", (double) missed);
  }

  private static int opening(Map<Integer, Double> commits) {
    return commits.keySet().stream().min(Integer::compare).orElseThrow();
  }

  private Map<UUID, Map<Integer, Double>> commits() throws Exception {
    var commits = new HashMap<UUID, Map<Integer, Double>>();
    try (var connection = pg.pool(DATABASE, "postgres").getConnection();
        var statement = connection.createStatement()) {
      statement.execute("set search_path = zs, public");
      var row = statement.executeQuery(COMMITS);
      while (row.next()) {
        commits
            .computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashMap<>())
            .put(row.getInt(2), row.getDouble(3));
      }
      statement.execute("reset search_path");
    }
    return commits;
  }

  private void row(String who, List<Double> millis, double rate, int missed) {
    report.add(
        Row.of(PART, who, "%d streams, %d/s".formatted(STREAMS, PER_SECOND)).rate(rate).p50(percentile(millis, 0.5)).p99(percentile(millis, 0.99)).max(percentile(millis, 1)).note("commit to client, %,d tellings, %d missed".formatted(millis.size(), missed)));
  }

  private static double percentile(List<Double> values, double fraction) {
    return Report.percentile(
        values.stream().mapToDouble(Double::doubleValue).toArray(), fraction);
  }

  /** As fast as it goes on one node, with the streams on both and without any, in turns. */
  private void fullSpeed(House house, List<Estate> estates, String elsewhere, Contender contender)
      throws Exception {
    contender.start(pg);
    double rate = steps.warmUp(contender);
    var alone = new ArrayList<Cell>();
    var told = new ArrayList<Cell>();
    for (int round = 0; round < ROUNDS; round++) {
      alone.add(steps.measure(contender, THREADS, steps.cases(rate, THREADS)));
      List<Page> pages = pages(estates, elsewhere);
      pages.forEach(page -> page.keep(false));
      told.add(steps.measure(contender, THREADS, steps.cases(rate, THREADS)));
      close(pages);
      rate = alone.getLast().rate();
    }
    double base = Steps.median(alone, Cell::rate);
    speed(contender, "no stream", alone, base);
    double ratio = speed(contender, STREAMS + " streams", told, base);
    summary.put("feed_full_speed_ratio: " + contender.name(), ratio);
  }

  private double speed(Contender contender, String load, List<Cell> cells, double base) {
    double rate = Steps.median(cells, Cell::rate);
    report.add(
        Row.of(PART, contender.name(), "T=%d, %s".formatted(THREADS, load)).rate(rate).ratio(rate / base).p50(Steps.median(cells, Cell::p50)).p99(Steps.median(cells, Cell::p99)).wal(Steps.median(cells, Cell::wal)).statements(Steps.median(cells, Cell::statements)).trips(Steps.median(cells, Cell::trips)).note("processor ms: client %.2f, server %.2f"
                .formatted(
                    Steps.median(cells, Cell::clientCpu), Steps.median(cells, Cell::serverCpu))));
    return rate / base;
  }

  /** Cases of all communities in turn. */
  private abstract static class Turns implements Contender {
    final List<Estate> estates;
    private final House house;
    private final AtomicInteger turn = new AtomicInteger();

    Turns(House house, List<Estate> estates) {
      this.house = house;
      this.estates = estates;
    }

    record Handle(Estate estate, Ours.Handle at) {}

    @Override
    public void start(Pg pg) {}

    @Override
    public Object open() {
      Estate estate = estates.get(turn.getAndIncrement() % estates.size());
      return new Handle(estate, new Ours.Handle(house.open(estate.actor(), estate.community())));
    }
  }

  private static final class InProcess extends Turns {
    private final RunCommands commands;

    InProcess(House house, List<Estate> estates) {
      super(house, estates);
      commands = house.bean(RunCommands.class);
    }

    @Override
    public String name() {
      return "ours, in process";
    }

    @Override
    public void step(Object opened) {
      Handle handle = (Handle) opened;
      Ours.done(commands, handle.estate().actor(), handle.at().id, handle.at().next());
    }
  }

  private static final class OverHttp extends Turns {
    OverHttp(House house, List<Estate> estates) {
      super(house, estates);
    }

    @Override
    public String name() {
      return "ours, over HTTP";
    }

    @Override
    public void step(Object opened) throws Exception {
      Handle handle = (Handle) opened;
      handle.estate().door().done(handle.at().id, handle.at().next());
    }
  }
}
