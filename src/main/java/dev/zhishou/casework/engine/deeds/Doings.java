package dev.zhishou.casework.engine.deeds;

import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Plan.Node;
import dev.zhishou.casework.engine.Refusal;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `done`: checked, written, followed.
final class Doings {
  private final Draft draft;
  private final Following following;
  private final Rights rights;

  Doings(Draft draft, Following following) {
    this.draft = draft;
    this.following = following;
    this.rights = new Rights(draft);
  }

  Decision done(Command.Done deed) {
    Object found = Runs.find(draft, deed.run());
    if (!(found instanceof Runs.Found at)) {
      return draft.refused((Refusal) found);
    }
    Run run = at.run();
    if (run != null && run.state().settled()) {
      return late(at, deed);
    }
    if (run != null && !run.state().actionable() || at.node().step().stage()) {
      return draft.refused(new Refusal.NotNow(at.id(), run == null ? RunState.OPEN : run.state()));
    }
    if (at.node().step().lasts()) {
      return draft.refused(new Refusal.Invalid("lasts", "/do"));
    }
    Condition.Look look = look(at);
    Refusal refusal = allowed(at, deed, look);
    if (refusal != null) {
      return draft.refused(refusal);
    }
    Answering answers = checked(at, deed, look);
    Signing signing = new Signing(draft, at.node(), run, with(look, deed.answers()));
    answers.faults().addAll(signing.check(deed));
    if (!answers.faults().isEmpty()) {
      return draft.refused(new Refusal.BadAnswers(answers.faults()));
    }
    if (signing.twice() != null) {
      return draft.refused(new Refusal.SomebodyElse(at.id(), "signature " + signing.twice()));
    }
    Decision unread = signing.unread(at);
    if (unread != null) {
      return unread;
    }
    return write(at, deed, answers, signing);
  }

  private static Condition.Look with(Condition.Look look, Map<String, Value> answers) {
    return name -> answers.containsKey(name) ? answers.get(name) : look.value(name);
  }

  private Condition.Look look(Runs.Found at) {
    String place = at.run() == null ? around(at.id()) : at.id();
    return draft.look(place, at.node());
  }

  private String around(String id) {
    String in = id;
    while (!in.isEmpty() && draft.state().run(in) == null) {
      int slash = in.lastIndexOf('/');
      in = slash < 0 ? "" : in.substring(0, slash);
    }
    return in;
  }

  private @Nullable Refusal allowed(Runs.Found at, Command.Done deed, Condition.Look look) {
    UUID actor = draft.command.actor().account();
    Command.InName inName = deed.inName();
    boolean may =
        inName == null
            ? rights.may(actor, at.run(), at.node(), look)
            : rights.desk(actor)
                && (inName.account() == null
                    || rights.may(inName.account(), at.run(), at.node(), look));
    if (!may) {
      return new Refusal.NotYours(at.id(), rights.meant(at.node().step().who().by(), look).roles());
    }
    for (String need : at.node().step().who().needs()) {
      UUID doer = inName == null ? actor : inName.account();
      boolean has =
          doer == null
              ? inName == null || inName.certificate() != null
              : draft.world.people().certified(doer, need, draft.now);
      if (!has) {
        return new Refusal.Invalid("certificate", inName == null ? "/do" : "/by/certificate");
      }
    }
    UUID doer = inName == null ? actor : inName.account();
    return rights.beside(at.node().step().who().with(), deed.with(), doer, look)
        ? null
        : new Refusal.Invalid("helper", "/with");
  }

  private Answering checked(Runs.Found at, Command.Done deed, Condition.Look look) {
    return new Answering(at.node().asks(), draft.limits(at.node().prefix()), look, happened())
        .check(deed.answers(), prefix(at.id()), true);
  }

  private Instant happened() {
    return draft.command.happened() == null ? draft.now : draft.command.happened().at();
  }

  /// What sets rows of this run apart from those that other runs of the step ask.
  private String prefix(String id) {
    StringBuilder prefix = new StringBuilder();
    for (String segment : id.split("/", -1)) {
      int mark = segment.indexOf('#');
      if (mark > 0) {
        prefix.append(prefix.isEmpty() ? "" : ".").append(segment.substring(mark + 1));
      }
    }
    return Answering.clean(prefix.toString());
  }

  private Decision write(Runs.Found at, Command.Done deed, Answering answers, Signing signing) {
    Node node = at.node();
    Effects effects = new Effects(draft, at.id(), node);
    boolean approves = !node.step().who().approve().isEmpty();
    boolean others = approves || !signing.complete();
    // While others have to approve or sign, no number is drawn and no module acts yet.
    Effects.Outcome outcome = others ? Effects.Outcome.NOTHING : effects.ask(answers.whole());
    if (outcome.waiting()) {
      return draft.ended(Decision.Outcome.ACCEPTED);
    }
    if (outcome.refused() != null) {
      return draft.refused(
          new Refusal.ActRefused(at.id(), outcome.refused().module(), outcome.refused().why()));
    }
    Instant due = at.run() == null ? null : at.run().derived().due();
    boolean late = due != null && happened().isAfter(due);
    Fact.InName inName = inName(deed);
    SequencedMap<String, Value> secrets = secrets(deed, answers, signing);
    boolean waits = others || outcome.waitsForPart();
    Fact fact =
        waits
            ? new Fact.StepSubmitted(
                at.id(), answers.plain(), inName, deed.with(), signing.signed(), late)
            : new Fact.StepDone(
                at.id(),
                answers.plain(),
                inName,
                deed.with(),
                signing.signed(),
                outcome.acted(),
                late);
    draft.emit(fact, secrets);
    if (!waits) {
      effects.follow(outcome, draft.now);
    } else if (outcome.part() != null) {
      effects.follow(outcome, draft.now);
    }
    return following.finish(Decision.Outcome.ACCEPTED);
  }

  private Fact.@Nullable InName inName(Command.Done deed) {
    Command.InName by = deed.inName();
    return by == null ? null : new Fact.InName(by.account(), by.party(), draft.command.via());
  }

  private static SequencedMap<String, Value> secrets(
      Command.Done deed, Answering answers, Signing signing) {
    SequencedMap<String, Value> secrets = new LinkedHashMap<>(answers.secrets());
    secrets.putAll(signing.names());
    secret(secrets, "command/reason", deed.reason());
    if (deed.inName() != null) {
      secret(secrets, "by/name", deed.inName().name());
      secret(secrets, "by/certificate", deed.inName().certificate());
    }
    return secrets;
  }

  static void secret(SequencedMap<String, Value> secrets, String name, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      secrets.put(name, new Value.Text(text));
    }
  }

  /// It was settled by somebody else meanwhile: kept beside, changes nothing.
  private Decision late(Runs.Found at, Command.Done deed) {
    if (!rights.staff(draft.command.actor().account())) {
      return draft.refused(new Refusal.NotYours(at.id(), List.of()));
    }
    Answering answers =
        new Answering(at.node().asks(), draft.limits(at.node().prefix()), look(at), happened())
            .check(deed.answers(), "", false);
    if (!answers.faults().isEmpty()) {
      return draft.refused(new Refusal.BadAnswers(answers.faults()));
    }
    SequencedMap<String, Value> secrets = new LinkedHashMap<>();
    answers.secrets().forEach((name, value) -> secrets.put("late/" + name, value));
    secret(secrets, "command/reason", deed.reason());
    draft.emit(new Fact.LateEntry(at.id(), answers.plain()), secrets);
    return draft.ended(Decision.Outcome.LATE);
  }

  /// After the last approval, signature or part: the run is done.
  Decision complete(Run run) {
    Node node = draft.node(run);
    Effects effects = new Effects(draft, run.id(), node);
    boolean startedAlready = effects.started();
    Effects.Outcome outcome = effects.ask(run.doing().pending());
    if (outcome.waiting()) {
      return draft.ended(Decision.Outcome.ACCEPTED);
    }
    if (outcome.refused() != null) {
      draft.emit(new Fact.StepStuck(run.id(), outcome.refused().module(), outcome.refused().why()));
      return following.finish(Decision.Outcome.ACCEPTED);
    }
    if (outcome.waitsForPart() && !startedAlready) {
      effects.follow(outcome, draft.now);
      return following.finish(Decision.Outcome.ACCEPTED);
    }
    draft.emit(
        new Fact.StepDone(
            run.id(),
            new LinkedHashMap<>(),
            null,
            List.of(),
            run.doing().signed(),
            outcome.acted(),
            run.doing().late()));
    if (startedAlready) {
      effects.records(draft.now);
    } else {
      effects.follow(outcome, draft.now);
    }
    return following.finish(Decision.Outcome.ACCEPTED);
  }

  /// Does a step by a message.
  void byMessage(Runs.Found at, SequencedMap<String, Value> answers) {
    Effects effects = new Effects(draft, at.id(), at.node());
    Effects.Outcome outcome = effects.ask(answers);
    if (!outcome.waiting() && outcome.refused() == null) {
      draft.emitBySystem(
          new Fact.StepDone(at.id(), answers, null, List.of(), List.of(), outcome.acted(), false),
          draft.now);
      effects.follow(outcome, draft.now);
    }
  }
}
