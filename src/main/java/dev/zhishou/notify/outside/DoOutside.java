package dev.zhishou.notify.outside;

import dev.zhishou.access.Audit;
import dev.zhishou.casework.NameBasedId;
import dev.zhishou.casework.Outcome;
import dev.zhishou.casework.Refused;
import dev.zhishou.casework.RunCommands;
import dev.zhishou.casework.Sent;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.Refusal;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Value;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Somebody outside does the step that he was given.
@Component
public class DoOutside {
  /// How it was heard, as the event has it.
  static final String VIA = "link";

  private final StepLinks links;
  private final OneStep oneStep;
  private final RunCommands commands;
  private final Audit audit;
  private final Clock clock;

  DoOutside(StepLinks links, OneStep oneStep, RunCommands commands, Audit audit, Clock clock) {
    this.links = links;
    this.oneStep = oneStep;
    this.commands = commands;
    this.audit = audit;
    this.clock = clock;
  }

  /// What a key opens.
  public sealed interface Door {
    /// Nobody was given that key.
    record None() implements Door {}

    /// It opens nothing any more.
    record Shut(Why why) implements Door {}

    /// The step.
    record Open(GuestStep step) implements Door {}
  }

  /// Why a key opens nothing any more.
  public enum Why {
    DONE,
    EXPIRED,
    REVOKED,
    OVER
  }

  /// What a key opens. Only the first look is written down.
  public Door look(String key) {
    Optional<StepLink> found = links.byDigest(StepKeys.digest(key));
    if (found.isEmpty()) {
      return new Door.None();
    }
    StepLink link = found.get();
    if (link.marks().used() != null) {
      return new Door.Shut(Why.DONE);
    }
    if (link.marks().revoked() != null) {
      return new Door.Shut(Why.REVOKED);
    }
    if (!link.open(clock.instant())) {
      return new Door.Shut(Why.EXPIRED);
    }
    return oneStep
        .of(link)
        .filter(OneStep.Seen::actionable)
        .<Door>map(
            seen -> {
              if (links.opened(link, clock.instant())) {
                written(link, "opened");
              }
              return new Door.Open(GuestStep.of(seen));
            })
        .orElseGet(() -> new Door.Shut(Why.OVER));
  }

  /// What came of doing it.
  public sealed interface Done {
    /// It is written down.
    record Accepted() implements Done {}

    /// Answers are missing or wrong.
    record Faulty(List<Refusal.Fault> faults) implements Done {}

    /// It cannot be done any more, or not so.
    record Not() implements Done {}
  }

  /// Does it, in the name of who was given the link.
  public Done done(GuestStep step, Filled filled) {
    StepLink link = step.link();
    List<Refusal.Fault> faults = new ArrayList<>();
    SequencedMap<String, Value> answers = answers(step, filled, faults);
    if (!faults.isEmpty()) {
      return new Done.Faulty(faults);
    }
    if (!filled.photos().isEmpty()) {
      String whose = link.guest().party() + " " + link.guest().name();
      run(
          link,
          "photos " + filled.photos(),
          new Command.Attach(link.target().run(), filled.photos(), whose));
    }
    Outcome.Result result = run(link, "done", deed(link, answers, filled));
    if (result.outcome() == Decision.Outcome.REFUSED) {
      return result.refused() instanceof Refused.ByCase(Refusal why)
          ? refused(why)
          : new Done.Not();
    }
    links.used(link, clock.instant());
    written(link, "used");
    return new Done.Accepted();
  }

  private static Command.Done deed(
      StepLink link, SequencedMap<String, Value> answers, Filled filled) {
    StepLink.Guest guest = link.guest();
    String certificate = filled.certificate().isBlank() ? null : filled.certificate().strip();
    String remark = filled.remark().isBlank() ? null : filled.remark().strip();
    return new Command.Done(
        link.target().run(),
        answers,
        List.of(),
        new Command.InName(null, guest.party(), guest.name(), certificate),
        List.of(),
        remark);
  }

  private static Done refused(Refusal why) {
    if (why instanceof Refusal.BadAnswers(List<Refusal.Fault> faults)) {
      return new Done.Faulty(faults);
    }
    return why instanceof Refusal.Invalid(String code, String pointer)
        ? new Done.Faulty(List.of(new Refusal.Fault(pointer, code, "")))
        : new Done.Not();
  }

  private static SequencedMap<String, Value> answers(
      GuestStep step, Filled filled, List<Refusal.Fault> faults) {
    Map<String, Ask> asks = new LinkedHashMap<>();
    step.questions().forEach(question -> asks.put(question.ask().name(), question.ask()));
    SequencedMap<String, Value> answers = new LinkedHashMap<>();
    for (Filled.Field field : filled.fields()) {
      Ask ask = asks.get(field.name());
      boolean empty = field.values().stream().allMatch(String::isBlank);
      if (ask != null && !empty) {
        Filled.value(ask, field.values())
            .ifPresentOrElse(
                value -> answers.put(field.name(), value),
                () -> faults.add(new Refusal.Fault("/answers/" + field.name(), "type", "")));
      }
    }
    return answers;
  }

  private Outcome.Result run(StepLink link, String what, Command.Deed deed) {
    UUID id = NameBasedId.v5(link.id(), what);
    Sent sent = new Sent(id, null, VIA, (plan, state) -> new Sent.Read.Deed(deed));
    return commands
        .run(OneStep.ACTOR, link.target().caseId(), List.of(sent), null)
        .orElseThrow()
        .results()
        .getFirst();
  }

  private void written(StepLink link, String what) {
    audit.write(
        new Audit.Entry(
            link.target().community(),
            null,
            "step-link-" + what,
            link.id().toString(),
            "case=" + link.target().caseId() + " run=" + link.target().run(),
            null),
        clock.instant());
  }
}
