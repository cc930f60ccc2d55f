package dev.zhishou.community.gate;

import dev.zhishou.evidence.FileHash;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a leader is known by at the gate.
///
/// @param photo of his face; null: there is none
/// @param plates of his cars
public record GateFace(@Nullable FileHash photo, List<String> plates) {
  /// Nothing is written of him.
  public static final GateFace UNKNOWN = new GateFace(null, List.of());
}
