package dev.zhishou.casework.engine;

import dev.zhishou.casework.engine.deeds.Deciding;
import dev.zhishou.casework.engine.deeds.Folding;
import dev.zhishou.casework.engine.derive.Reach;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Decides by a plan.
public final class PlanDecider implements Decider {
  private static final Command NOBODY =
      new Command(new UUID(0, 0), Actor.system("deadline watch"), null, null, new Command.Tick());

  private final Plan plan;
  private final Reach reach;

  /// A decider for one version of a procedure.
  public PlanDecider(Plan plan) {
    this.plan = plan;
    this.reach = new Reach(plan);
  }

  @Override
  public Decision open(Decision.NewCase opening, Command command, Instant now, World world) {
    return new Deciding(plan, reach, world, now, command).open(opening);
  }

  @Override
  public Decision decide(CaseState state, Command command, Instant now, World world) {
    return decide(state, command, now, world, null);
  }

  @Override
  public Decision decide(
      CaseState state, Command command, Instant now, World world, @Nullable Ahead ahead) {
    return new Deciding(plan, reach, world, now, command).decide(state, ahead);
  }

  @Override
  public CaseState evolve(@Nullable CaseState state, CaseEvent event) {
    return Folding.evolve(plan, state, event);
  }

  @Override
  public @Nullable Instant nextAlarm(CaseState state, World world) {
    return new Deciding(plan, reach, world, state.status().at(), NOBODY).next(state);
  }

  @Override
  public Outlook outlook(CaseState state, Instant now, World world) {
    return new Deciding(plan, reach, world, now, NOBODY).outlook(state);
  }

  @Override
  public Plan plan() {
    return plan;
  }
}
