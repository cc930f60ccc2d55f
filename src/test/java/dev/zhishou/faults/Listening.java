package dev.zhishou.faults;

import dev.zhishou.access.Caller;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A page that listens to `/stream`, and comes back with the last id that it knows when the line
/// breaks.
final class Listening implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Duration BEFORE_IT_COMES_BACK = Duration.ofMillis(300);

  private final Caller caller;
  private final Map<String, Integer> told = new ConcurrentHashMap<>();
  private final AtomicInteger resets = new AtomicInteger();
  private final Thread thread;
  private volatile boolean closed;
  private volatile boolean begun;
  private String lastId = "";

  Listening(Caller caller) {
    this.caller = caller;
    this.thread = Thread.ofVirtual().start(this::follow);
  }

  /// Whether the page stands in the feed.
  boolean begun() {
    return begun;
  }

  /// The newest that it was told of a case.
  int told(String caseId) {
    return told.getOrDefault(caseId, 0);
  }

  /// How often it was told to load its lists anew.
  int resets() {
    return resets.get();
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }

  private void follow() {
    while (!closed) {
      try (Stream<String> lines = caller.lines("/api/v1/stream", lastId)) {
        lines.forEach(this::line);
      } catch (IOException | RuntimeException broken) {
        LockSupport.parkNanos(BEFORE_IT_COMES_BACK.toNanos());
      }
    }
  }

  private void line(String line) {
    if (line.startsWith("id:")) {
      begun = true;
      lastId = line.substring(3).strip();
    } else if (line.startsWith("event:reset")) {
      resets.incrementAndGet();
    } else if (line.startsWith("data:{\"id\"")) {
      JsonNode change = JSON.readTree(line.substring(5));
      told.merge(change.path("id").asString(), change.path("seq").asInt(), Math::max);
    }
  }
}
