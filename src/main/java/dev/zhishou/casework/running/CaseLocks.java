package dev.zhishou.casework.running;

import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Keeps the threads of one node apart on one case, so that they do not make each other clash in
/// the database. Striped: two cases may share a lock, never a case two locks.
@Component
public final class CaseLocks {
  private static final int STRIPES = 1_024;

  private final ReentrantLock[] locks =
      IntStream.range(0, STRIPES).mapToObj(i -> new ReentrantLock()).toArray(ReentrantLock[]::new);

  public <T> T alone(UUID caseId, Supplier<T> work) {
    ReentrantLock lock = locks[Math.floorMod(caseId.hashCode(), STRIPES)];
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
