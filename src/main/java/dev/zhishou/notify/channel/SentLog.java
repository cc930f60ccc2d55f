package dev.zhishou.notify.channel;

import dev.zhishou.notify.DeliveryState;
import dev.zhishou.notify.Fault;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a gateway was given to carry.
public interface SentLog {
  /// Its tries, the newest first.
  ///
  /// @param before only older ones; null: from the newest
  List<Tried> tried(UUID gateway, @Nullable UUID before, int limit);

  /// Has a delivery carried again, under the same id.
  ///
  /// @return false when this gateway never had it, it is on its way, or it is worth nothing any
  /// more
  boolean again(UUID gateway, UUID delivery, Instant now);

  /// One try.
  ///
  /// @param kind of the message
  /// @param state how the delivery stands now
  record Tried(UUID id, UUID delivery, String kind, How how, DeliveryState state) {}

  /// @param outcome `delivered`, `accepted`, `failed`, `later`
  record How(Instant at, int millis, String outcome, @Nullable Fault why) {}
}
