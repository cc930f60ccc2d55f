package dev.zhishou.procedure.condition;

import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Truth;
import dev.zhishou.procedure.model.Value;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A condition that was read. Two are equal when their texts and parts are.
record ReadCondition(String text, Expression expression, Set<String> names) implements Condition {
  @Override
  public Truth test(Look look) {
    return new Reckoner(look).test(expression);
  }

  @Override
  public @Nullable Value evaluate(Look look) {
    return new Reckoner(look).reckon(expression);
  }
}
