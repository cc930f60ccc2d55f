package dev.zhishou.casework;

import dev.zhishou.casework.engine.Plan;
import dev.zhishou.procedure.condition.ConditionWording;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Figure;
import org.jspecify.annotations.Nullable;

/// A condition of a plan in words, for who asks why a step waits and for who reads it on paper.
public final class ConditionWords implements ConditionWording.Names {
  private final Plan plan;
  private final String prefix;

  /// @param prefix of the step whose condition it is: `frame.` within a frame, else empty
  public ConditionWords(Plan plan, String prefix) {
    this.plan = plan;
    this.prefix = prefix;
  }

  /// The condition, said.
  public String when(Condition condition) {
    return new ConditionWording(this).when(condition);
  }

  @Override
  public @Nullable Ask ask(String name) {
    Plan.Question own = plan.question(prefix + name);
    Plan.Question any = own == null ? plan.question(name) : own;
    return any == null ? null : any.ask();
  }

  @Override
  public @Nullable String step(String name) {
    Plan.Node own = plan.node(prefix + name);
    Plan.Node any = own == null ? plan.node(name) : own;
    return any == null ? null : any.step().text().what();
  }

  @Override
  public @Nullable Figure figure(String name) {
    return plan.figure(name, prefix);
  }
}
