package bench;

import java.util.List;
import java.util.Locale;

/** What a step asks of the database: every statement with how often it runs a step. */
final class Trips {
  private static final int CASES = 400;

  private Trips() {}

  static void show(Pg pg, List<Contender> contenders) throws Exception {
    for (Contender contender : contenders) {
      contender.start(pg);
      run(contender); // warm
      Object[] cases = new Object[CASES];
      for (int i = 0; i < CASES; i++) {
        cases[i] = contender.open();
      }
      pg.resetCounters();
      pg.execute("ours_trips", "select pg_stat_reset()");
      for (Object one : cases) {
        for (int step = 0; step < Contender.STEPS; step++) {
          contender.step(one);
        }
      }
      double steps = CASES * Contender.STEPS;
      System.out.printf(
          Locale.ROOT,
          "%n%s: %.2f round trips a step%n",
          contender.name(),
          CountingSockets.FLUSHES.sum() / steps);
      for (String reads : pg.reads("ours_trips", steps)) {
        System.out.println("  " + reads);
      }
      for (Pg.Poll statement : pg.busiest(25)) {
        System.out.printf(
            Locale.ROOT,
            "  %5.2f  %.3f ms  %s%n",
            statement.calls() / steps,
            statement.meanMillis(),
            statement.query().replaceAll("\\s+", " "));
      }
    }
  }

  private static void run(Contender contender) throws Exception {
    Object one = contender.open();
    for (int step = 0; step < Contender.STEPS; step++) {
      contender.step(one);
    }
  }
}
