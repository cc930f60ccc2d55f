package dev.zhishou.casework.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Cases whose decision throws: looked at again after a growing while, so that they hold up nobody.
final class Aside {
  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Map<UUID, Pause> paused = new ConcurrentHashMap<>();

  private record Pause(int failures, Instant until) {}

  /// Sets a case aside.
  ///
  /// @return how often it has failed now
  int failed(UUID caseId, Instant now) {
    Pause pause =
        paused.merge(
            caseId,
            new Pause(1, now.plus(FIRST)),
            (held, first) -> new Pause(held.failures + 1, now.plus(wait(held.failures + 1))));
    return pause.failures;
  }

  void succeeded(UUID caseId) {
    paused.remove(caseId);
  }

  /// Those not to be looked at yet.
  List<UUID> at(Instant now) {
    return paused.entrySet().stream()
        .filter(entry -> entry.getValue().until.isAfter(now))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Duration wait(int failures) {
    Duration wait = FIRST.multipliedBy(1L << Math.min(failures - 1, 8));
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }
}
