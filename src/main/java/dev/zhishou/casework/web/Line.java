package dev.zhishou.casework.web;

import dev.zhishou.Exempt;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case in a list.
///
/// @param where its place in words
/// @param answered whether anybody has acknowledged, taken or done something of it
/// @param next the open step with the soonest deadline; null: none can be done now
/// @param asked `approve` or `sign`: what a step that was handed in waits for from the caller
@Exempt(reason = "one component for each column of the list")
record Line(
    UUID id,
    String number,
    String procedure,
    String title,
    UUID community,
    String severity,
    String status,
    boolean drill,
    Instant openedAt,
    @Nullable Instant nextDeadline,
    @Nullable String where,
    boolean answered,
    @Nullable NextStep next,
    @Nullable String asked) {

  /// What is to be done next.
  ///
  /// @param held by whom: who took it, else who acknowledged it; null: nobody
  record NextStep(
      String title,
      String state,
      @Nullable Instant readyAt,
      @Nullable Instant dueAt,
      @Nullable UUID held) {}
}
