package bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs all parts and writes RESULTS.md. */
public final class Main {
  private static final String PRELOAD =
      """
      insert into %1$s.case_event
      select c.n %% 50, c.id, s, now(), 'guard-7', 'step.done',
        jsonb_build_object('clause', '7.2.' || s, 'device', 'tablet-' || c.n %% 50, 'place', 'building-3/lift-2',
          'form', jsonb_build_object('injured', false, 'trapped', 2, 'note', 'Cabin 2 between floors 5 and 6, light on')),
        sha256(int4send(c.n)), sha256(int4send(s))
      from (select n, uuidv7() id from generate_series(1, %2$d / 10) n) c, generate_series(1, 10) s;
      insert into %1$s.case_step
      select company_id, case_id, 'step-' || seq, 'done', 'guard', at, at, null from %1$s.case_event where seq <= 8""";

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("engine")) {
      engine(List.of(arguments).subList(1, arguments.length));
      return;
    }
    boolean full = arguments[0].equals("full");
    List<String> parts =
        arguments.length == 1
            ? List.of("steps", "timers", "fanout", "growth")
            : List.of(arguments).subList(1, arguments.length);
    Report report = new Report();
    long start = System.nanoTime();
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    String server;
    try (Pg pg = new Pg()) {
      server = pg.version();
      Steps steps = new Steps(pg, report, full ? 3 : 1);
      for (String part : parts) {
        switch (part) {
          case "steps" -> steps(pg, steps);
          case "timers" ->
              timers(
                  pg,
                  new Timers(
                      pg,
                      report,
                      full
                          ? new Timers.Scale(10_000, 10, 60, 1667, 1_000_000, 90)
                          : new Timers.Scale(2_000, 3, 5, 1000, 100_000, 12)));
          case "fanout" -> fanout(pg, steps, new Fanout(pg, report), full ? 20 : 5);
          case "growth" ->
              growth(
                  pg,
                  steps,
                  full ? new int[] {0, 1_000_000, 5_000_000} : new int[] {0, 100_000, 500_000});
          default -> throw new IllegalArgumentException("no such part: " + part);
        }
      }
    }
    String results =
        page(arguments[0], load, server, report.table(), (System.nanoTime() - start) / 60e9);
    System.out.println(results);
    if (arguments.length == 1) {
      Files.writeString(Path.of("RESULTS.md"), results);
    }
  }

  private static void engine(List<String> parts) throws Exception {
    Report report = new Report();
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    try (Pg pg = new Pg()) {
      String last = new EngineRun(pg, report).run(parts);
      System.out.printf(
          "PostgreSQL %s, Java %s, %d cores, load average %.1f before the start%n%n%s%n%s%n",
          pg.version(),
          System.getProperty("java.version"),
          Runtime.getRuntime().availableProcessors(),
          load,
          report.table(),
          last);
    }
    System.exit(0); // peers leave threads behind
  }

  private static Lean leanest() {
    return new Lean("lean, one function call", "lean", Lean.Style.FUNCTION, false, false);
  }

  private static void steps(Pg pg, Steps steps) throws Exception {
    Lean leanest = leanest();
    List<Contender> contenders =
        new ArrayList<>(
            List.of(
                new FsyncLimit(),
                new FlowablePeer(),
                new OperatonPeer(),
                leanest,
                new Lean(
                    "lean, one function call + FORCE RLS",
                    "lean_rls",
                    Lean.Style.FUNCTION,
                    true,
                    false),
                new Lean("lean, pipelined statements", "lean", Lean.Style.PIPELINED, false, false),
                new Lean("lean, a round trip each", "lean", Lean.Style.ROUND_TRIPS, false, false)));
    ServiceLoader.load(Contender.class).forEach(contenders::add);
    for (Contender contender : contenders) {
      contender.start(pg);
    }
    steps.compare("1–3 steps", contenders, contenders.indexOf(leanest), new int[] {1, 4, 16});
    for (Contender contender : contenders) {
      contender.close();
    }
  }

  private static void timers(Pg pg, Timers timers) throws Exception {
    for (TimerSubject subject :
        List.of(
            new LeanTimers(),
            new SchedulerTimers(false),
            new SchedulerTimers(true),
            new BpmnTimers.Flowable(),
            new BpmnTimers.Operaton())) {
      timers.measure(subject);
    }
  }

  private static void fanout(Pg pg, Steps steps, Fanout fanout, int seconds) throws Exception {
    Lean silent = leanest();
    Lean notifying =
        new Lean("lean, one function call + NOTIFY", "lean", Lean.Style.FUNCTION, false, true);
    silent.start(pg);
    notifying.start(pg);
    fanout.latency(notifying, 50, seconds);
    fanout.latency(notifying, 500, seconds);
    fanout.throughput(steps, silent, notifying);
  }

  private static void growth(Pg pg, Steps steps, int[] sizes) throws Exception {
    List<Contender> grown = new ArrayList<>();
    for (int events : sizes) {
      String schema = "grown_" + events;
      Lean lean =
          new Lean(
              "lean, %,d events before".formatted(events),
              schema,
              Lean.Style.FUNCTION,
              false,
              false);
      lean.start(pg);
      pg.execute(Lean.DATABASE, PRELOAD.formatted(schema, events));
      pg.execute(
          Lean.DATABASE, "vacuum (freeze, analyze)"); // else autovacuum does it while we measure
      Report.progress("preloaded " + schema);
      grown.add(lean);
    }
    pg.execute("checkpoint");
    steps.compare("6 growth", grown, 0, new int[] {4});
  }

  private static String page(
      String mode, double load, String server, String table, double minutes) {
    return """
        # Peers and the physical limit

        %s run of %s, %.1f minutes. Run again: `bench/run quick|full` (JAVA_HOME set to a JDK 25).

        PostgreSQL %s (fsync and synchronous_commit on, defaults otherwise, with pg_stat_statements), Java %s, %s.
        %d shared cores with other work on them (load average %.1f before the start), client and server on the same machine: **only ratios within one run count.**

        %s
        - **Steps**: one user task of the 8-step lift SOP completed in its own transaction; medians of 3 rounds in which
          the contenders take turns, after a warm-up. Ratio is to “lean, one function call” at the same T. The engines
          record history at level `audit`; the harness learns new task ids from a listener, so no task query is charged.
          A statement is a top-level one in pg_stat_statements, a round trip is a flush of the driver.
        - **Timers**: due at a steady rate, polled every %d ms by everyone (the defaults of Flowable and db-scheduler are
          10 s); lateness = commit of the effect − due. “/s” is what was fired per second from the first due on. Process
          instances were cloned in SQL from one that the engine had started. **Poll**: ratio is to the empty table.
        - **Growth**: ratio is to the empty tables.
        """
        .formatted(
            mode.equals("full") ? "Full" : "Quick",
            LocalDate.now(),
            minutes,
            server,
            System.getProperty("java.version"),
            libraries(),
            Runtime.getRuntime().availableProcessors(),
            load,
            table,
            TimerSubject.POLL_MILLIS);
  }

  /** Names and versions of what was compared, as the class path has them. */
  private static String libraries() {
    Pattern jar =
        Pattern.compile(
            "(flowable-engine|operaton-engine|db-scheduler|HikariCP|postgresql)-(\\d[^/]*)\\.jar");
    Map<String, String> found = new TreeMap<>();
    Matcher matcher = jar.matcher(System.getProperty("java.class.path"));
    while (matcher.find()) {
      found.put(matcher.group(1), matcher.group(2));
    }
    return found.toString().replaceAll("[{}]", "").replace('=', ' ');
  }
}
