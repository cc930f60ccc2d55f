package dev.zhishou.casework.engine.deeds;

import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Refusal;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.casework.engine.World;
import dev.zhishou.procedure.model.Every;
import dev.zhishou.procedure.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;

/// What begins by hand: another case beside this one, or this one taken up again.
final class Anew {
  private final Draft draft;
  private final Following following;
  private final Rights rights;

  Anew(Draft draft, Following following) {
    this.draft = draft;
    this.following = following;
    this.rights = new Rights(draft);
  }

  private static SequencedMap<String, Value> reason(String text) {
    SequencedMap<String, Value> secrets = new LinkedHashMap<>();
    Doings.secret(secrets, "command/reason", text);
    return secrets;
  }

  Decision start(Command.Start deed) {
    if (!rights.staff(draft.command.actor().account())) {
      return draft.refused(new Refusal.NotYours("", List.of()));
    }
    Plan theirs = draft.world.plan(deed.procedure());
    if (theirs == null) {
      return draft.refused(new Refusal.Invalid("procedure", "/procedure"));
    }
    UUID existing = deed.existing();
    var answer =
        draft.ask(
            existing == null
                ? new World.Want.CaseToStart("@" + draft.command.id(), deed.procedure())
                : new World.Want.CaseToLink(existing));
    if (!(answer.orElse(null) instanceof World.Answer.Startable part)) {
      return draft.ended(Decision.Outcome.ACCEPTED);
    }
    draft.emit(new Fact.CaseStarted(null, part.id(), deed.procedure(), part.number(), false));
    if (!part.joins()) {
      var ours = draft.state().head().opened();
      draft.starts.add(
          new Decision.NewCase(
              part.id(),
              new Fact.Opened(
                  part.number(),
                  deed.procedure(),
                  0,
                  ours.community(),
                  theirs.procedure().head().title(),
                  theirs.procedure().head().severity(),
                  draft.now,
                  draft.command.actor().account(),
                  ours.channel(),
                  ours.report(),
                  ours.home(),
                  ours.place(),
                  ours.drill(),
                  false,
                  null),
              deed.answers(),
              new Fact.Link(draft.state().head().id(), "", "started")));
    }
    return following.finish(Decision.Outcome.ACCEPTED);
  }

  Decision reopen(Command.Reopen deed) {
    if (!rights.supervisor(draft.command.actor().account())) {
      return draft.refused(new Refusal.NotYours("", Rights.supervisors()));
    }
    if (deed.reason().isBlank()) {
      return draft.refused(new Refusal.Invalid("reason", "/reason"));
    }
    String id = null;
    if (deed.run() != null) {
      Run last = null;
      for (Run run : draft.state().runs().values()) {
        boolean meant = run.id().equals(deed.run()) || run.step().equals(deed.run());
        last = meant ? run : last;
      }
      if (last == null) {
        return draft.refused(new Refusal.NoSuchRun(deed.run(), false));
      }
      Run around = last.in().isEmpty() ? null : draft.state().run(last.in());
      boolean dead =
          around != null && around.state() != RunState.OPEN && around.state() != RunState.SETTLED;
      if (!last.state().settled() || dead || draft.node(last).step().stage() || recurs(last)) {
        return draft.refused(new Refusal.NotNow(last.id(), last.state()));
      }
      id = next(last);
    } else if (draft.state().open()) {
      return draft.refused(new Refusal.Invalid("open", "/do"));
    }
    draft.emit(new Fact.CaseReopened(id), reason(deed.reason()));
    return following.finish(Decision.Outcome.ACCEPTED);
  }

  /// What recurs in time has its next run by itself.
  private boolean recurs(Run last) {
    Every every = draft.node(last).step().timing().every();
    return every instanceof Every.Calendar || every instanceof Every.Interval;
  }

  private String next(Run last) {
    String item = last.in().isEmpty() ? last.step() : last.in() + "/" + last.step();
    long count =
        draft.state().runs().values().stream()
            .filter(run -> run.in().equals(last.in()) && run.step().equals(last.step()))
            .count();
    boolean row = draft.node(last).step().timing().every() != null && last.id().contains("#");
    String key =
        last.key().indexOf('~') < 0 ? last.key() : last.key().substring(0, last.key().indexOf('~'));
    return row ? item + "#" + key + "~" + (count + 1) : item + "#" + (count + 1);
  }
}
