package dev.zhishou.desk.collective;

import dev.zhishou.procedure.model.Procedure;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// As many homes as the procedure wants have complained of the same matter within its window: it
/// may be opened as one.
///
/// @param procedure what is proposed
/// @param needed how many homes it takes
/// @param homes those that have reported it, the newest first
/// @param cases the complaints that are counted, the newest first
/// @param since when the first of them was received
public record Proposal(
    Procedure procedure, int needed, List<UUID> homes, List<Counted> cases, Instant since) {

  /// A complaint that is counted.
  ///
  /// @param matter what it is about, in its own words
  public record Counted(UUID id, String number, UUID home, String matter, Instant receivedAt) {}
}
