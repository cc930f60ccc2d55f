package dev.zhishou.notify.seals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What became of the messages that carry seals.
public interface SentSeals {
  /// The kind of such a message; it is about the number of the seal.
  String KIND = "day-seal";

  /// What was heard of a seal's deliveries, the first that got through first.
  List<Sent> of(UUID office, int n);

  /// @param way the word of a channel
  /// @param at when it got through
  record Sent(String way, Instant at) {}
}
