package dev.zhishou.casework;

import dev.zhishou.casework.engine.Decision;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of commands.
///
/// @param results one for each command, in order
/// @param live the case afterwards
public record Outcome(List<Result> results, Live live) {
  /// What became of one.
  ///
  /// @param refused why; null unless refused
  public record Result(UUID id, Decision.Outcome outcome, @Nullable Refused refused) {}
}
