package dev.zhishou.casework.engine.deeds;

import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Decision.NewCase;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Plan.Node;
import dev.zhishou.casework.engine.World;
import dev.zhishou.procedure.model.Act;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Starts;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is done with a step: modules act, forms are numbered, other cases begin.
final class Effects {
  private final Draft draft;
  private final String run;
  private final Node node;

  Effects(Draft draft, String run, Node node) {
    this.draft = draft;
    this.run = run;
    this.node = node;
  }

  /// @param waiting something was asked and is not answered yet: this decision is void
  /// @param refused a module refuses; null: none does
  /// @param acted what modules are to do
  /// @param part the case that is started; null: none
  record Outcome(
      boolean waiting,
      @Nullable Refused refused,
      List<Fact.Acted> acted,
      World.Answer.@Nullable Startable part,
      boolean waitsForPart) {
    /// Nobody was asked.
    static final Outcome NOTHING = new Outcome(false, null, List.of(), null, false);
  }

  record Refused(String module, String why) {}

  /// Asks whoever has to be asked before the step can be done.
  ///
  /// @param fresh what is answered with it and not written yet
  Outcome ask(Map<String, Value> fresh) {
    Meanings meanings = new Meanings(draft, run, node, fresh);
    List<Fact.Acted> acted = new ArrayList<>();
    boolean waiting = false;
    Refused refused = null;
    for (Act act : node.step().effects().acts()) {
      Fact.Acted one = acted(act);
      acted.add(one);
      if (act instanceof Act.Call) {
        continue;
      }
      Optional<World.Answer> answer =
          draft.ask(new World.Want.ModuleAct(run, one.kind(), one.what(), meanings.of(act)));
      waiting |= answer.isEmpty();
      if (answer.orElse(null) instanceof World.Answer.Refused no) {
        refused = new Refused(one.kind(), no.why());
      }
    }
    Starts starts = node.step().effects().starts();
    World.Answer.Startable part = null;
    // Asked once for a run: what is asked draws a number, and a number that is not used is a gap.
    if (starts != null && !started()) {
      Optional<World.Answer> answer =
          draft.ask(new World.Want.CaseToStart(run, starts.procedure()));
      waiting |= answer.isEmpty();
      part = answer.orElse(null) instanceof World.Answer.Startable startable ? startable : null;
      if (answer.orElse(null) instanceof World.Answer.Refused no) {
        refused = new Refused("starts", no.why());
      }
    }
    for (String form : node.step().asking().records()) {
      waiting |= written(form) == null && number(form).isEmpty();
    }
    return new Outcome(
        waiting, refused, acted, part, starts != null && starts.waits() && part != null);
  }

  /// Whether the run has started its case already.
  boolean started() {
    return draft.state().beside().links().stream().anyMatch(link -> run.equals(link.run()));
  }

  private Optional<World.Answer> number(String form) {
    return draft.ask(new World.Want.RecordNumber(form, scope(form)));
  }

  private CaseState.@Nullable Written written(String form) {
    for (CaseState.Written each : draft.state().beside().records()) {
      if (each.form().equals(form) && each.scope().equals(scope(form))) {
        return each;
      }
    }
    return null;
  }

  private String scope(String form) {
    return scope(
        run,
        node,
        draft.plan.nodes().stream()
            .filter(each -> each.step().asking().records().contains(form))
            .toList());
  }

  /// The run of the innermost stage that holds all these steps, seen from a run (Meaning 16).
  static String scope(String run, Node node, List<Node> writers) {
    String scope = run;
    for (Node at = node; at != null && !at.isRoot(); at = at.parent()) {
      Node here = at;
      if (!here.equals(node) && writers.stream().allMatch(here::holds)
          || here.equals(node) && writers.size() == 1 && node.step().timing().every() != null) {
        return scope;
      }
      int slash = scope.lastIndexOf('/');
      scope = slash < 0 ? "" : scope.substring(0, slash);
    }
    return "";
  }

  private static Fact.Acted acted(Act act) {
    return switch (act) {
      case Act.Notice notice -> new Fact.Acted("notice", notice.template(), notice.to());
      case Act.Call call -> new Fact.Acted("call", "", call.to());
      case Act.Charge charge ->
          new Fact.Acted("charge", charge.item(), List.of(charge.payer(), charge.amount()));
      case Act.Refund refund ->
          new Fact.Acted(
              "refund", refund.item(), refund.less() == null ? List.of() : List.of(refund.less()));
      case Act.Custody custody -> {
        Map.Entry<String, String> first = custody.deeds().firstEntry();
        yield new Fact.Acted("custody", first.getKey(), List.of(first.getValue()));
      }
      case Act.Registry registry -> new Fact.Acted("registry", registry.register(), List.of());
    };
  }

  /// After the step's own event: forms are written, the case it starts is linked.
  void follow(Outcome outcome, Instant at) {
    records(at);
    if (outcome.part() != null) {
      start(outcome.part(), at);
    }
  }

  void records(Instant at) {
    for (String form : node.step().asking().records()) {
      CaseState.Written before = written(form);
      String number =
          before != null
              ? before.number()
              : number(form).orElse(null) instanceof World.Answer.Numbered numbered
                  ? numbered.number()
                  : null;
      if (number != null) {
        int revision = before == null ? 1 : before.revision() + 1;
        draft.emitBySystem(new Fact.RecordWritten(form, number, revision, scope(form)), at);
      }
    }
  }

  private void start(World.Answer.Startable part, Instant at) {
    Starts starts = node.step().effects().starts();
    if (starts == null) {
      return;
    }
    draft.emitBySystem(
        new Fact.CaseStarted(run, part.id(), starts.procedure(), part.number(), starts.waits()),
        at);
    if (!part.joins()) {
      Plan theirs = draft.world.plan(starts.procedure());
      if (theirs != null) {
        draft.starts.add(opening(starts, part, theirs, at));
      }
    }
  }

  private NewCase opening(Starts starts, World.Answer.Startable part, Plan theirs, Instant at) {
    Fact.Opened ours = draft.state().head().opened();
    SequencedMap<String, Value> answers = given(starts, theirs);
    String home = answers.get("home") instanceof Value.Id id ? id.id() : ours.home();
    String place = answers.get("place") instanceof Value.Id id ? id.id() : ours.place();
    // Who did the step; where time or the system did it, who received the report (Pinned 21).
    UUID doer = draft.command.actor().account();
    UUID opener = doer == null ? ours.opener() : doer;
    Fact.Opened with =
        new Fact.Opened(
            part.number(),
            starts.procedure(),
            0,
            ours.community(),
            theirs.procedure().head().title(),
            theirs.procedure().head().severity(),
            at,
            opener,
            ours.channel(),
            ours.report(),
            home,
            place,
            ours.drill(),
            false,
            null);
    return new NewCase(
        part.id(),
        with,
        answers,
        new Fact.Link(draft.state().head().id(), run, starts.waits() ? "part" : "started"));
  }

  /// Answers of the same name and type go along, a row's columns first; `give` adds or replaces.
  private SequencedMap<String, Value> given(Starts starts, Plan theirs) {
    SequencedMap<String, Value> answers = new LinkedHashMap<>();
    Condition.Look look = draft.settling().look(run, node);
    theirs
        .questions()
        .forEach(
            (name, question) -> {
              Plan.Question own = draft.plan.question(name);
              boolean fits =
                  question.at() == null
                      && question.list() == null
                      && !name.startsWith(Plan.FRAME + ".")
                      && (own == null || own.ask().type() == question.ask().type());
              Value value = fits ? look.value(name) : null;
              boolean known = own != null || name.equals("home") || name.equals("place");
              if (value != null && known && offered(value, question)) {
                answers.put(name, value);
              }
            });
    starts
        .give()
        .forEach(
            (name, expression) -> {
              Value value = expression.evaluate(look);
              if (value != null) {
                answers.put(name, typed(theirs.question(name), value));
              }
            });
    return answers;
  }

  /// A choice among other options is no answer to this question, though it has the same name.
  private static boolean offered(Value value, Plan.Question question) {
    return !(value instanceof Value.Choice(var keys))
        || question.ask().options().isEmpty()
        || question.ask().options().keySet().containsAll(keys);
  }

  /// A text that an expression yields is a choice or an id where the question wants one.
  private static Value typed(Plan.@Nullable Question question, Value value) {
    if (question == null || !(value instanceof Value.Text || value instanceof Value.Choice)) {
      return value;
    }
    String text =
        value instanceof Value.Text plain ? plain.text() : ((Value.Choice) value).keys().getFirst();
    return switch (question.ask().type()) {
      case CHOICE -> new Value.Choice(List.of(text));
      case TEXT -> new Value.Text(text);
      case ROLE, STAFF, PERSON, HOME, PLACE, EQUIPMENT, CASE -> new Value.Id(text);
      case YES_NO, INTEGER, NUMBER, MONEY, DATE, TIME, MOMENT, DURATION, PHOTO, FILE, LIST -> value;
    };
  }
}
