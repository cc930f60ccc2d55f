package dev.zhishou.notify.notices;

import dev.zhishou.Exempt;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// For whom a notice is, as it is sent and kept. Which of the others is needed, the kind says.
///
/// @param kind `community`, `buildings`, `units`, `served`, `aged`, `selection`, `staff`, `homes`;
///     `step`: as the file of a procedure wrote it
/// @param units stairwells: `3-2`
/// @param as of whom the age counts: `owner` or `resident`
/// @param from how many full years at least
/// @param selection its name in `sop/selections.yaml`
/// @param given ids that narrow the selection, by the name of their answer
/// @param homes ids or names
/// @param to the words of the step
@Exempt(reason = "one component for each key of an audience")
public record Target(
    @Nullable String kind,
    @Nullable List<Integer> buildings,
    @Nullable List<String> units,
    @Nullable UUID equipment,
    @Nullable String as,
    @Nullable Integer from,
    @Nullable String selection,
    @Nullable Map<String, String> given,
    @Nullable List<String> roles,
    @Nullable List<String> homes,
    @Nullable List<String> to) {
  /// As a step wrote it.
  static Target ofStep(List<String> to) {
    return new Target("step", null, null, null, null, null, null, null, null, null, to);
  }
}
