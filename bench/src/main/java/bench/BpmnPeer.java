package bench;

import java.util.ArrayDeque;
import java.util.Map;

/**
 * A BPMN engine, embedded, with history level audit and UUID keys as both advise for concurrent
 * use. A task listener reports new task ids on the calling thread, so that no task query is charged
 * to the step.
 */
abstract class BpmnPeer implements Contender {
  private static final ThreadLocal<Opened> CURRENT = new ThreadLocal<>();
  private static final int ASSESS = 2;

  private static final class Opened {
    final ArrayDeque<String> tasks = new ArrayDeque<>();
    int done;
  }

  abstract void startCase();

  abstract void complete(String task, Map<String, Object> form);

  static void created(String task) {
    CURRENT.get().tasks.add(task);
  }

  @Override
  public Object open() {
    Opened opened = new Opened();
    CURRENT.set(opened);
    startCase();
    return opened;
  }

  /** The assessment carries the form variable that the branch asks for. */
  @Override
  public void step(Object handle) {
    Opened opened = (Opened) handle;
    CURRENT.set(opened);
    complete(opened.tasks.remove(), opened.done++ == ASSESS ? Map.of("injured", true) : Map.of());
  }
}
