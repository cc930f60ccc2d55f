package dev.zhishou.notify;

import java.util.Arrays;
import java.util.Locale;

/// How far a delivery has come.
public enum DeliveryState {
  /// It waits for its time or its turn.
  QUEUED,
  /// A worker has it in hand.
  SENDING,
  /// It left the house, or lies on the recipient's page; nobody knows yet whether it was seen.
  SENT,
  /// The provider says that it arrived.
  DELIVERED,
  /// The recipient has opened it.
  READ,
  /// The recipient has answered for it.
  ACKNOWLEDGED,
  /// It will not arrive; its fault says why.
  FAILED,
  /// It was no longer needed when its turn came.
  WITHDRAWN;

  /// As it is stored and shown.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The state of that word.
  public static DeliveryState of(String word) {
    return Arrays.stream(values())
        .filter(state -> state.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(word));
  }
}
