package dev.zhishou.casework.engine.deeds;

import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.CaseEvent.RunChange;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.CaseState.Standing;
import dev.zhishou.casework.engine.CaseState.Status;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One event being copied into a state.
final class Copy {
  private final CaseState before;
  private final CaseEvent event;
  private final Written written;
  private final SequencedMap<String, Run> runs;
  private Status status;
  private boolean reopened;
  private Severity severity;
  private @Nullable Instant closedAt;
  private @Nullable String outcome;
  private CaseState.Marks marks;
  private CaseState.Beside beside;

  Copy(Plan plan, CaseState before, CaseEvent event) {
    this.before = before;
    this.event = event;
    this.runs = new LinkedHashMap<>(before.runs());
    this.written = new Written(plan, before, runs, event);
    this.status = before.status().status();
    this.severity = before.status().severity();
    this.closedAt = before.status().closedAt();
    this.outcome = before.status().outcome();
    this.reopened = before.status().reopened();
    this.marks = before.marks();
    this.beside = before.beside();
  }

  CaseState state() {
    Map<UUID, Integer> commands = before.commands();
    UUID command = event.stamp().command();
    if (command != null && !commands.containsKey(command)) {
      commands = new HashMap<>(commands);
      commands.put(command, event.seq());
    }
    Instant at = event.stamp().at();
    return new CaseState(
        before.head(),
        new Standing(status, severity, event.seq(), at, closedAt, outcome, reopened),
        written.answers(),
        runs,
        marks,
        beside,
        commands);
  }

  void apply() {
    switch (event.fact()) {
      case Fact.CaseOpened opened -> written.all(opened.answers(), "");
      case Fact.StepDone done -> done(done);
      case Fact.StepSubmitted submitted ->
          doing(submitted.asDone(), RunState.SUBMITTED, null, written.whole(submitted.answers()));
      case Fact.StepAcknowledged acknowledged -> acknowledged(acknowledged);
      case Fact.StepTaken taken -> taken(taken.run());
      case Fact.StepHandedOver handed -> handedOver(handed);
      case Fact.StepApproved approved -> approved(approved.run());
      case Fact.StepRefused refused -> refused(refused.run());
      case Fact.StepSigned signed -> signed(signed);
      case Fact.StepSkipped skipped ->
          put(skipped.run(), RunState.SKIPPED, event.stamp().effective());
      case Fact.StepStuck stuck -> stuck(stuck);
      case Fact.QuestionsAnswered answered -> written.all(answered.answers(), "");
      case Fact.AnswersCorrected corrected -> written.corrected(corrected);
      case Fact.StepsOffered offered -> offered.offers().forEach(this::offered);
      case Fact.RungCalled rung -> call(rung.run(), rung.rung(), rung.next(), null);
      case Fact.StepOverdue overdue -> call(overdue.run(), 0, overdue.next(), overdue.dueAt());
      case Fact.CaseReopened reopened -> reopened(reopened.run());
      case Fact.SeverityRaised raised -> severity = raised.severity();
      case Fact.CaseClosed closed -> over(Status.CLOSED, closed.outcome());
      case Fact.CaseCancelled _ -> over(Status.CANCELLED, null);
      case Fact.CaseStarted _, Fact.PartClosed _, Fact.RecordWritten _, Fact.Attached _ ->
          beside = Besides.after(beside, event);
      case Fact.MomentCame _,
          Fact.MessageCame _,
          Fact.Noted _,
          Fact.LateEntry _,
          Fact.Erased _ -> {}
    }
  }

  private void over(Status how, @Nullable String with) {
    status = how;
    outcome = with;
    closedAt = event.stamp().at();
  }

  private void done(Fact.StepDone done) {
    Run run = runs.get(done.run());
    if (run != null && run.state() == RunState.SUBMITTED) {
      // Its answers count from now on (Meaning 11).
      written.all(run.doing().pending(), done.run());
      put(done.run(), RunState.DONE, event.stamp().effective());
    } else {
      doing(done, RunState.DONE, event.stamp().effective(), new LinkedHashMap<>());
    }
    written.all(done.answers(), done.run());
  }

  private void doing(
      Fact.StepDone done,
      RunState state,
      @Nullable Instant settled,
      SequencedMap<String, Value> pending) {
    Run run = begun(done.run());
    Fact.InName inName = done.inName();
    UUID by = inName == null ? event.stamp().actor().account() : inName.account();
    Run.Doing doing =
        new Run.Doing(
            by,
            event.seq(),
            event.stamp().effective(),
            List.of(),
            done.signatures(),
            done.late(),
            pending);
    Run.Call call =
        new Run.Call(run.call().offeredAt(), run.call().rung(), null, run.call().overdueFor());
    runs.put(run.id(), run.with(change(run, state, settled)).with(doing).with(call).stuck(null));
  }

  private static RunChange change(Run run, RunState state, @Nullable Instant settled) {
    return new RunChange(run.id(), state, run.derived().ready(), run.derived().due(), settled);
  }

  /// The run, made with the stages around it where it happens for the first time (`every: time`).
  private Run begun(String id) {
    Run known = runs.get(id);
    if (known != null) {
      return known;
    }
    int slash = id.lastIndexOf('/');
    if (slash > 0) {
      Run around = begun(id.substring(0, slash));
      if (around.state() == RunState.WAITING) {
        put(around.id(), RunState.OPEN, null);
      }
    }
    Instant at = event.stamp().at();
    Run made = Run.fresh(new RunChange(id, RunState.READY, at, null, null));
    runs.put(id, made);
    if (slash > 0
        && runs.get(id.substring(0, slash)) instanceof Run around
        && around.state() == RunState.READY) {
      put(around.id(), RunState.OPEN, null);
    }
    return made;
  }

  private void put(String id, RunState state, @Nullable Instant settled) {
    Run run = begun(id);
    runs.put(id, run.with(change(run, state, settled)));
  }

  private void taken(String id) {
    Run run = begun(id);
    UUID account = event.stamp().actor().account();
    Run.Hold hold =
        new Run.Hold(
            account,
            event.stamp().effective(),
            run.hold().acknowledgedBy() == null ? account : run.hold().acknowledgedBy(),
            run.hold().acknowledgedAt() == null
                ? event.stamp().effective()
                : run.hold().acknowledgedAt(),
            null);
    Run.Call call =
        new Run.Call(run.call().offeredAt(), run.call().rung(), null, run.call().overdueFor());
    RunState state = run.state() == RunState.READY ? RunState.TAKEN : run.state();
    runs.put(id, run.with(change(run, state, null)).with(hold).with(call));
  }

  private void acknowledged(Fact.StepAcknowledged fact) {
    Run run = begun(fact.run());
    Run.Hold hold =
        new Run.Hold(
            run.hold().takenBy(),
            run.hold().takenAt(),
            event.stamp().actor().account(),
            event.stamp().effective(),
            run.hold().handTo());
    Run.Call call =
        new Run.Call(
            run.call().offeredAt(), run.call().rung(), fact.next(), run.call().overdueFor());
    runs.put(run.id(), run.with(hold).with(call));
  }

  private void handedOver(Fact.StepHandedOver fact) {
    Run run = begun(fact.run());
    Run.Hold was = run.hold();
    Run.Hold hold =
        new Run.Hold(
            was.takenBy(), was.takenAt(), was.acknowledgedBy(), was.acknowledgedAt(), fact.to());
    runs.put(run.id(), run.with(hold));
  }

  private void approved(String id) {
    Run run = begun(id);
    List<UUID> approvers = new ArrayList<>(run.doing().approvers());
    UUID account = event.stamp().actor().account();
    if (account != null) {
      approvers.add(account);
    }
    doing(run, approvers, run.doing().signed());
  }

  private void signed(Fact.StepSigned fact) {
    Run run = begun(fact.run());
    List<Fact.Signed> signed = new ArrayList<>(run.doing().signed());
    signed.add(fact.signature());
    doing(run, run.doing().approvers(), signed);
  }

  private void stuck(Fact.StepStuck fact) {
    Run run = begun(fact.run());
    if (run.state() == RunState.SUBMITTED) { // given back, as if it had not been approved
      refused(run.id());
      run = begun(fact.run());
    }
    runs.put(run.id(), run.stuck(fact.module() + ": " + fact.why()));
  }

  private void doing(Run run, List<UUID> approvers, List<Fact.Signed> signed) {
    Run.Doing was = run.doing();
    Run.Doing doing =
        new Run.Doing(
            was.by(), was.seq(), was.happened(), approvers, signed, was.late(), was.pending());
    runs.put(run.id(), run.with(doing));
  }

  private void refused(String id) {
    Run run = begun(id);
    RunState state = run.hold().takenBy() == null ? RunState.READY : RunState.TAKEN;
    runs.put(id, run.with(change(run, state, null)).with(Run.Doing.NONE));
  }

  private void offered(Fact.Offer offer) {
    Run run = runs.get(offer.run());
    if (run != null) {
      Run.Call call = new Run.Call(event.stamp().at(), 0, offer.next(), run.call().overdueFor());
      runs.put(run.id(), run.with(call));
    }
  }

  private void call(String id, int rung, @Nullable Instant next, @Nullable Instant overdueFor) {
    Run run = begun(id);
    Run.Call was = run.call();
    Run.Call call =
        new Run.Call(
            was.offeredAt(),
            Math.max(rung, was.rung()),
            next,
            overdueFor == null ? was.overdueFor() : overdueFor);
    runs.put(id, run.with(call));
  }

  private void reopened(@Nullable String id) {
    reopened = reopened || status != Status.OPEN;
    status = Status.OPEN;
    outcome = null;
    closedAt = null;
    Map<String, Instant> ends = new LinkedHashMap<>(marks.ends());
    if (id == null) {
      ends.put(Draft.REOPENED, event.stamp().at());
    } else {
      begun(id);
      String item =
          id.contains("#") && id.lastIndexOf('#') > id.lastIndexOf('/')
              ? id.substring(0, id.lastIndexOf('#'))
              : id;
      ends.remove(item);
      ends.remove(id);
    }
    marks = new CaseState.Marks(ends, marks.empties(), marks.rows());
  }
}
