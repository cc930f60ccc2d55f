package dev.zhishou.platform.feed;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// One open page. What changes while it is being written to is gathered: the newest change of a
/// thing counts, and a thing is told at most ten times a second. A page that does not keep up gets
/// `reset`.
final class OpenStream {
  private static final Logger LOG = LoggerFactory.getLogger(OpenStream.class);

  private static final Duration HEARTBEAT = Duration.ofSeconds(20);
  private static final Duration BETWEEN_TWO = Duration.ofMillis(100);
  private static final int MOST_PENDING = 2_000;
  private static final int MOST_REMEMBERED = 1_000;

  private final StreamSubscriber subscriber;
  private final SseEmitter emitter;
  private final String installation;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition wake = lock.newCondition();
  private final Map<Thing, Change> pending = new LinkedHashMap<>();
  private final Map<Thing, Long> toldAt = new HashMap<>();
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
        wake.signalAll();
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
      long heartbeat = System.nanoTime() + HEARTBEAT.toNanos();
      boolean greeted = false;
      while (true) {
        Parcel parcel = take(heartbeat, greeted);
        if (parcel == null) {
          emitter.complete();
          return;
        }
        greeted = true;
        send(parcel);
        if (System.nanoTime() >= heartbeat) {
          if (!subscriber.mayStay()) {
            emitter.complete();
            return;
          }
          heartbeat = System.nanoTime() + HEARTBEAT.toNanos();
        }
      }
    } catch (IOException | IllegalStateException e) {
      LOG.debug("a page has gone", e);
      emitter.completeWithError(e);
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

  private record Parcel(@Nullable String id, boolean reset, List<Change> changes) {}

  private void send(Parcel parcel) throws IOException {
    var events =
        parcel.changes().isEmpty() ? List.<StreamEvent>of() : subscriber.events(parcel.changes());
    if (parcel.reset()) {
      emitter.send(with(parcel, SseEmitter.event().name("reset").data("{}")));
    }
    for (Iterator<StreamEvent> i = events.iterator(); i.hasNext(); ) {
      StreamEvent event = i.next();
      var out = SseEmitter.event().name(event.name()).data(event.data());
      // The id goes out with the last: a break in the middle repeats, and never leaves out.
      emitter.send(i.hasNext() ? out : with(parcel, out));
    }
    if (events.isEmpty() && !parcel.reset()) {
      emitter.send(with(parcel, SseEmitter.event().comment("alive")));
    }
  }

  private SseEmitter.SseEventBuilder with(Parcel parcel, SseEmitter.SseEventBuilder out) {
    return parcel.id() == null ? out : out.id(installation + "." + parcel.id());
  }

  /// What is due, or an empty parcel at the heartbeat and at the beginning; null = closed.
  private @Nullable Parcel take(long heartbeat, boolean greeted) throws InterruptedException {
    lock.lock();
    try {
      while (!closed) {
        String at = position;
        if (at != null) {
          List<Change> due = due();
          if (!due.isEmpty() || reset || !greeted || System.nanoTime() >= heartbeat) {
            // What waits for its tenth of a second is not told yet: no id that passes it.
            var parcel = new Parcel(pending.isEmpty() ? at : null, reset, due);
            reset = false;
            return parcel;
          }
        }
        wake.awaitNanos(Math.max(1, Math.min(heartbeat, nextDue()) - System.nanoTime()));
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  private List<Change> due() {
    long now = System.nanoTime();
    List<Change> due = new ArrayList<>();
    if (toldAt.size() > MOST_REMEMBERED) {
      toldAt.values().removeIf(last -> now - last >= BETWEEN_TWO.toNanos());
    }
    for (var i = pending.entrySet().iterator(); i.hasNext(); ) {
      var entry = i.next();
      Long last = toldAt.get(entry.getKey());
      if (last == null || now - last >= BETWEEN_TWO.toNanos()) {
        due.add(entry.getValue());
        toldAt.put(entry.getKey(), now);
        i.remove();
      }
    }
    return due;
  }

  private long nextDue() {
    return pending.keySet().stream()
        .mapToLong(thing -> toldAt.getOrDefault(thing, 0L) + BETWEEN_TWO.toNanos())
        .min()
        .orElse(Long.MAX_VALUE);
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
