package dev.zhishou.procedure.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What opens a case by this procedure besides a person's choice.
public sealed interface Opening {
  /// What people say.
  record Hints(List<String> words) implements Opening {}

  /// A calendar.
  ///
  /// @param each a selection: a case for each of its rows; null: one case
  record Scheduled(Every.Calendar calendar, @Nullable String each) implements Opening {}

  /// A warning (CAP) that fits the condition.
  record Warning(Condition condition) implements Opening {}

  /// A sensor's topic; `#` matches the rest.
  record Alarm(String topic) implements Opening {}

  /// Many report the same: proposed when `homes` distinct homes did within a window. Both are
  /// figures by name, or written out.
  record Similar(String procedure, String homes, String within) implements Opening {}
}
