package dev.zhishou.access;

import java.util.Locale;
import java.util.Optional;

/// What a token is good for. A token acts with the roles of its account, narrowed to its grants.
public enum Grant {
  /// A phone's queue: `PUT /evidence`, `POST /reports`, `POST …/commands`, and nothing else.
  SYNC,
  /// Reading what its account may read.
  READ,
  /// Taking in reports and opening cases.
  REPORT,
  /// Sending commands.
  COMMAND,
  /// Posting warnings and sensor alarms.
  ALARM,
  /// Everything that its account may do.
  ALL,
  /// Reading the operators' figures.
  METRICS;

  /// The word as it is stored and shown.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The grant of that word; empty when there is none.
  public static Optional<Grant> of(String word) {
    for (Grant grant : values()) {
      if (grant.word().equals(word)) {
        return Optional.of(grant);
      }
    }
    return Optional.empty();
  }
}
