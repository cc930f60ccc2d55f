package dev.zhishou.faults;

import static org.awaitility.Awaitility.await;

import dev.zhishou.access.Caller;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/// A client that sends the same again until it is told what became of it.
final class Insistent {
  /// One answer that told nothing, and how long it took.
  record Trouble(Caller.Answer answer, Duration after) {}

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Caller caller;
  private final List<Trouble> troubles = new CopyOnWriteArrayList<>();

  Insistent(Caller caller) {
    this.caller = caller;
  }

  /// The answers that told nothing, so far.
  List<Trouble> troubles() {
    return troubles;
  }

  /// Sends a body until the answer is none of the server's faults.
  ///
  /// @param key of the call; empty: none
  Caller.Answer post(String path, String key, String body) {
    Caller with = key.isEmpty() ? caller : caller.withKey(key);
    AtomicReference<Caller.Answer> told = new AtomicReference<>();
    await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              long began = System.nanoTime();
              Caller.Answer answer = with.call("POST", path, body);
              if (answer.status() >= 500) {
                troubles.add(new Trouble(answer, Duration.ofNanos(System.nanoTime() - began)));
                return false;
              }
              told.set(answer);
              return true;
            });
    return told.get();
  }
}
