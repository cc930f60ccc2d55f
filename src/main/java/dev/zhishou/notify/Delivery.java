package dev.zhishou.notify;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One message to one recipient by one channel, and what became of it.
///
/// @param id also the webhook's id and what the provider knows a repeat by
/// @param gateway which one took it; null: none yet
public record Delivery(
    UUID id,
    UUID message,
    Recipient to,
    ChannelKind by,
    Standing standing,
    @Nullable UUID gateway,
    Times times) {
  /// @param due when it is tried next, while it is queued
  /// @param tries how often a worker took it in hand
  /// @param why what keeps or kept it from arriving; null: nothing
  public record Standing(DeliveryState state, Instant due, int tries, @Nullable Fault why) {}

  /// When it came how far; null: it did not.
  public record Times(
      Instant queued,
      @Nullable Instant sent,
      @Nullable Instant delivered,
      @Nullable Instant read,
      @Nullable Instant acknowledged,
      @Nullable Instant failed) {}
}
