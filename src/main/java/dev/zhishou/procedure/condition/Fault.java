package dev.zhishou.procedure.condition;

import dev.zhishou.procedure.text.Said;

/// What is wrong in a condition.
///
/// @param rule the lint rule: `condition, unknown-name, unknown-option, unknown-role, sealed,
///     cel-cost`
/// @param offset where in the text, in code points from 0
public record Fault(String rule, int offset, Said message, Said mend) {
  static Fault condition(int offset, String chinese, String english, Said mend) {
    return new Fault("condition", offset, new Said(chinese, english), mend);
  }
}
