package dev.zhishou.insight.figures;

import dev.zhishou.Exempt;
import dev.zhishou.casework.engine.World;
import dev.zhishou.insight.past.Past;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a case counts for.
///
/// @param asked whether somebody asked for it: figures of service count these alone
/// @param late whether a step was late, or is over its limit as long as the case is open
/// @param content what the owner said as it was over; null: nobody asked him
/// @param reply of a complaint; null: it is none
/// @param owed what it owes its home afterwards; null: nothing
@Exempt(reason = "one component for each figure of a case")
record CaseFigure(
    UUID id,
    String procedure,
    boolean asked,
    Times times,
    boolean late,
    @Nullable Boolean content,
    @Nullable Reply reply,
    @Nullable Owed owed) {

  /// @param takenOn null: nobody took it on
  /// @param closed null: it is open
  /// @param reopened whether it was over once and was opened again
  record Times(
      Instant opened, @Nullable Instant takenOn, @Nullable Instant closed, boolean reopened) {}

  static CaseFigure of(Past past, World world, Instant now) {
    return new CaseFigure(
        past.live().id(),
        past.procedure(),
        past.asked(),
        new Times(past.openedAt(), past.takenOn().orElse(null), past.closedAt(), past.reopened()),
        past.open() ? past.late(now) : past.late(),
        content(past).orElse(null),
        Reply.of(past, world).orElse(null),
        Owed.of(past).orElse(null));
  }

  private static Optional<Boolean> content(Past past) {
    return past.said("satisfied").or(() -> past.said("content"));
  }
}
