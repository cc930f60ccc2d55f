package dev.zhishou.casework.engine.deeds;

import dev.zhishou.casework.engine.Actor;
import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.Decision.NewCase;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Happened;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Plan.Node;
import dev.zhishou.casework.engine.Refusal;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.World;
import dev.zhishou.casework.engine.derive.Limits;
import dev.zhishou.casework.engine.derive.Reach;
import dev.zhishou.casework.engine.derive.Settling;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One decision in the making: the state as the events so far made it, and what is still wanted.
final class Draft {
  /// Mark of a case that was taken up again as a whole: it closes only when it is asked to.
  static final String REOPENED = "@reopened";

  final Plan plan;
  final Reach reach;
  final World world;
  final Instant now;
  final Command command;
  final List<CaseEvent> events = new ArrayList<>();
  final List<NewCase> starts = new ArrayList<>();
  final Set<World.Want> wanted = new LinkedHashSet<>();
  private @Nullable CaseState state;

  /// What followed the last time it was derived; null: not derived yet.
  private @Nullable Settling settling;

  /// At which moment it was derived, and whether it still would be the same: nothing has changed
  /// since of what it is derived from.
  private Instant clock = Instant.MIN;

  private boolean current;

  /// What came by itself before a command is not of the command: it stands also where the command
  /// is refused, and then the command must not count as written.
  private boolean ofTime;

  Draft(Plan plan, Reach reach, World world, Instant now, Command command) {
    this.plan = plan;
    this.reach = reach;
    this.world = world;
    this.now = now;
    this.command = command;
  }

  Draft on(CaseState before) {
    this.state = before;
    return this;
  }

  CaseState state() {
    if (state == null) {
      throw new IllegalStateException("the case is not open yet");
    }
    return state;
  }

  /// What bounds the answers to questions of the file, or with a prefix of the frame.
  Limits limits(String prefix) {
    CaseState open = state;
    return new Limits(
        plan,
        prefix,
        world,
        () ->
            open == null
                ? world.pinned(plan.procedure().id()).figures()
                : open.head().pinned().figures());
  }

  /// What follows from the facts as they stand.
  Settling settling() {
    return settling == null ? settle(state(), state().status().at()) : settling;
  }

  /// Derives anew at a moment, unless it is known what comes of it.
  Settling settleAt(Instant at) {
    return settling != null && current && at.equals(clock) ? settling : settle(state(), at);
  }

  private Settling settle(CaseState of, Instant at) {
    settling = new Settling(plan, reach, of, world, at);
    clock = at;
    current = true;
    return settling;
  }

  /// As those see it who approve and sign: what a run that was handed in says is known to them.
  Condition.Look handedIn(Run run, Node node) {
    Condition.Look look = settling().look(run.id(), node);
    return name -> {
      Value own = run.doing().pending().get(name);
      own = own == null ? run.doing().pending().get(node.prefix() + name) : own;
      return own == null ? look.value(name) : own;
    };
  }

  /// What a name says, seen from a run as it stands now; derived when it is asked for.
  Condition.Look look(String id, @Nullable Node of) {
    if (settling != null) {
      return settling.look(id, of);
    }
    CaseState now = state();
    return new Condition.Look() {
      private Condition.@Nullable Look found;

      @Override
      @SuppressWarnings("ReferenceEquality") // the very state that was settled, not one like it
      public @Nullable Value value(String name) {
        if (found == null) {
          Settling seen =
              state() == now
                  ? settling()
                  : new Settling(plan, reach, now, world, now.status().at());
          found = seen.look(id, of);
        }
        return found.value(name);
      }
    };
  }

  /// Whether nothing is derived from what this fact changes: offers, calls, what stands beside.
  private static boolean beside(Fact fact) {
    return fact instanceof Fact.StepsOffered
        || fact instanceof Fact.RungCalled
        || fact instanceof Fact.StepOverdue
        || fact instanceof Fact.RecordWritten
        || fact instanceof Fact.Attached
        || fact instanceof Fact.Noted
        || fact instanceof Fact.LateEntry;
  }

  /// What is written from now on was brought by time alone, or follows from the command again. A
  /// `tick` is nothing but time: it keeps its id, so that a repeat is known.
  void ofTime(boolean alone) {
    ofTime = alone && !(command.deed() instanceof Command.Tick);
  }

  /// Writes an event of the command's actor, at the present moment.
  void emit(Fact fact, SequencedMap<String, Value> secrets) {
    emit(fact, secrets, command.actor(), command.happened(), now);
  }

  void emit(Fact fact) {
    emit(fact, new LinkedHashMap<>());
  }

  /// Writes an event of the system.
  void emitBySystem(Fact fact, Instant clock) {
    Actor system = command.actor().system() != null ? command.actor() : Actor.system("casework");
    emit(fact, new LinkedHashMap<>(), system, null, clock);
  }

  private void emit(
      Fact fact,
      SequencedMap<String, Value> secrets,
      Actor actor,
      @Nullable Happened happened,
      Instant clock) {
    Instant at = state == null || !now.isBefore(state.status().at()) ? now : state.status().at();
    CaseEvent.Stamp stamp =
        new CaseEvent.Stamp(
            at,
            happened == null || happened.equals(new Happened(at, null)) ? null : happened,
            actor,
            ofTime ? null : command.id());
    int seq = state == null ? 1 : state.status().seq() + 1;
    java.util.UUID id = state == null ? opening : state.head().id();
    CaseEvent bare = new CaseEvent(id, seq, stamp, fact, CaseEvent.Changes.NONE, secrets);
    CaseState copied = Folding.fact(plan, state, bare);
    Settling follows =
        settling != null && current && clock.equals(this.clock) && beside(fact)
            ? settling
            : settle(copied, clock);
    CaseEvent.Changes changes = graver(follows.changes(copied), fact, copied);
    current = changes.equals(CaseEvent.Changes.NONE);
    CaseEvent whole = new CaseEvent(id, seq, stamp, fact, changes, secrets);
    state = Folding.changes(copied, whole);
    events.add(whole);
  }

  private java.util.UUID opening = new java.util.UUID(0, 0);

  void opening(java.util.UUID id) {
    opening = id;
  }

  private CaseEvent.Changes graver(CaseEvent.Changes changes, Fact fact, CaseState copied) {
    Node node = fact instanceof Fact.StepDone done ? plan.node(Runs.step(done.run())) : null;
    Severity wanted = node == null ? null : node.step().effects().severity();
    Severity was = copied.status().severity();
    if (wanted == null || was.atLeast(wanted) == was) {
      return changes;
    }
    return new CaseEvent.Changes(
        changes.runs(), changes.ends(), changes.empties(), changes.rows(), wanted);
  }

  /// What was answered to a want; empty: it is asked for now, and this decision is void.
  Optional<World.Answer> ask(World.Want want) {
    Optional<World.Answer> answer = world.answer(want);
    if (answer.isEmpty()) {
      wanted.add(want);
    }
    return answer;
  }

  Decision accepted() {
    return new Decision(Decision.Outcome.ACCEPTED, null, events, state(), starts, wanted);
  }

  Decision refused(Refusal refusal) {
    return new Decision(Decision.Outcome.REFUSED, refusal, events, state(), starts, wanted);
  }

  Decision ended(Decision.Outcome outcome) {
    return new Decision(outcome, null, events, state(), starts, wanted);
  }

  /// Takes back what was written since a state.
  ///
  /// @param kept how many events there were
  void backTo(CaseState before, int kept) {
    state = before;
    events.subList(kept, events.size()).clear();
    starts.clear();
    wanted.clear();
    settling = null;
    current = false;
  }

  /// The node of a run.
  Node node(Run run) {
    Node node = plan.node(run.step());
    if (node == null) {
      throw new IllegalStateException("no step " + run.step() + " in " + plan.procedure().id());
    }
    return node;
  }
}
