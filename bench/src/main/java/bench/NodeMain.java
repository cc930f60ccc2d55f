package bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Another server in a process of its own, so that it can be killed, and its memory bounded. */
public final class NodeMain {
  /** Said on standard output, with the port behind it. */
  static final String UP = "up on ";

  private static final Set<String> HEAP =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getName)
          .collect(Collectors.toUnmodifiableSet());

  private NodeMain() {}

  public static void main(String[] arguments) throws Exception {
    House house = House.join(arguments[0], Path.of(arguments[1]));
    AtomicLong most = new AtomicLong();
    ManagementFactory.getGarbageCollectorMXBeans()
        .forEach(
            one ->
                ((NotificationEmitter) one)
                    .addNotificationListener((told, none) -> collected(told, most), null, null));
    System.out.println(UP + house.port());
    answer(most);
    Thread.currentThread().join();
  }

  /** To each line: the most that lived after a collection since the line before, the last included. */
  private static void answer(AtomicLong most) throws IOException {
    while (System.in.read() >= 0) {
      System.gc();
      long lives = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      System.out.println(Math.max(lives, most.getAndSet(0)));
    }
  }

  private static void collected(Notification told, AtomicLong most) {
    var info = GarbageCollectionNotificationInfo.from((CompositeData) told.getUserData());
    long lives =
        info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
            .filter(pool -> HEAP.contains(pool.getKey()))
            .mapToLong(pool -> pool.getValue().getUsed())
            .sum();
    most.accumulateAndGet(lives, Math::max);
  }
}
