package dev.zhishou.casework.world;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.Outcome;
import dev.zhishou.casework.Sent;
import dev.zhishou.casework.TestHouse;
import dev.zhishou.casework.engine.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.springframework.dao.DataAccessException;

/// A phone: queues what its owner does, sends it when there is a signal, sends it again when no
/// answer came, and has a clock of its own.
final class Phone {
  final Actor owner;
  final Duration off;
  final List<Item> queue = new ArrayList<>();
  final Map<UUID, Decision.Outcome> told = new HashMap<>();

  /// @param caseId where it belongs
  record Item(UUID caseId, Sent sent) {}

  Phone(Actor owner, Duration off) {
    this.owner = owner;
    this.off = off;
  }

  void does(UUID caseId, Sent sent) {
    queue.add(new Item(caseId, sent));
  }

  /// Sends all that is queued for one case.
  void sends(TestHouse node, Instant now, SplittableRandom random) {
    if (queue.isEmpty()) {
      return;
    }
    UUID caseId = queue.getFirst().caseId();
    List<Item> batch = queue.stream().filter(item -> item.caseId().equals(caseId)).toList();
    Outcome outcome;
    try {
      outcome =
          node.commands
              .run(owner, caseId, batch.stream().map(Item::sent).toList(), now.plus(off))
              .orElseThrow();
    } catch (DataAccessException lost) {
      return; // not known: it will be sent again
    }
    if (random.nextInt(8) == 0) {
      return; // the answer got lost on the way
    }
    outcome.results().forEach(result -> told.merge(result.id(), result.outcome(), Phone::first));
    queue.removeAll(batch);
    if (random.nextInt(6) == 0) {
      queue.addAll(batch); // a client that repeats everything
    }
  }

  /// What a repeat says does not take back what was said before.
  private static Decision.Outcome first(Decision.Outcome before, Decision.Outcome now) {
    return before;
  }
}
