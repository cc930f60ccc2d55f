package dev.zhishou.insight.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a place in a procedure needs.
///
/// @param anyOf one of these is enough; the first is meant first
/// @param blocks whether the procedure cannot be carried out without it
/// @param at the step; null: the opening
record Need(List<Thing> anyOf, boolean blocks, @Nullable At at) {
  /// @param step its name as a case calls it, `frame.` before those of the frame
  /// @param what what is done there
  record At(String step, String what) {}
}
