package dev.zhishou.notify.channel;

import dev.zhishou.notify.Fault;
import org.jspecify.annotations.Nullable;

/// What came of a try.
public sealed interface Result {
  /// It has arrived.
  ///
  /// @param reference what the other side calls it; null: nothing
  record Delivered(@Nullable String reference) implements Result {}

  /// The other side has taken it; whether it arrives is told later, or never.
  record Accepted(@Nullable String reference) implements Result {}

  /// It will not arrive this way, however often it is tried.
  record Failed(Fault why) implements Result {}

  /// Another gateway, or another time, may do better.
  record Later(Fault why) implements Result {}
}
