package dev.zhishou.casework.scenario;

import dev.zhishou.casework.engine.Decider;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.PlanDecider;
import dev.zhishou.casework.engine.derive.Limits;
import dev.zhishou.casework.scenario.script.Cast;
import dev.zhishou.casework.scenario.script.Refusals;
import dev.zhishou.casework.scenario.script.Scenario;
import dev.zhishou.casework.scenario.script.Subject;
import dev.zhishou.casework.scenario.script.VirtualTime;
import dev.zhishou.procedure.model.Figure;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.model.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A run that nobody wrote: at each turn somebody does one of the things that are owed, with
/// invented answers, or time passes. The same seed gives the same run.
final class Simulation {
  private static final int MOST_EXTRAS = 8;

  private final Virtual virtual;
  private final Plan plan;
  private final Cast cast;
  private final ScenarioWorld world;
  private final Inventing inventing;
  private final SplittableRandom random;
  private final Decider decider;
  private final List<Told> told = new ArrayList<>();
  private int extras;

  /// What happened in a turn.
  ///
  /// @param step null: only time passed
  /// @param by who did it
  /// @param outcome `accepted`, `late`, or why it was refused
  record Told(Instant at, @Nullable String step, @Nullable String by, String outcome) {}

  Simulation(Subject subject, long seed, Map<String, String> chosen) {
    this(subject, seed, chosen, new PlanDecider(subject.plan()));
  }

  /// @param decider decides by the subject's plan
  Simulation(Subject subject, long seed, Map<String, String> chosen, Decider decider) {
    Scenario.Setting setting =
        new Scenario.Setting(
            List.copyOf(subject.binder().roles()),
            Map.of(),
            new LinkedHashMap<>(),
            Map.of(),
            Map.of());
    this.plan = subject.plan();
    this.cast = new Cast(subject.binder().reference().roles(), Map.of());
    this.world = new ScenarioWorld(subject, setting, cast);
    this.random = new SplittableRandom(seed);
    this.inventing = new Inventing(random, chosen, cast, new Limits(plan, "", world, Map::of));
    this.decider = decider;
    this.virtual = new Virtual(decider, world);
  }

  /// Opens the case.
  ///
  /// @return whether it could be opened
  boolean open() {
    Procedure procedure = plan.procedure();
    Instant at = VirtualTime.USUAL;
    Decision opened =
        virtual.open(
            new Virtual.Way(at, at, "front-desk", "phone", "3-2-1102", "3-2", null, false),
            inventing.answers(procedure.asks(), name -> figure(procedure, name), at));
    told.add(new Told(at, null, "front-desk", outcome(opened)));
    return virtual.opened();
  }

  /// A plain number of the procedure by its name: what else can be read before anything is said.
  private static @Nullable Value figure(Procedure procedure, String name) {
    Figure figure = procedure.figures().get(name);
    return figure != null && figure.is() instanceof Figure.Size.Number(BigDecimal number)
        ? new Value.Whole(number.longValue())
        : null;
  }

  /// Whether it is not closed.
  boolean running() {
    return virtual.state().open();
  }

  /// What can be done now.
  List<Possible.Act> acts() {
    return new Possible(
            virtual, plan, cast, decider.outlook(virtual.state(), virtual.now(), world), inventing)
        .acts();
  }

  /// One turn.
  ///
  /// @return false: nothing can be done any more and no moment will come
  boolean turn() {
    List<Possible.Act> acts = acts();
    List<Possible.Act> owed = acts.stream().filter(Possible.Act::owed).toList();
    List<Possible.Act> others = acts.stream().filter(act -> !act.owed()).toList();
    Instant alarm = decider.nextAlarm(virtual.state(), world);
    int chance = random.nextInt(100);
    if (!others.isEmpty() && chance < 12 && extras++ < MOST_EXTRAS) {
      perform(pick(others));
    } else if (!owed.isEmpty() && (chance < 85 || alarm == null)) {
      perform(pick(owed));
    } else if (alarm != null) {
      virtual.pass(alarm);
      told.add(new Told(virtual.now(), null, null, "accepted"));
    } else if (!others.isEmpty()) {
      perform(pick(others));
    } else {
      return false;
    }
    virtual.pass(virtual.now().plus(Duration.ofMinutes(random.nextInt(25))));
    return true;
  }

  private Possible.Act pick(List<Possible.Act> acts) {
    return acts.get(random.nextInt(acts.size()));
  }

  /// Does one thing.
  Decision perform(Possible.Act act) {
    Decision decision = virtual.decide(act.actor(), null, null, act.deed());
    String by =
        act.actor().account() == null ? act.actor().system() : cast.name(act.actor().account());
    told.add(new Told(virtual.now(), act.step(), by, outcome(decision)));
    return decision;
  }

  /// Does a step as soon as it can be done, letting time pass for it.
  ///
  /// @return whether it could
  boolean doFirst(String step, int mostAlarms) {
    Predicate<Possible.Act> wanted = act -> act.step().equals(step);
    for (int i = 0; i <= mostAlarms && running(); i++) {
      List<Possible.Act> acts = acts().stream().filter(wanted).toList();
      if (!acts.isEmpty()) {
        return perform(acts.getFirst()).outcome() == Decision.Outcome.ACCEPTED;
      }
      Instant alarm = decider.nextAlarm(virtual.state(), world);
      if (alarm == null) {
        return false;
      }
      virtual.pass(alarm);
    }
    return false;
  }

  private static String outcome(Decision decision) {
    return switch (decision.outcome()) {
      case ACCEPTED, REPEATED -> "accepted";
      case LATE -> "late";
      case REFUSED -> decision.refusal() == null ? "refused" : Refusals.told(decision.refusal());
    };
  }

  /// The case.
  Virtual virtual() {
    return virtual;
  }

  /// Its decider.
  Decider decider() {
    return decider;
  }

  /// Where it happens.
  ScenarioWorld world() {
    return world;
  }

  /// All that happened.
  List<Told> told() {
    return told;
  }
}
