package bench;

import bench.Report.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Ours beside the limit and Flowable: `bench/run engine`. */
final class EngineRun {
  private static final String STEPS = "steps";
  private static final String LIMIT = "lean, one function call";
  private static final String OURS = "ours, in process";
  private static final String HTTP = "ours, over HTTP";
  private static final String FLOWABLE = "Flowable";
  private static final double SECONDS =
      Double.parseDouble(System.getProperty("bench.seconds", "3"));
  private static final int[] THREADS =
      Arrays.stream(System.getProperty("bench.threads", "1,4,16").split(","))
          .mapToInt(Integer::parseInt)
          .toArray();
  private static final int GROWN = 1_000_000;

  private final Pg pg;
  private final Report report;
  private final Map<String, Object> summary = new LinkedHashMap<>();

  EngineRun(Pg pg, Report report) {
    this.pg = pg;
    this.report = report;
  }

  /** Runs the parts and returns what the last line says. */
  String run(List<String> parts) throws Exception {
    for (String part : parts.isEmpty() ? List.of("steps", "growth", "watch", "feed") : parts) {
      switch (part) {
        case "steps" -> steps();
        case "inside" -> inside();
        case "growth" -> growth();
        case "trips" -> trips();
        case "watch" -> watch();
        case "feed" -> feed();
        case "offers" -> new Offers(pg, report, summary).measure();
        case "notices" -> new Notices(pg, report, summary).measure();
        case "duty" -> new DutyLook(pg, report, summary).measure();
        case "clauses" -> new Clauses(pg, report, summary).measure();
        default -> throw new IllegalArgumentException("no such part: " + part);
      }
    }
    return json(summary);
  }

  private void steps() throws Exception {
    try (House house = House.start(pg, "ours")) {
      Lean limit = new Lean(LIMIT, "lean", Lean.Style.FUNCTION, false, false);
      List<Contender> contenders =
          List.of(limit, new FlowablePeer(), new Ours(OURS, house), new OursHttp(house));
      for (Contender contender : contenders) {
        contender.start(pg);
      }
      new Steps(pg, report, SECONDS).compare(STEPS, contenders, 0, new int[] {1, 4, 16});
      for (Contender contender : contenders) {
        contender.close();
      }
    }
    summary.put("ratio_to_limit_t4", ratio(row(OURS, 4), row(LIMIT, 4)));
    summary.put("ratio_to_flowable_t16", ratio(row(OURS, 16), row(FLOWABLE, 16)));
    summary.put("http_per_second_t16", row(HTTP, 16).rate);
    summary.put("wal_bytes_per_step", row(OURS, 4).wal);
    summary.put("statements_per_step", row(OURS, 4).statements);
    summary.put("round_trips_per_step", row(OURS, 4).trips);
    summary.put("p99_to_limit_t4", row(OURS, 4).p99 / row(LIMIT, 4).p99);
    for (int threads : new int[] {1, 4, 16}) {
      for (String who : List.of(LIMIT, FLOWABLE, OURS, HTTP)) {
        summary.put("per_second: " + who + ", T=" + threads, row(who, threads).rate);
      }
    }
  }

  /** Ours in process beside the limit only: for those who look for what a step costs. */
  private void inside() throws Exception {
    try (House house = House.start(pg, "ours")) {
      Lean limit = new Lean(LIMIT, "lean", Lean.Style.FUNCTION, false, false);
      List<Contender> contenders = List.of(limit, new Ours(OURS, house));
      for (Contender contender : contenders) {
        contender.start(pg);
      }
      new Steps(pg, report, SECONDS).compare(STEPS, contenders, 0, THREADS);
    }
  }

  /** On a PostgreSQL of its own, which keeps the times of commits. */
  private void watch() throws Exception {
    try (Pg keeping = new Pg(Watch.COMMIT_TIMES)) {
      new Watch(keeping, report, summary).measure();
    }
  }

  private void feed() throws Exception {
    try (Pg keeping = new Pg(Watch.COMMIT_TIMES)) {
      new Feed(keeping, report, summary, new Steps(keeping, report, SECONDS)).measure();
    }
  }

  private void trips() throws Exception {
    try (Pg planning = new Pg("pg_stat_statements.track_planning=on");
        House house = House.start(planning, "ours_trips")) {
      Trips.show(planning, List.of(new Ours(OURS, house), new OursHttp(house)));
    }
  }

  /** The speed with a million events loaded, beside the speed on an empty store. */
  private void growth() throws Exception {
    List<Contender> contenders = new ArrayList<>();
    try (House empty = House.start(pg, "ours_empty");
        House grown = House.start(pg, "ours_grown")) {
      Growth.load(pg, grown, "ours_grown", GROWN);
      contenders.add(new Ours("ours, empty", empty));
      contenders.add(new Ours("ours, %,d events".formatted(GROWN), grown));
      for (Contender contender : contenders) {
        contender.start(pg);
      }
      pg.execute("checkpoint");
      new Steps(pg, report, SECONDS).compare("growth", contenders, 0, new int[] {4});
    }
    List<Row> rows = report.rows();
    summary.put("grown_to_empty", rows.getLast().rate / rows.get(rows.size() - 2).rate);
  }

  private Row row(String who, int threads) {
    return report.rows().stream()
        .filter(row -> row.part.equals(STEPS))
        .filter(row -> row.who.equals(who) && row.load.equals("T=" + threads))
        .findFirst()
        .orElseThrow();
  }

  private static double ratio(Row one, Row other) {
    return one.rate / other.rate;
  }

  private static String json(Map<String, Object> values) {
    var parts = new ArrayList<String>();
    values.forEach(
        (name, value) ->
            parts.add(
                "\""
                    + name
                    + "\":"
                    + (value instanceof Double number
                        ? String.format(Locale.ROOT, "%.4g", number)
                        : "\"" + value + "\"")));
    return "{" + String.join(",", parts) + "}";
  }
}
