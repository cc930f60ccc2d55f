package dev.zhishou.casework.web;

import dev.zhishou.Exempt;
import dev.zhishou.access.Accounts;
import dev.zhishou.casework.AnswersShown;
import dev.zhishou.casework.ConditionWords;
import dev.zhishou.casework.Doers;
import dev.zhishou.casework.ReadCase.Seen;
import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Outlook;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.casework.running.Proposals;
import dev.zhishou.procedure.model.Act;
import dev.zhishou.procedure.model.Every;
import dev.zhishou.procedure.model.Mark;
import dev.zhishou.procedure.model.Party;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.procedure.wording.MomentWording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Runs as they are shown, of one case.
final class StepViews {
  private final Seen seen;
  private final CaseState state;
  private final Plan plan;
  private final AnswersShown answers;
  private final StepPeople people;
  private final Proposals proposals;

  StepViews(Seen seen, Accounts accounts, Proposals proposals) {
    this.proposals = proposals;
    this.seen = seen;
    this.state = seen.live().state();
    this.plan = seen.live().plan();
    this.answers = new AnswersShown(seen);
    this.people = new StepPeople(seen, accounts);
  }

  List<StepView> all() {
    List<StepView> views = new ArrayList<>();
    for (Run run : state.runs().values()) {
      Plan.Node node = plan.node(run.step());
      if (node != null) {
        views.add(view(new Shown(run, node), null));
      }
    }
    if (state.open()) {
      views.addAll(offered());
    }
    return views;
  }

  @Nullable StepView one(String runId) {
    Run run = state.run(runId);
    Plan.Node node = run == null ? null : plan.node(run.step());
    return run == null || node == null ? null : view(new Shown(run, node), reference());
  }

  private StepView.CaseRef reference() {
    Fact.Opened opened = state.head().opened();
    return new StepView.CaseRef(
        state.head().id(),
        opened.number(),
        opened.title(),
        state.status().severity().word(),
        opened.community());
  }

  /// What is done each time it happens has no run until it is done; it is offered under its name.
  private List<StepView> offered() {
    return seen.outlook().offered().stream().map(blank -> view(offered(blank), null)).toList();
  }

  /// A stage begins with its first step: whoever is shown the offer is asked what that asks.
  private static Shown offered(Outlook.Blank blank) {
    Run run = blank(blank.id());
    if (!blank.node().step().stage()) {
      return new Shown(run, blank.node());
    }
    Plan.Node first = blank.node().kids().getFirst();
    return new Shown(run, blank.node(), blank(blank.id() + "/" + first.name()), first);
  }

  /// @param run as it is named and stands
  /// @param node what it is called, and when it is
  /// @param acts the run that is done; the same but for a stage that is offered
  /// @param first what is asked of whom; the step of `acts`
  private record Shown(Run run, Plan.Node node, Run acts, Plan.Node first) {
    Shown(Run run, Plan.Node node) {
      this(run, node, run, node);
    }
  }

  private static Run blank(String id) {
    return Run.fresh(new CaseEvent.RunChange(id, RunState.READY, null, null, null));
  }

  @Exempt(reason = "one argument for each key of a step in the interface")
  private StepView view(Shown shown, StepView.@Nullable CaseRef reference) {
    Run run = shown.run();
    Plan.Node node = shown.node();
    var step = shown.first().step();
    var timing = node.step().timing();
    boolean open = !run.state().settled();
    Doers doers =
        open ? Doers.of(plan, shown.acts(), seen::outlook) : new Doers(List.of(), List.of());
    boolean rows =
        timing.every() instanceof Every.Rows || timing.every() instanceof Every.Selection;
    List<Outlook.Asked> asked =
        run.state() == RunState.SUBMITTED ? seen.outlook().asked(run) : List.of();
    var given =
        run.state() == RunState.SUBMITTED
            ? answers.pending(run)
            : answers.last(g -> g.run().equals(run.id()) && !run.id().isEmpty());
    return new StepView(
        run.id(),
        run.step(),
        around(run),
        rows ? run.key() : null,
        run.key(),
        node.step().text().what(),
        run.state().word(),
        !(timing.every() instanceof Every.EachTime),
        step.lasts(),
        timing.every() != null && timing.every().inTime(),
        open && seen.outlook().required(run) ? Boolean.TRUE : null,
        run.state() == RunState.WAITING ? waits(run, node) : null,
        role(shown.first(), doers),
        open ? people.holders(run, doers, asked, step.who().needs()) : List.of(),
        run.hold().takenBy(),
        run.derived().ready(),
        open ? beside(shown) : null,
        run.derived().due(),
        run.derived().due() == null || timing.due() == null
            ? null
            : new MomentWording(new ConditionWords(plan, node.prefix())).why(timing.due()),
        run.overdue(seen.now()),
        run.hold().acknowledgedAt(),
        run.call().rung() == 0 ? null : run.call().rung(),
        run.doing().happened(),
        run.doing().by(),
        run.doing().late() ? Boolean.TRUE : null,
        run.problem(),
        given.isEmpty() ? null : given,
        open ? asks(shown.acts(), shown.first()) : List.of(),
        some(step.text().how()),
        some(step.text().say()),
        some(step.text().warn()),
        people.slots(step.asking().signatures(), run, asked),
        some(step.asking().records()),
        some(step.who().approve().stream().map(StepViews::word).toList()),
        people.approvers(asked),
        some(rung(step.effects().acts())),
        step.effects().starts() == null ? null : step.effects().starts().procedure(),
        reference);
  }

  private @Nullable List<StepView.BesideView> beside(Shown shown) {
    return shown.first().step().who().with().isEmpty()
        ? null
        : people.beside(seen.outlook().beside(shown.acts()));
  }

  private List<AskView> asks(Run run, Plan.Node node) {
    Map<String, Value> proposed =
        run.state().actionable()
            ? proposals.of(seen.live(), seen.outlook(), run.id(), node.asks())
            : Map.of();
    var told =
        new AskView.Told(
            bound -> AskView.told(bound, seen.outlook().value(run.id(), bound)),
            new ConditionWords(plan, node.prefix()));
    return node.asks().entrySet().stream()
        .filter(e -> !e.getValue().reckoned())
        .map(
            e ->
                AskView.of(
                    e.getKey(),
                    e.getValue(),
                    seen.outlook().required(run, e.getKey()),
                    told,
                    proposed(e.getKey(), proposed.get(e.getKey()))))
        .toList();
  }

  private @Nullable JsonNode proposed(String ask, @Nullable Value value) {
    return value == null ? null : seen.personal().proposed(ask, AnswersShown.json(value));
  }

  private static List<String> around(Run run) {
    List<String> in = new ArrayList<>();
    String id = run.in();
    while (!id.isEmpty()) {
      in.addFirst(id);
      int slash = id.lastIndexOf('/');
      id = slash < 0 ? "" : id.substring(0, slash);
    }
    return in;
  }

  private List<String> waits(Run run, Plan.Node node) {
    MomentWording words = new MomentWording(new ConditionWords(plan, node.prefix()));
    List<String> waits = new ArrayList<>();
    for (String step : seen.outlook().waitsFor(run)) {
      waits.add(words.waits(new Mark.Settled(step)));
    }
    var after = node.step().timing().after();
    if (after != null) {
      after.stream()
          .filter(mark -> !(mark instanceof Mark.Settled))
          .forEach(mark -> waits.add(words.waits(mark, seen.outlook().comes(run, mark))));
    }
    var when = node.step().timing().when();
    if (waits.isEmpty() && when != null) {
      waits.add(new ConditionWords(plan, node.prefix()).when(when));
    }
    return waits;
  }

  private static @Nullable String role(Plan.Node node, Doers doers) {
    if (!doers.roles().isEmpty()) {
      return doers.roles().getFirst();
    }
    return node.step().who().by().isEmpty() ? null : word(node.step().who().by().getFirst());
  }

  private static List<String> rung(List<Act> acts) {
    return acts.stream()
        .filter(Act.Call.class::isInstance)
        .flatMap(act -> ((Act.Call) act).to().stream())
        .toList();
  }

  private static String word(Party party) {
    return switch (party) {
      case Party.Role role -> role.id();
      case Party.DoerOf doer -> doer.step();
      case Party.Answer answer -> answer.name();
      case Party.Opener opener -> "opener";
      case Party.Reporter reporter -> "reporter";
    };
  }

  private static @Nullable List<String> some(List<String> texts) {
    return texts.isEmpty() ? null : texts;
  }
}
