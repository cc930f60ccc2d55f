package bench;

/**
 * A system that can run the lift-entrapment SOP. Implementations may be added through {@link
 * java.util.ServiceLoader}; each must do its work in a database of the given server, over
 * connections from {@link Pg#pool} or URLs from {@link Pg#url} (these count round trips).
 */
public interface Contender extends AutoCloseable {
  /**
   * User steps from opening to closing one case: two in parallel, a decision, four more, a report.
   */
  int STEPS = 8;

  String name();

  /** Creates schema, pools and whatever the first case needs. */
  void start(Pg pg) throws Exception;

  /** Opens a case and returns its handle; not timed. */
  Object open() throws Exception;

  /** Completes the next open step of the case, durably; called {@link #STEPS} times a case. */
  void step(Object handle) throws Exception;

  @Override
  default void close() throws Exception {}
}
