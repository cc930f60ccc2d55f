package dev.zhishou.casework.engine.deeds;

import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Refusal;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Form;
import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.model.Value;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people do with the case as a whole.
final class CaseDeeds {
  private final Draft draft;
  private final Following following;
  private final Rights rights;

  CaseDeeds(Draft draft, Following following) {
    this.draft = draft;
    this.following = following;
    this.rights = new Rights(draft);
  }

  private @Nullable UUID actor() {
    return draft.command.actor().account();
  }

  private Decision strangers() {
    return draft.refused(new Refusal.NotYours("", List.of()));
  }

  private Decision emitted(Fact fact, SequencedMap<String, Value> secrets) {
    draft.emit(fact, secrets);
    return following.finish(Decision.Outcome.ACCEPTED);
  }

  private static SequencedMap<String, Value> secret(String name, @Nullable String text) {
    SequencedMap<String, Value> secrets = new LinkedHashMap<>();
    Doings.secret(secrets, name, text);
    return secrets;
  }

  Decision answer(Command.Answer deed) {
    if (!rights.staff(actor())) {
      return strangers();
    }
    SequencedMap<String, Ask> asks = new LinkedHashMap<>();
    draft
        .plan
        .questions()
        .forEach(
            (name, question) -> {
              if (question.at() == null
                  && question.list() == null
                  && !draft.state().answers().containsKey(name)) {
                asks.put(name, question.ask());
              }
            });
    Answering answers =
        new Answering(asks, draft.limits(""), draft.settling().look("", null), draft.now)
            .check(deed.answers(), "", false);
    return answers.faults().isEmpty()
        ? emitted(new Fact.QuestionsAnswered(answers.plain()), answers.secrets())
        : draft.refused(new Refusal.BadAnswers(answers.faults()));
  }

  Decision correct(Command.Correct deed) {
    if (deed.reason().isBlank()) {
      return draft.refused(new Refusal.Invalid("reason", "/reason"));
    }
    String runId = null;
    if (deed.run() != null) {
      Object found = Runs.find(draft, deed.run());
      if (!(found instanceof Runs.Found at) || at.run() == null) {
        return draft.refused(
            found instanceof Refusal refusal ? refusal : new Refusal.NoSuchRun(deed.run(), false));
      }
      runId = at.id();
    }
    if (!mayCorrect(runId, deed.answers().keySet())) {
      return draft.refused(new Refusal.NotYours(runId == null ? "" : runId, Rights.supervisors()));
    }
    SequencedMap<String, Ask> asks = asked(deed.answers().keySet());
    Answering answers =
        new Answering(
                asks,
                draft.limits(""),
                draft.settling().look(runId == null ? "" : runId, null),
                draft.now)
            .check(deed.answers(), "", false);
    asks.forEach(
        (name, ask) -> {
          if (ask.bounds().fixed()) {
            answers.faults().add(new Refusal.Fault("/answers/" + name, "fixed", ""));
          }
        });
    if (!answers.faults().isEmpty()) {
      return draft.refused(new Refusal.BadAnswers(answers.faults()));
    }
    SequencedMap<String, Value> secrets = new LinkedHashMap<>(answers.secrets());
    Doings.secret(secrets, "command/reason", deed.reason());
    draft.emit(new Fact.AnswersCorrected(runId, answers.plain()), secrets);
    Set<String> changed = new HashSet<>(asks.keySet());
    changed.addAll(answers.plain().keySet());
    writeAnew(runId, changed);
    String before = draft.state().status().outcome();
    String outcome = following.outcome();
    if (before != null && !before.equals(outcome)) {
      draft.emit(new Fact.CaseClosed(outcome));
    }
    return following.finish(Decision.Outcome.ACCEPTED);
  }

  private SequencedMap<String, Ask> asked(Iterable<String> names) {
    SequencedMap<String, Ask> asks = new LinkedHashMap<>();
    for (String name : names) {
      Plan.Question question = draft.plan.question(name);
      if (question != null) {
        asks.put(name, question.ask());
      }
    }
    return asks;
  }

  /// Each form that shows what was corrected is written anew: a revision under the same number
  /// (Pinned 29).
  private void writeAnew(@Nullable String runId, Set<String> names) {
    for (CaseState.Written written : draft.state().beside().records()) {
      Form form = draft.plan.form(written.form());
      boolean shows =
          form != null
              && names.stream()
                  .filter(form.fields()::containsKey)
                  .map(name -> runId == null ? givenIn(name) : runId)
                  .anyMatch(run -> within(run, written.scope()));
      if (shows) {
        draft.emitBySystem(
            new Fact.RecordWritten(
                written.form(), written.number(), written.revision() + 1, written.scope()),
            draft.now);
      }
    }
  }

  /// The run in which a question was answered last; empty: at the opening.
  private String givenIn(String name) {
    List<CaseState.Given> given = draft.state().answers().getOrDefault(name, List.of());
    return given.isEmpty() ? "" : given.getLast().run();
  }

  private static boolean within(String run, String scope) {
    return scope.isEmpty() || run.isEmpty() || run.equals(scope) || run.startsWith(scope + "/");
  }

  /// The doer and above.
  private boolean mayCorrect(@Nullable String runId, Iterable<String> names) {
    UUID account = actor();
    if (rights.supervisor(account)) {
      return true;
    }
    for (String name : names) {
      String id = runId != null ? runId : givenIn(name);
      Run run = draft.state().run(id);
      UUID doer = run == null ? draft.state().head().opened().opener() : run.doing().by();
      boolean own = account != null && account.equals(doer);
      boolean above = account != null && doer != null && draft.world.people().above(account, doer);
      if (!own && !above) {
        return false;
      }
    }
    return true;
  }

  Decision note(Command.Note deed) {
    if (!rights.staff(actor())) {
      return strangers();
    }
    return deed.text().isBlank()
        ? draft.refused(new Refusal.Invalid("text", "/text"))
        : emitted(new Fact.Noted(deed.run()), secret("command/text", deed.text()));
  }

  Decision attach(Command.Attach deed) {
    if (!rights.staff(actor())) {
      return strangers();
    }
    return deed.files().isEmpty()
        ? draft.refused(new Refusal.Invalid("files", "/files"))
        : emitted(new Fact.Attached(deed.run(), deed.files()), secret("command/text", deed.text()));
  }

  Decision raise(Command.Raise deed) {
    if (!rights.staff(actor())) {
      return strangers();
    }
    Severity was = draft.state().status().severity();
    if (deed.severity().compareTo(was) >= 0) {
      return draft.refused(new Refusal.Invalid("severity", "/to"));
    }
    return emitted(
        new Fact.SeverityRaised(deed.severity()), secret("command/reason", deed.reason()));
  }

  Decision cancel(Command.Cancel deed) {
    UUID opener = draft.state().head().opened().opener();
    boolean own = actor() != null && actor().equals(opener);
    if (!own && !rights.supervisor(actor())) {
      return draft.refused(new Refusal.NotYours("", Rights.supervisors()));
    }
    if (deed.reason().isBlank()) {
      return draft.refused(new Refusal.Invalid("reason", "/reason"));
    }
    draft.emit(new Fact.CaseCancelled(), secret("command/reason", deed.reason()));
    return draft.accepted();
  }

  Decision close() {
    if (!rights.staff(actor())) {
      return strangers();
    }
    List<CaseState.Missing> missing = following.missing();
    if (!missing.isEmpty() || !draft.settling().settled()) {
      return draft.refused(new Refusal.Missing(missing));
    }
    draft.emit(new Fact.CaseClosed(following.outcome()));
    return draft.accepted();
  }

  Decision erase(Command.Erase deed) {
    if (!rights.atLeast(actor(), "project-manager")) {
      return draft.refused(new Refusal.NotYours("", List.of("project-manager")));
    }
    if (deed.reason().isBlank() || deed.what().isEmpty()) {
      return draft.refused(
          new Refusal.Invalid(
              deed.what().isEmpty() ? "what" : "reason",
              deed.what().isEmpty() ? "/what" : "/reason"));
    }
    draft.emit(new Fact.Erased(deed.what()), secret("command/reason", deed.reason()));
    return draft.accepted();
  }

  Decision partClosed(Command.PartClosed deed) {
    CaseState.Linked link =
        draft.state().beside().links().stream()
            .filter(each -> each.id().equals(deed.part()))
            .findFirst()
            .orElse(null);
    if (link == null || link.outcome() != null) {
      return draft.ended(Decision.Outcome.REPEATED);
    }
    draft.emit(new Fact.PartClosed(deed.part(), deed.outcome(), deed.answers()));
    Run run = link.run() == null ? null : draft.state().run(link.run());
    if (link.waits() && run != null && run.state() == RunState.SUBMITTED) {
      return new Doings(draft, following).complete(run);
    }
    return following.finish(Decision.Outcome.ACCEPTED);
  }

  Decision message(Command.Message deed) {
    draft.emit(new Fact.MessageCame(deed.topic()));
    new Messages(draft, following).deliver(deed);
    return following.finish(Decision.Outcome.ACCEPTED);
  }
}
