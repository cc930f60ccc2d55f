package dev.zhishou.notify.sending;

import dev.zhishou.notify.DeliveryState;
import dev.zhishou.notify.Fault;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What came of having a delivery in hand.
///
/// @param state how it stands now; QUEUED: it is tried again
/// @param next when it is tried again
/// @param reference what the gateway calls it; null: nothing
/// @param attempts the gateways that were tried, in order; the last of them has it
public record Ending(
    DeliveryState state,
    Instant at,
    Instant next,
    @Nullable String reference,
    @Nullable Fault why,
    List<Attempt> attempts) {

  /// One gateway was tried.
  ///
  /// @param millis how long it took
  /// @param well whether the gateway works, even if it refused this one
  public record Attempt(
      UUID gateway, Instant at, int millis, String outcome, boolean well, @Nullable Fault fault) {}

  static Ending of(DeliveryState state, Instant at, @Nullable Fault why) {
    return new Ending(state, at, at, null, why, List.of());
  }
}
