package bench;

import bench.OursHttp.Door;
import bench.Report.Row;
import dev.zhishou.procedure.binder.Binder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** The report on the clauses over many closed cases, and the publication of a version. */
final class Clauses {
  private static final String DATABASE = "ours_clauses";
  private static final int CASES = 100_000;
  private static final int CALLS = 30;
  private static final int VERSIONS = 8;
  private static final String LOAD =
      """
      set search_path = zs, public;
      create temporary table closed as
        select n, uuidv7() as id, now() - n %% 360 * interval '1 day' as at from generate_series(1, %1$d) n;
      insert into kept_step (case_id, community_id, procedure, step, closed_at, kept)
        select c.id, '%2$s', s.procedure, s.step, c.at,
          case when (c.n + s.k) %% 17 = 0 then 'late' when (c.n + s.k) %% 41 = 0 then 'skipped' else 'kept' end
        from closed c join (values %3$s) s (p, k, procedure, step) on s.p = c.n %% %4$d;
      insert into kept_month (community_id, month, procedure, step, kept, late, skipped)
        select community_id, date_trunc('month', closed_at at time zone 'Asia/Shanghai')::date, procedure, step,
          count(*) filter (where kept = 'kept'), count(*) filter (where kept = 'late'),
          count(*) filter (where kept = 'skipped')
        from kept_step group by 1, 2, 3, 4;
      drop table closed; reset search_path""";

  private final Pg pg;
  private final Report report;
  private final Map<String, Object> summary;

  Clauses(Pg pg, Report report, Map<String, Object> summary) {
    this.pg = pg;
    this.report = report;
    this.summary = summary;
  }

  void measure() throws Exception {
    try (House house = House.start(pg, DATABASE)) {
      int rows = load(house);
      String base = OursHttp.base(house.port());
      Door manager = new Door(base, House.COMMUNITY + "-manager");
      String loaded = "%,d closed cases, %,d steps".formatted(CASES, rows);
      timed(
          "GET /clauses?limit=200",
          loaded,
          CALLS,
          call -> manager.send("GET", "/clauses?limit=200", null));
      timed(
          "GET /clauses/{id}",
          loaded,
          CALLS,
          call -> manager.send("GET", "/clauses/003-104", null));
      publish(house, new Door(base, House.COMMUNITY + "-service"), manager);
    }
  }

  /** Closed cases of all procedures in turn; each did the steps of its procedure once. */
  private int load(House house) throws Exception {
    List<String> steps = new ArrayList<>();
    int procedure = 0;
    var shelved = house.bean(Binder.class).procedures();
    for (var one : shelved.values()) {
      int step = 0;
      for (String name : names(one.source())) {
        steps.add(
            "(%d, %d, '%s', '%s')"
                .formatted(procedure, step++, one.reading().procedure().id(), name));
      }
      procedure++;
    }
    UUID community = house.community();
    pg.execute(
        DATABASE,
        LOAD.formatted(CASES, community, String.join(", ", steps), shelved.size()));
    pg.execute(DATABASE, "vacuum (freeze, analyze) zs.kept_step, zs.kept_month");
    Report.progress("loaded " + DATABASE);
    return steps.size() * CASES / shelved.size();
  }

  /** The names of the steps as they stand in the file, whatever their depth. */
  private static List<String> names(String source) {
    return source
        .lines()
        .filter(line -> line.matches(" {2,20}[a-z_]+: *(\\{do: .*)?"))
        .filter(line -> !line.strip().matches("(steps|asks|params|of|options|again|refs|then):"))
        .map(line -> line.strip().replaceAll(":.*", ""))
        .distinct()
        .limit(30)
        .toList();
  }

  private void publish(House house, Door writer, Door second) throws Exception {
    String source = house.bean(Binder.class).procedures().get("complaint").source();
    timed(
        "publish a version of complaint",
        "%d versions one after the other".formatted(VERSIONS),
        VERSIONS,
        call -> {
          String text =
              JsonMapper.shared()
                  .writeValueAsString(source + "\n# " + call + "\n");
          String draft =
              writer
                  .send("POST", "/procedures/complaint/versions", "{\"source\":" + text + "}")
                  .body();
          String number = draft.replaceAll(".*\"number\":(\\d+).*", "$1");
          second.send("POST", "/procedures/complaint/versions/" + number + "/approve", "{}");
        });
  }

  private interface Call {
    void make(int number) throws Exception;
  }

  private void timed(String what, String load, int calls, Call call) throws Exception {
    double[] millis = new double[calls];
    long first = System.nanoTime();
    call.make(-1);
    double cold = (System.nanoTime() - first) / 1e6;
    for (int i = 0; i < calls; i++) {
      long begun = System.nanoTime();
      call.make(i);
      millis[i] = (System.nanoTime() - begun) / 1e6;
    }
    double max = Report.percentile(millis, 1);
    report.add(
        Row.of("clauses", what, load).p50(Report.median(millis)).p99(Report.percentile(millis, 0.99)).max(max).note("first call %.0f ms".formatted(cold)));
    summary.put(what + ", ms at most", Math.max(cold, max));
  }
}
