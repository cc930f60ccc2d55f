package dev.zhishou.casework.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Decider;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.Outlook;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.PlanDecider;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.casework.engine.World;
import dev.zhishou.casework.scenario.script.ScenarioReader;
import dev.zhishou.casework.scenario.script.Subject;
import dev.zhishou.guards.Drift;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.text.Findings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Draws how a run goes from state to state, as it was seen in all shipped scenarios: a way that
/// the engine has not gone before shows as a change of the drawing.
@Tag("scenario")
class LifecycleDriftTest {

  /// One change of a run, `from` null where it came to be.
  private record Way(@Nullable RunState from, RunState to) implements Comparable<Way> {
    @Override
    public int compareTo(Way other) {
      return key().compareTo(other.key());
    }

    private String key() {
      return (from == null ? "00" : "1" + from.ordinal()) + " " + to.ordinal();
    }

    private String line() {
      return "  " + (from == null ? "[*]" : from.name()) + " --> " + to.name() + "\n";
    }
  }

  @Test
  void the_drawing_of_a_runs_life_is_up_to_date() throws Exception {
    var ways = new TreeSet<Way>();
    var binder = Binder.shipped();
    for (var id : binder.procedures().keySet()) {
      binder.scenarios(id).ifPresent(text -> play(binder, id, text, ways));
    }
    assertThat(ways.stream().map(Way::to))
        .as("every state is reached")
        .containsAll(EnumSet.allOf(RunState.class));
    assertThat(ways)
        .as("what is settled never comes back")
        .noneMatch(way -> way.from() != null && way.from().settled() && !way.to().settled());
    Drift.check(Path.of("docs/lifecycle.md"), document(ways));
  }

  private static void play(Binder binder, String id, String text, Set<Way> ways) {
    var plan = Plans.of(binder, id).orElseThrow();
    var subject = new Subject(plan, binder);
    for (var scenario : ScenarioReader.read(text, subject, new Findings(id))) {
      var decider = new Watching(new PlanDecider(plan), ways);
      new ScenarioRun(subject, scenario, decider, new Findings(id)).run(state -> {});
    }
  }

  private static String document(Set<Way> ways) {
    var text =
        new StringBuilder(
            """
            # The life of a run

            Generated from what happens in the shipped scenarios; do not edit. A stage is waiting, open or
            settled; everything else is a step.

            ```mermaid
            stateDiagram-v2
            """);
    for (var state : RunState.values()) {
      text.append("  %s: %s\n".formatted(state.name(), state.word()));
    }
    ways.forEach(way -> text.append(way.line()));
    for (var state : RunState.values()) {
      if (state.settled() && ways.stream().noneMatch(way -> way.from() == state)) {
        text.append("  %s --> [*]\n".formatted(state.name()));
      }
    }
    return text.append("```\n").toString();
  }

  /// Looks at every run before and after each event.
  private record Watching(Decider decider, Set<Way> ways) implements Decider {
    @Override
    public Decision open(Decision.NewCase opening, Command command, Instant now, World world) {
      var decision = decider.open(opening, command, now, world);
      CaseState at = null;
      for (var event : decision.events()) {
        at = evolve(at, event);
      }
      return decision;
    }

    @Override
    public Decision decide(CaseState state, Command command, Instant now, World world) {
      var decision = decider.decide(state, command, now, world);
      var at = state;
      for (var event : decision.events()) {
        at = evolve(at, event);
      }
      return decision;
    }

    @Override
    public CaseState evolve(@Nullable CaseState state, CaseEvent event) {
      var next = decider.evolve(state, event);
      next.runs()
          .forEach(
              (id, run) -> {
                var before = state == null ? null : state.run(id);
                var from = before == null ? null : before.state();
                if (from != run.state()) {
                  ways.add(new Way(from, run.state()));
                }
              });
      return next;
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
}
