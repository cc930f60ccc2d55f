package dev.zhishou.casework.engine.deeds;

import dev.zhishou.casework.engine.Ahead;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Plan.Node;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.procedure.model.Truth;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What follows by itself: moments that come, what the system does, offers, the closing.
final class Following {
  private static final int MOST_ROUNDS = 5_000;

  private final Draft draft;
  private final Climbing climbing;

  Following(Draft draft) {
    this.draft = draft;
    this.climbing = new Climbing(draft);
  }

  Climbing climbing() {
    return climbing;
  }

  /// Decides all moments that have come, by time, then file order (Pinned 12).
  void moments() {
    draft.ofTime(true);
    eachMoment();
    draft.ofTime(false);
  }

  private void eachMoment() {
    Instant decided = draft.state().status().at();
    for (int round = 0; draft.wanted.isEmpty() && draft.state().open(); round++) {
      Instant next = next(draft);
      if (next == null || next.isAfter(draft.now)) {
        return;
      }
      if (round == MOST_ROUNDS) {
        throw new IllegalStateException("moments never end in " + draft.plan.procedure().id());
      }
      // not the state's `at`: the first event of this decision has moved it to now
      decided = next.isBefore(decided) ? decided : next;
      moment(decided, next);
    }
  }

  /// The next moment at which a tick would change something; null: none. A moment that comes while
  /// a condition is still unknown wakes nobody.
  static @Nullable Instant nextChange(Draft draft) {
    Instant next = next(draft);
    while (next != null && idle(draft, next)) {
      draft.settleAt(next);
      next = next(draft);
    }
    return next;
  }

  /// What time will bring the case as it stands now.
  static Ahead ahead(Draft draft) {
    CaseState state = draft.state();
    draft.settleAt(state.status().at());
    Instant first = next(draft);
    Instant alarm = nextChange(draft);
    // What a selection names may change at any time.
    Ahead.Seen seen =
        draft.plan.selects() ? null : Ahead.Seen.of(draft.world, state.status().severity());
    return new Ahead(first, alarm, seen);
  }

  private static boolean idle(Draft draft, Instant at) {
    CaseState state = draft.state();
    boolean climbs = draft.world.ladder(state.status().severity()).isPresent();
    for (Run run : state.runs().values()) {
      boolean rung = climbs && run.state().actionable() && at.equals(run.call().next());
      if (rung || at.equals(Climbing.pending(run, draft.node(run)))) {
        return false;
      }
    }
    return at.isAfter(state.status().at())
        && draft
            .settleAt(at)
            .changes(state)
            .equals(dev.zhishou.casework.engine.CaseEvent.Changes.NONE);
  }

  private void moment(Instant at, Instant due) {
    draft.settleAt(at);
    if (!draft
        .settling()
        .changes(draft.state())
        .equals(dev.zhishou.casework.engine.CaseEvent.Changes.NONE)) {
      draft.emitBySystem(new Fact.MomentCame(due), at);
      automatic(at);
    }
    climbing.overdue(at);
    climbing.climb(at);
    close();
    // Moments up to here have been decided: what is to come is reckoned from here.
    draft.settleAt(at);
  }

  /// The next moment at which something changes; null: none.
  static @Nullable Instant next(Draft draft) {
    CaseState state = draft.state();
    if (!state.open()) {
      return null;
    }
    Instant next = draft.settling().alarm();
    boolean climbs = draft.world.ladder(state.status().severity()).isPresent();
    for (Run run : state.runs().values()) {
      next = earlier(next, Climbing.pending(run, draft.node(run)));
      if (climbs && run.state().actionable()) {
        next = earlier(next, run.call().next());
      }
    }
    return next;
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.isBefore(one) ? other : one;
  }

  /// The system does what is ready for it, in file order, each in an event of its own.
  void automatic(Instant at) {
    for (int round = 0; draft.wanted.isEmpty(); round++) {
      if (round == MOST_ROUNDS) {
        throw new IllegalStateException("the system never ends in " + draft.plan.procedure().id());
      }
      Run ready = nextAutomatic();
      if (ready == null || !doIt(ready, at)) {
        return;
      }
    }
  }

  private @Nullable Run nextAutomatic() {
    for (Run run : draft.state().runs().values()) {
      Node node = draft.node(run);
      boolean waitsForMessage =
          node.step().effects().alert() != null || node.step().effects().alarm() != null;
      if (run.state() == RunState.READY
          && node.step().automatic()
          && !waitsForMessage
          && run.problem() == null) {
        return run;
      }
    }
    return null;
  }

  private boolean doIt(Run run, Instant at) {
    Effects effects = new Effects(draft, run.id(), draft.node(run));
    Effects.Outcome outcome = effects.ask(Map.of());
    if (outcome.waiting()) {
      return false;
    }
    if (outcome.refused() != null) {
      draft.emitBySystem(
          new Fact.StepStuck(run.id(), outcome.refused().module(), outcome.refused().why()), at);
      return true;
    }
    SequencedMap<String, Value> none = new LinkedHashMap<>();
    Fact fact =
        outcome.waitsForPart()
            ? new Fact.StepSubmitted(run.id(), none, null, List.of(), List.of(), false)
            : new Fact.StepDone(run.id(), none, null, List.of(), List.of(), outcome.acted(), false);
    draft.emitBySystem(fact, at);
    effects.follow(outcome, at);
    return true;
  }

  /// After a command: what the system does, offers, and the closing.
  void after() {
    automatic(draft.now);
    if (draft.wanted.isEmpty() && draft.state().open()) {
      climbing.offer();
      climbing.overdue(draft.now); // what is past its deadline at its turn is due now (Pinned 10)
      climbing.climb(draft.now); // where nobody holds the role, the next rung is called at once
      close();
    }
  }

  /// A case closes by itself when every step is settled and nothing is missing (Meaning 22).
  void close() {
    CaseState state = draft.state();
    if (draft.wanted.isEmpty()
        && state.open()
        && !state.marks().ends().containsKey(Draft.REOPENED)
        && draft.settling().settled()
        && openQuestions(draft).isEmpty()) {
      draft.emitBySystem(new Fact.CaseClosed(outcome()), draft.now);
    }
  }

  /// The outcome: the first that holds.
  String outcome() {
    var look = draft.settling().look("", null);
    for (var each : draft.plan.procedure().outcomes().entrySet()) {
      if (each.getValue().test(look) == Truth.YES) {
        return each.getKey();
      }
    }
    return "";
  }

  /// Questions of the opening that must be answered and are not.
  static List<String> openQuestions(Draft draft) {
    List<String> open = new ArrayList<>();
    var look = draft.settling().look("", null);
    draft
        .plan
        .questions()
        .forEach(
            (name, question) -> {
              if (question.at() == null
                  && question.list() == null
                  && !draft.state().answers().containsKey(name)
                  && !(name.startsWith(Plan.FRAME + "."))
                  && Answering.required(question.ask(), look)) {
                open.add(name);
              }
            });
    return open;
  }

  /// What keeps the case from closing.
  List<CaseState.Missing> missing() {
    List<CaseState.Missing> missing = new ArrayList<>();
    for (String name : openQuestions(draft)) {
      Plan.Question question = draft.plan.question(name);
      missing.add(
          new CaseState.Missing(question == null ? name : question.ask().text(), name, "question"));
    }
    for (Run run : draft.state().runs().values()) {
      Node node = draft.node(run);
      if (run.state().settled() || node.step().stage()) {
        continue;
      }
      boolean coming = run.state() == RunState.WAITING && node.step().timing().every() != null;
      if (!coming) {
        missing.add(new CaseState.Missing(node.step().text().what(), run.id(), why(run, node)));
      }
    }
    return missing;
  }

  private static String why(Run run, Node node) {
    if (run.state() == RunState.SUBMITTED) {
      return node.step().effects().starts() != null
          ? "part"
          : node.step().who().approve().isEmpty() ? "signature" : "approval";
    }
    return run.state() == RunState.WAITING ? "waiting" : "open";
  }

  /// Ends a decision.
  Decision finish(Decision.Outcome outcome) {
    after();
    return draft.ended(outcome);
  }
}
