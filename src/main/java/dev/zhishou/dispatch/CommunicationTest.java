package dev.zhishou.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A run that asks whether those who are on duty at a moment can be reached.
///
/// @param of the moment whose roster counts
/// @param made when it was run
public record CommunicationTest(UUID id, Instant of, Instant made, List<Reached> people) {
  static final String KIND = "communication-test";

  /// Somebody who was on duty then.
  ///
  /// @param acknowledged whether he answered by any channel
  public record Reached(UUID account, List<Tried> tried, boolean acknowledged) {}

  /// @param why a fault's code; empty: none
  public record Tried(String channel, String state, String why) {}
}
