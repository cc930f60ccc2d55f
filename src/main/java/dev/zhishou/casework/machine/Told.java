package dev.zhishou.casework.machine;

import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a machine says.
///
/// @param key tells it apart from everything else that was ever said in the community: the same
///     again changes nothing
/// @param at when it happened; null: now
/// @param drill it is an exercise
public record Told(What what, String key, @Nullable Instant at, boolean drill) {
  /// What it says.
  public sealed interface What {}

  /// A sensor.
  ///
  /// @param answers what it knows, by the names of the questions; what does not fit is left out
  public record Alarm(String topic, Map<String, JsonNode> answers) implements What {}

  /// A warning.
  ///
  /// @param fields what conditions read as `alert.…`
  public record Warning(SequencedMap<String, Value> fields) implements What {}
}
