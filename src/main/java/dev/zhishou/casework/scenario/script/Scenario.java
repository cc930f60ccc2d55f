package dev.zhishou.casework.scenario.script;

import dev.zhishou.Exempt;
import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.procedure.text.Spot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// One scenario, as it was read: every name in it exists.
///
/// @param name what it shows
/// @param spot where it begins
/// @param setting who and what there is
/// @param opening how the case is opened
/// @param then what happens, in order of time
public record Scenario(String name, Spot spot, Setting setting, Opening opening, List<Entry> then) {

  /// @param staffed the roles that the community has
  /// @param people accounts beside those of the roles: the roles and certificates of each
  /// @param figures figures that the community has tightened, as written
  /// @param selections what a selection names
  /// @param refuses modules that refuse to act, with why
  public record Setting(
      List<String> staffed,
      Map<String, List<String>> people,
      SequencedMap<String, String> figures,
      Map<String, List<String>> selections,
      Map<String, String> refuses) {}

  /// @param by who opens it
  /// @param received first receipt by anybody; not after `at`
  /// @param severity null: the procedure's
  /// @param answers answers to the procedure's own questions
  @Exempt(reason = "one component for each word that says how a case is opened")
  public record Opening(
      Spot spot,
      Instant at,
      String by,
      Instant received,
      @Nullable String channel,
      @Nullable String home,
      @Nullable String place,
      @Nullable Severity severity,
      boolean drill,
      SequencedMap<String, Value> answers) {}
}
