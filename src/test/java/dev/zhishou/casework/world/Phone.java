package dev.zhishou.casework.world;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.OpenCase;
import dev.zhishou.casework.Sent;
import dev.zhishou.casework.TestHouse;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.store.CaseStore;
import dev.zhishou.procedure.model.Value;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A phone that goes from hand to hand: it keeps what is wanted until it is told what became of it.
final class Phone {
  private static final int BATCH = 4;

  private final Duration wrong;
  private final Deque<Item> queue = new ArrayDeque<>();
  final Map<UUID, Command.Deed> deeds = new LinkedHashMap<>();
  final Map<UUID, UUID> cases = new LinkedHashMap<>();
  final Map<UUID, Decision.Outcome> told = new LinkedHashMap<>();
  final Map<String, UUID> opened = new LinkedHashMap<>();
  boolean away;

  /// @param wrong how far its clock is off
  Phone(Duration wrong) {
    this.wrong = wrong;
  }

  /// What waits to be sent.
  sealed interface Item {}

  /// A command.
  record Act(UUID id, Actor actor, UUID caseId, Command.Deed deed, Instant at) implements Item {}

  /// A case to open; the key makes a repeat harmless.
  record Opening(String key, String procedure, String home) implements Item {
    /// As it is sent.
    OpenCase.Request request(String once) {
      boolean lift = procedure.equals("lift-entrapment");
      LinkedHashMap<String, Value> answers = new LinkedHashMap<>();
      if (lift) {
        answers.put("lift", new Value.Id("3-2-1"));
      } else if (procedure.equals("world-all")) {
        answers.put("home", new Value.Id(home));
        answers.put("wish", new Value.Text("漏水"));
      }
      CaseStore.Key sent =
          new CaseStore.Key(new UUID(0, 9), once, once.getBytes(StandardCharsets.UTF_8));
      return new OpenCase.Request(
          procedure,
          TestHouse.LANTING,
          (plan, faults) -> answers,
          null,
          lift ? null : home,
          null,
          new OpenCase.From(null, "phone", null, null, false, sent));
    }
  }

  /// What its clock says.
  Instant clock(Instant now) {
    return now.plus(wrong);
  }

  void wants(UUID id, UUID caseId, Crew.Wish wish, Instant now) {
    queue.add(new Act(id, wish.actor(), caseId, wish.deed(), clock(now)));
    deeds.put(id, wish.deed());
    cases.put(id, caseId);
  }

  void opens(Opening opening) {
    queue.add(opening);
  }

  boolean empty() {
    return queue.isEmpty();
  }

  /// What it would send now; null: nothing.
  @Nullable Opening nextOpening() {
    return queue.peek() instanceof Opening opening ? opening : null;
  }

  /// The next commands that go in one call: of one person, to one case.
  List<Act> nextActs() {
    List<Act> acts = new ArrayList<>();
    for (Item item : queue) {
      boolean fits =
          item instanceof Act act
              && acts.size() < BATCH
              && (acts.isEmpty()
                  || acts.getFirst().caseId().equals(act.caseId())
                      && acts.getFirst().actor().equals(act.actor()));
      if (!fits) {
        break;
      }
      acts.add((Act) item);
    }
    return acts;
  }

  static List<Sent> sent(List<Act> acts) {
    return acts.stream()
        .map(
            act ->
                new Sent(act.id(), act.at(), null, (plan, state) -> new Sent.Read.Deed(act.deed())))
        .toList();
  }

  /// The answer came: what it is about leaves the queue.
  void hears(UUID id, Decision.Outcome outcome) {
    told.put(id, outcome);
    queue.removeIf(item -> item instanceof Act act && act.id().equals(id));
  }

  /// The case is gone.
  void gone(UUID caseId) {
    queue.removeIf(item -> item instanceof Act act && act.caseId().equals(caseId));
  }

  void hears(Opening opening, UUID caseId) {
    opened.put(opening.key(), caseId);
    queue.remove(opening);
  }
}
