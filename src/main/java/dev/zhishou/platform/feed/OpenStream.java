package dev.zhishou.platform.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// One open page. It is written to at most ten times a second: the first change after a quiet while
/// goes out at once, what comes within the tenth of a second is gathered, and of each thing the
/// newest change counts. A page that does not keep up gets `reset`.
final class OpenStream {
  private static final Logger LOG = LoggerFactory.getLogger(OpenStream.class);

  private static final Duration HEARTBEAT = Duration.ofSeconds(20);
  private static final Duration BETWEEN_TWO = Duration.ofMillis(100);
  private static final int MOST_PENDING = 2_000;
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private final StreamSubscriber subscriber;
  private final SseEmitter emitter;
  private final String installation;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition wake = lock.newCondition();
  private final Map<Thing, Change> pending = new LinkedHashMap<>();
  private @Nullable String position;
  private boolean reset;
  private boolean closed;

  private record Thing(String topic, UUID id) {}

  OpenStream(StreamSubscriber subscriber, SseEmitter emitter, String installation) {
    this.subscriber = subscriber;
    this.emitter = emitter;
    this.installation = installation;
  }

  /// Brought up to a snapshot: from here on it is told by the feed.
  void joined(String snapshot, @Nullable List<Change> missed) {
    lock.lock();
    try {
      reset = missed == null;
      gather(missed == null ? List.of() : missed);
      position = snapshot;
      wake.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Takes a batch; never waits for the page.
  void tell(List<Change> changes, String snapshot) {
    lock.lock();
    try {
      if (position != null && !closed) {
        gather(changes);
        position = snapshot;
        if (reset || !pending.isEmpty()) {
          wake.signalAll();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      wake.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Writes until the page is gone; runs in a thread of its own.
  void write() {
    try {
      long heartbeat = System.nanoTime();
      long next = heartbeat;
      boolean greeted = false;
      while (true) {
        Parcel parcel = take(heartbeat, next);
        if (parcel == null || (greeted && parcel.beat() && !subscriber.mayStay())) {
          emitter.complete();
          return;
        }
        greeted = true;
        long now = System.nanoTime();
        next = now + BETWEEN_TWO.toNanos();
        heartbeat = parcel.beat() ? now + HEARTBEAT.toNanos() : heartbeat;
        emitter.send(Set.of(new DataWithMediaType(text(parcel), TEXT)));
      }
    } catch (IOException | IllegalStateException e) {
      // The container ends what it could not write to; ending it here too is refused.
      LOG.debug("a page has gone", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      emitter.complete();
    } catch (RuntimeException e) {
      LOG.warn("a stream broke off", e);
      emitter.completeWithError(e);
    } finally {
      close();
    }
  }

  /// @param position up to where the page has been told everything, once it has this
  /// @param beat whether it is time for a heartbeat, the first of which is the greeting
  private record Parcel(String position, boolean beat, boolean reset, List<Change> changes) {}

  /// All of it in one text: a page costs one write, however much there is to tell.
  private String text(Parcel parcel) {
    StringBuilder text = new StringBuilder();
    if (parcel.reset()) {
      text.append("event:reset\ndata:{}\n\n");
    }
    if (!parcel.changes().isEmpty()) {
      for (StreamEvent event : subscriber.events(parcel.changes())) {
        text.append("event:").append(event.name()).append('\n');
        text.append("data:").append(event.data()).append("\n\n");
      }
    }
    if (text.isEmpty()) {
      text.append(":alive\n\n");
    }
    // The id goes out with the last: a break in the middle repeats, and never leaves out.
    text.insert(text.length() - 1, "id:" + installation + "." + parcel.position() + "\n");
    return text.toString();
  }

  /// What there is to tell, perhaps nothing at a heartbeat; null = closed.
  private @Nullable Parcel take(long heartbeat, long next) throws InterruptedException {
    lock.lock();
    try {
      while (!closed) {
        String at = position;
        long now = System.nanoTime();
        boolean beat = now >= heartbeat;
        boolean waiting = reset || !pending.isEmpty();
        if (at != null && (beat || (waiting && now >= next))) {
          var parcel = new Parcel(at, beat, reset, List.copyOf(pending.values()));
          pending.clear();
          reset = false;
          return parcel;
        }
        long until = waiting ? Math.min(heartbeat, next) : heartbeat;
        if (at == null) {
          wake.await();
        } else {
          wake.awaitNanos(until - now);
        }
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  private void gather(List<Change> changes) {
    for (Change change : changes) {
      if (subscriber.concerns(change)) {
        pending.put(new Thing(change.topic(), change.id()), change);
      }
    }
    if (pending.size() > MOST_PENDING) {
      pending.clear();
      reset = true;
    }
  }
}
