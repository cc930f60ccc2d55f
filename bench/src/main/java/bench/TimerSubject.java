package bench;

import java.util.function.IntConsumer;

/** A system that keeps deadlines in one table; timers lie in a far future until they are armed. */
abstract class TimerSubject {
  /** Timer {@code i} is loaded as due {@code i} spacings after this date. */
  static final String FAR = "2090-01-01T00:00:00Z";

  /** Dormant timers are due between these two; what is due later, no one touches. */
  static final String DORMANT = "2190-01-01T00:00:00Z";

  static final String NEVER = "2290-01-01T00:00:00Z";

  /**
   * Pause between polls that found nothing, the same for every system (defaults are up to 10 s).
   */
  static final int POLL_MILLIS = 100;

  final String name;
  final String database;
  final String table;
  final String due;
  Pg pg;

  /** Who, and in which column of which table it keeps the moment of a pending timer. */
  TimerSubject(String name, String database, String table, String due) {
    this.name = name;
    this.database = database;
    this.table = table;
    this.due = due;
  }

  /**
   * Makes the schema and begins to poll; {@code fired} hears the number of each timer after its
   * commit.
   */
  abstract void start(IntConsumer fired) throws Exception;

  /** Loads timers {@code from} to {@code from + count - 1}. */
  abstract void load(int from, int count, double spacingMillis) throws Exception;

  abstract void loadDormant(int count) throws Exception;

  /**
   * Divisor of the paced heavy load for systems that would take too long over all of it; the pace
   * stays.
   */
  int fewer() {
    return 1;
  }

  abstract void stop() throws Exception;
}
