package dev.zhishou.casework.running;

import dev.zhishou.casework.Live;
import dev.zhishou.casework.Plans;
import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.event.EventBytes;
import dev.zhishou.casework.store.CaseStore;
import dev.zhishou.casework.store.Tail;
import dev.zhishou.platform.Scope;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Cases in memory: folds kept of cases in use, validated against the store by seq **and** hash,
/// never invalidated (DATA, *The write path*).
@Component
public final class LiveCases {
  private static final int MOST_KEPT = 20_000;

  private final CaseStore store;
  private final Plans plans;
  private final Map<UUID, Live> kept =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Live> eldest) {
          return size() > MOST_KEPT;
        }
      };

  public LiveCases(CaseStore store, Plans plans) {
    this.store = store;
    this.plans = plans;
  }

  /// What this node remembers, unchecked: good enough to decide upon optimistically.
  public @Nullable Live remembered(UUID caseId) {
    synchronized (kept) {
      return kept.get(caseId);
    }
  }

  public void remember(Live live) {
    synchronized (kept) {
      kept.put(live.id(), live);
    }
  }

  public void forget(UUID caseId) {
    synchronized (kept) {
      kept.remove(caseId);
    }
  }

  /// The case as it stands in the store now; empty when the scope has no such case.
  public Optional<Live> current(Scope scope, UUID caseId) {
    return current(caseId, known -> store.tail(scope, caseId, known));
  }

  /// The same within a transaction that holds the case.
  public Optional<Live> current(CaseStore.Transaction locked, UUID caseId) {
    return current(caseId, known -> locked.tail(caseId, known));
  }

  private Optional<Live> current(UUID caseId, IntFunction<Optional<Tail>> tails) {
    Live known = remembered(caseId);
    Optional<Tail> tail = tails.apply(known == null ? 0 : known.seq());
    if (known != null && tail.isPresent() && !follows(known, tail.get())) {
      // The cache is ahead of the store, or beside it: a failover lost what we had seen.
      forget(caseId);
      known = null;
      tail = tails.apply(0);
    }
    Live from = known;
    Optional<Live> live = tail.map(found -> fold(from, found));
    live.ifPresent(this::remember);
    return live;
  }

  /// Whether the tail goes on exactly from what is known.
  private static boolean follows(Live known, Tail tail) {
    if (tail.events().isEmpty()) {
      return tail.lastSeq() == known.seq() && Arrays.equals(tail.lastHash(), known.hash());
    }
    Tail.Event first = tail.events().getFirst();
    return first.seq() == known.seq() + 1
        && EventBytes.prev(first.bytes())
            .filter(prev -> Arrays.equals(prev, known.hash()))
            .isPresent();
  }

  private Live fold(@Nullable Live from, Tail tail) {
    if (from != null && tail.events().isEmpty()) {
      return from;
    }
    Plans.Version version =
        from != null
            ? from.version()
            : plans
                .of(tail.procedure(), tail.version())
                .orElseThrow(
                    () ->
                        new IllegalStateException(
                            "no procedure " + tail.procedure() + " v" + tail.version()));
    CaseState state = from == null ? null : from.state();
    for (Tail.Event stored : tail.events()) {
      CaseEvent event = EventBytes.read(stored.bytes(), version.decider().plan());
      state = version.decider().evolve(state, event);
    }
    if (state == null) {
      throw new IllegalStateException("a case without events");
    }
    return new Live(tail.community(), version, state, tail.lastHash(), null);
  }
}
