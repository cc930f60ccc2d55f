package dev.zhishou.casework.engine.deeds;

import dev.zhishou.casework.engine.Ahead;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.Decision.NewCase;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Refusal;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.casework.engine.World;
import dev.zhishou.casework.engine.derive.Reach;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// One decision: repeats, moments that have come, the command, what follows.
public final class Deciding {
  /// Open runs of a case, at the most (Pinned 33).
  private static final int MOST_OPEN = 2_000;

  private final Draft draft;

  /// Begins a decision.
  public Deciding(Plan plan, Reach reach, World world, Instant now, Command command) {
    this.draft = new Draft(plan, reach, world, now, command);
  }

  /// Opens a case.
  public Decision open(NewCase opening) {
    SequencedMap<String, Ask> asks = new LinkedHashMap<>();
    draft
        .plan
        .questions()
        .forEach(
            (name, question) -> {
              if (question.at() == null && question.list() == null) {
                asks.put(name, question.ask());
              }
            });
    boolean tolerant =
        opening.with().severity() == Severity.CRITICAL
            || opening.link() != null
            || draft.command.actor().account() == null;
    Answering answers =
        new Answering(asks, draft.limits(""), name -> builtIn(opening, name), draft.now)
            .check(opening.answers(), "", false);
    if (opening.link() != null) {
      // What goes along and does not fit is asked here: the step that starts it is done already.
      answers = answers.fitting(opening.answers());
    }
    if (!tolerant) {
      for (var each : asks.entrySet()) {
        boolean missing = !opening.answers().containsKey(each.getKey());
        boolean own = !each.getKey().startsWith(Plan.FRAME + ".");
        if (own && Answering.required(each.getValue(), name -> given(opening, name)) && missing) {
          answers.faults().add(new Refusal.Fault("/answers/" + each.getKey(), "required", ""));
        }
      }
    }
    if (!answers.faults().isEmpty()) {
      return refused(new Refusal.BadAnswers(answers.faults()));
    }
    draft.opening(opening.id());
    draft.emit(
        new Fact.CaseOpened(
            with(opening.with()),
            answers.plain(),
            draft.world.pinned(opening.with().procedure()),
            opening.link()),
        answers.secrets());
    Following following = new Following(draft);
    following.automatic(draft.now);
    following.moments();
    Decision begun = following.finish(Decision.Outcome.ACCEPTED);
    int open = open(draft.state());
    return open > MOST_OPEN ? refused(tooMany(open)) : reckoned(begun);
  }

  private Decision refused(Refusal why) {
    return new Decision(
        Decision.Outcome.REFUSED,
        why,
        java.util.List.of(),
        nothing(),
        java.util.List.of(),
        java.util.Set.of());
  }

  private static @Nullable Value given(NewCase opening, String name) {
    Value own = opening.answers().get(name);
    return own == null ? builtIn(opening, name) : own;
  }

  private static @Nullable Value builtIn(NewCase opening, String name) {
    return switch (name) {
      case "home" -> opening.with().home() == null ? null : new Value.Id(opening.with().home());
      case "place" -> opening.with().place() == null ? null : new Value.Id(opening.with().place());
      case "channel" ->
          opening.with().channel() == null
              ? null
              : new Value.Choice(java.util.List.of(opening.with().channel()));
      case "drill" -> new Value.YesNo(opening.with().drill());
      default -> null;
    };
  }

  private CaseState nothing() {
    return new CaseState(
        new CaseState.Head(
            new java.util.UUID(0, 0),
            new Fact.Opened(
                "",
                "",
                0,
                new java.util.UUID(0, 0),
                "",
                Severity.MINOR,
                draft.now,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                null),
            new Fact.Pinned(new LinkedHashMap<>(), java.util.List.of()),
            null,
            draft.now),
        new CaseState.Standing(
            CaseState.Status.OPEN, Severity.MINOR, 0, draft.now, null, null, false),
        java.util.Map.of(),
        new LinkedHashMap<>(),
        new CaseState.Marks(java.util.Map.of(), java.util.Map.of(), java.util.Map.of()),
        new CaseState.Beside(java.util.List.of(), java.util.List.of(), java.util.List.of()),
        java.util.Map.of());
  }

  /// Night is judged once: opened outside desk hours.
  private Fact.Opened with(Fact.Opened with) {
    LocalTime time = with.received().atZone(Moments.ZONE).toLocalTime();
    World.Hours hours = draft.world.hours();
    boolean night = time.isBefore(hours.deskFrom()) || !time.isBefore(hours.deskTo());
    return new Fact.Opened(
        with.number(),
        with.procedure(),
        with.version(),
        with.community(),
        with.title(),
        with.severity(),
        with.received(),
        with.opener(),
        with.channel(),
        with.report(),
        with.home(),
        with.place(),
        with.drill(),
        night,
        with.onePer());
  }

  /// Decides a command on a case.
  ///
  /// @param ahead what was reckoned of it before; null: nothing
  public Decision decide(CaseState state, @Nullable Ahead ahead) {
    draft.on(state);
    if (state.commands().containsKey(draft.command.id())) {
      return draft.ended(Decision.Outcome.REPEATED);
    }
    Following following = new Following(draft);
    boolean silent =
        ahead != null && ahead.silent(draft.now, draft.world, state.status().severity());
    if (state.open() && !silent) {
      following.moments();
      if (!draft.wanted.isEmpty()) {
        return draft.accepted();
      }
    }
    CaseState before = draft.state();
    int events = draft.events.size();
    Decision decision = deed(following);
    int open = open(draft.state());
    if (open > MOST_OPEN
        && open > open(before)
        && !(draft.command.deed() instanceof Command.Tick)) {
      draft.backTo(before, events);
      decision = draft.refused(tooMany(open));
    }
    return reckoned(offered(following, decision));
  }

  private static Refusal tooMany(int open) {
    return new Refusal.TooMany("runs", open, MOST_OPEN);
  }

  /// Runs that are not settled; stages are not counted (Pinned 33).
  private static int open(CaseState state) {
    return state.runs().size() <= MOST_OPEN
        ? 0
        : (int)
            state.runs().values().stream()
                .filter(run -> !run.state().settled() && run.state() != RunState.OPEN)
                .count();
  }

  /// With what time will bring, where something was written.
  private Decision reckoned(Decision decision) {
    return decision.events().isEmpty() || !decision.wanted().isEmpty()
        ? decision
        : decision.with(Following.ahead(draft));
  }

  /// What time made ready before a command is offered also where the command is refused or comes
  /// too late: nobody else would, until the next thing happens.
  private Decision offered(Following following, Decision decision) {
    if (draft.events.isEmpty() || !draft.wanted.isEmpty() || !draft.state().open()) {
      return decision;
    }
    draft.ofTime(decision.outcome() == Decision.Outcome.REFUSED);
    following.climbing().offer();
    return new Decision(
        decision.outcome(),
        decision.refusal(),
        draft.events,
        draft.state(),
        decision.starts(),
        decision.wanted());
  }

  private Decision deed(Following following) {
    Command.Deed deed = draft.command.deed();
    if (!draft.state().open() && !outlives(deed)) {
      return draft.refused(
          new Refusal.CaseOver(
              draft.state().status().status().name().toLowerCase(java.util.Locale.ROOT)));
    }
    StepDeeds steps = new StepDeeds(draft, following);
    CaseDeeds whole = new CaseDeeds(draft, following);
    return switch (deed) {
      case Command.Tick _ ->
          draft.state().open()
              ? following.finish(Decision.Outcome.ACCEPTED)
              : draft.ended(Decision.Outcome.ACCEPTED);
      case Command.Done done -> new Doings(draft, following).done(done);
      case Command.Acknowledge acknowledge -> steps.acknowledge(acknowledge);
      case Command.Take take -> steps.take(take);
      case Command.HandOver handOver -> steps.handOver(handOver);
      case Command.Skip skip -> steps.skip(skip);
      case Command.Approve approve -> steps.approve(approve);
      case Command.Refuse refuse -> steps.refuse(refuse);
      case Command.Sign sign -> steps.sign(sign);
      case Command.Answer answer -> whole.answer(answer);
      case Command.Correct correct -> whole.correct(correct);
      case Command.Note note -> whole.note(note);
      case Command.Attach attach -> whole.attach(attach);
      case Command.Raise raise -> whole.raise(raise);
      case Command.Start start -> new Anew(draft, following).start(start);
      case Command.Cancel cancel -> whole.cancel(cancel);
      case Command.Close _ -> whole.close();
      case Command.Reopen reopen -> new Anew(draft, following).reopen(reopen);
      case Command.Erase erase -> whole.erase(erase);
      case Command.PartClosed closed -> whole.partClosed(closed);
      case Command.Message message -> whole.message(message);
    };
  }

  /// Whether it is kept also when the case is over: what comes late, notes, corrections, erasing.
  private static boolean outlives(Command.Deed deed) {
    return switch (deed) {
      case Command.Tick _, Command.Done _, Command.Note _, Command.Attach _ -> true;
      case Command.Correct _, Command.Reopen _, Command.Erase _, Command.PartClosed _ -> true;
      case Command.Acknowledge _, Command.Take _, Command.HandOver _, Command.Skip _ -> false;
      case Command.Approve _, Command.Refuse _, Command.Sign _, Command.Answer _ -> false;
      case Command.Raise _, Command.Start _, Command.Cancel _, Command.Close _ -> false;
      case Command.Message _ -> false;
    };
  }

  /// How a case stands.
  public dev.zhishou.casework.engine.Outlook outlook(CaseState state) {
    draft.on(state);
    draft.settleAt(draft.now.isBefore(state.status().at()) ? state.status().at() : draft.now);
    return new Standing(draft);
  }

  /// When something is to be decided next; null: never.
  public @Nullable Instant next(CaseState state) {
    draft.on(state);
    return Following.nextChange(draft);
  }
}
