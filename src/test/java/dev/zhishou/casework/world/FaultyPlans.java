package dev.zhishou.casework.world;

import dev.zhishou.casework.Plans;
import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Decider;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Outlook;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Refusal;
import dev.zhishou.casework.engine.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Plans whose deciders have one fault.
record FaultyPlans(Plans plans, Planted planted) implements Plans {
  @Override
  public Optional<Version> of(String procedure, int version) {
    return plans.of(procedure, version).map(this::faulty);
  }

  @Override
  public Optional<Version> newest(String procedure) {
    return plans.newest(procedure).map(this::faulty);
  }

  private Version faulty(Version right) {
    return new Version(right.procedure(), right.version(), new Faulty(right.decider(), planted));
  }

  private record Faulty(Decider right, Planted planted) implements Decider {
    @Override
    public Decision open(Decision.NewCase opening, Command command, Instant now, World world) {
      return right.open(opening, command, now, world);
    }

    @Override
    public Decision decide(CaseState state, Command command, Instant now, World world) {
      boolean done = command.deed() instanceof Command.Done;
      if (planted == Planted.STEP_STUCK && done && run(command).equals("ring")) {
        return new Decision(
            Decision.Outcome.REFUSED,
            new Refusal.NoSuchRun("ring", false),
            List.of(),
            state,
            List.of(),
            java.util.Set.of());
      }
      boolean early = planted == Planted.TICK_EARLY && command.deed() instanceof Command.Note;
      Decision decision =
          right.decide(state, command, early ? now.plus(Duration.ofHours(3)) : now, world);
      boolean written = !decision.events().isEmpty() && decision.wanted().isEmpty();
      return switch (planted) {
        case REFUSED_WRITTEN ->
            decision.outcome() == Decision.Outcome.REFUSED
                ? more(decision, new Fact.Attached(null, List.of("f")), command)
                : decision;
        case DONE_TWICE -> done && written ? twice(decision, command) : decision;
        case ORDER_KEPT ->
            done && written
                ? more(decision, new Fact.Attached(null, List.of(run(command))), command)
                : decision;
        default -> decision;
      };
    }

    private static String run(Command command) {
      return ((Command.Done) command.deed()).run();
    }

    private Decision twice(Decision decision, Command command) {
      return decision.events().stream()
          .map(CaseEvent::fact)
          .filter(Fact.StepDone.class::isInstance)
          .findFirst()
          .map(fact -> more(decision, fact, command))
          .orElse(decision);
    }

    private Decision more(Decision decision, Fact fact, Command command) {
      CaseState state = decision.state();
      CaseEvent.Stamp stamp =
          new CaseEvent.Stamp(state.status().at(), null, command.actor(), command.id());
      CaseEvent event =
          new CaseEvent(
              state.head().id(),
              state.status().seq() + 1,
              stamp,
              fact,
              CaseEvent.Changes.NONE,
              new LinkedHashMap<>());
      List<CaseEvent> events = new ArrayList<>(decision.events());
      events.add(event);
      return new Decision(
          decision.outcome(),
          decision.refusal(),
          events,
          right.evolve(state, event),
          decision.starts(),
          decision.wanted());
    }

    @Override
    public CaseState evolve(@Nullable CaseState state, CaseEvent event) {
      CaseState next = right.evolve(state, event);
      return planted == Planted.ERASING_FORGETS && event.fact() instanceof Fact.Erased
          ? new CaseState(
              next.head(),
              next.status(),
              java.util.Map.of(),
              next.runs(),
              next.marks(),
              next.beside(),
              next.commands())
          : next;
    }

    @Override
    public @Nullable Instant nextAlarm(CaseState state, World world) {
      return right.nextAlarm(state, world);
    }

    @Override
    public Outlook outlook(CaseState state, Instant now, World world) {
      return right.outlook(state, now, world);
    }

    @Override
    public Plan plan() {
      return right.plan();
    }
  }
}
