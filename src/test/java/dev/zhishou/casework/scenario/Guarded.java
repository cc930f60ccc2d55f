package dev.zhishou.casework.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.casework.engine.Actor;
import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Decider;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Outlook;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.casework.engine.World;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A decider that looks at every decision: the events fold to the state that was decided, what is
/// settled stays settled, a moment is decided once, a tick right after changes nothing, a repeat is
/// told, what was reckoned before spares the reckoning and changes nothing.
final class Guarded implements Decider {
  private final Decider decider;
  private @Nullable Decision last;
  private int spared;

  Guarded(Decider decider) {
    this.decider = decider;
  }

  @Override
  public Decision open(Decision.NewCase opening, Command command, Instant now, World world) {
    Decision decision = decider.open(opening, command, now, world);
    if (decision.outcome() == Decision.Outcome.ACCEPTED) {
      look(null, decision, now, world);
    }
    return decision;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the very state that the last decision left
  public Decision decide(CaseState state, Command command, Instant now, World world) {
    Decision decision = decider.decide(state, command, now, world);
    assertThat(decision.wanted()).isEmpty();
    assertThat(
            decision.events().stream()
                .map(CaseEvent::fact)
                .filter(Fact.RungCalled.class::isInstance)
                .map(fact -> ((Fact.RungCalled) fact).run()))
        .as("one decision calls one rung of a run")
        .doesNotHaveDuplicates();
    if (last != null && last.ahead() != null && last.state() == state) {
      Decision knowing = decider.decide(state, command, now, world, last.ahead());
      assertThat(knowing.events())
          .as("what was reckoned changes nothing")
          .isEqualTo(decision.events());
      assertThat(knowing.state()).isEqualTo(decision.state());
      assertThat(knowing.refusal()).isEqualTo(decision.refusal());
      spared += last.ahead().silent(now, world, state.status().severity()) ? 1 : 0;
    }
    look(state, decision, now, world);
    if (decision.outcome() == Decision.Outcome.ACCEPTED
        && decision.events().stream()
            .anyMatch(event -> command.id().equals(event.stamp().command()))) {
      Decision again = decider.decide(decision.state(), command, now, world);
      assertThat(again.outcome()).isEqualTo(Decision.Outcome.REPEATED);
      assertThat(again.events()).isEmpty();
    }
    return decision;
  }

  private void look(@Nullable CaseState before, Decision decision, Instant now, World world) {
    last = decision.events().isEmpty() ? last : decision;
    if (!decision.events().isEmpty()) {
      assertThat(decision.ahead()).isNotNull();
      assertThat(decision.ahead().alarm())
          .as("the alarm that was reckoned along")
          .isEqualTo(decider.nextAlarm(decision.state(), world));
    }
    CaseState folded = before;
    for (CaseEvent event : decision.events()) {
      folded = decider.evolve(folded, event);
    }
    assertThat(folded).as("fold(events) is the state that was decided").isEqualTo(decision.state());
    if (before != null) {
      for (Run run : before.runs().values()) {
        Run after = decision.state().run(run.id());
        if (run.state().settled()) {
          assertThat(after).as("%s stays", run.id()).isNotNull();
        }
        if (run.state().settled()) {
          assertThat(after.state())
              .as("%s was settled", run.id())
              .isIn(
                  begunIn(run, before, decision.state())
                      ? Set.of(RunState.SETTLED, RunState.OPEN)
                      : Set.of(run.state()));
        }
      }
    }
    Command tick =
        new Command(UUID.randomUUID(), Actor.system("t"), null, null, new Command.Tick());
    Decision second = decider.decide(decision.state(), tick, now, world);
    assertThat(second.events().stream().map(event -> event.fact().toString()))
        .as("a tick after the decision changes nothing")
        .isEmpty();
  }

  /// A stage that was settled opens again with what is begun in it: what is always offered, a row
  /// that was added later (Pinned 6, 16). Whatever else is settled stays as it is.
  private static boolean begunIn(Run stage, CaseState before, CaseState after) {
    return stage.state() == RunState.SETTLED
        && after.runs().keySet().stream()
            .anyMatch(id -> id.startsWith(stage.id() + "/") && before.run(id) == null);
  }

  /// How often what was reckoned before was used.
  int spared() {
    return spared;
  }

  /// In a case's events every deadline is missed once, and the ladder only climbs.
  static void once(List<CaseEvent> events) {
    Set<String> overdue = new HashSet<>();
    Map<String, Integer> rungs = new HashMap<>();
    for (CaseEvent event : events) {
      if (event.fact() instanceof Fact.StepOverdue late) {
        assertThat(overdue.add(late.run() + " " + late.dueAt())).as("%s once", late).isTrue();
      }
      if (event.fact() instanceof Fact.RungCalled called) {
        assertThat(called.rung())
            .as("rung of %s", called.run())
            .isGreaterThan(rungs.getOrDefault(called.run(), 0));
        rungs.put(called.run(), called.rung());
      }
    }
  }

  @Override
  public CaseState evolve(@Nullable CaseState state, CaseEvent event) {
    return decider.evolve(state, event);
  }

  @Override
  public @Nullable Instant nextAlarm(CaseState state, World world) {
    return decider.nextAlarm(state, world);
  }

  @Override
  public Outlook outlook(CaseState state, Instant now, World world) {
    return decider.outlook(state, now, world);
  }

  @Override
  public Plan plan() {
    return decider.plan();
  }
}
