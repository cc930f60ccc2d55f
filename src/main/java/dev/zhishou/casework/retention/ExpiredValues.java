package dev.zhishou.casework.retention;

import dev.zhishou.casework.engine.Command;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the store says of ended cases that still hold something personal, and of what was erased.
public interface ExpiredValues {
  /// Ended cases that hold private values, the oldest first. The reasons of erasures are no such
  /// values: erasing them would never end.
  ///
  /// @param before by procedure, the moment before which a case must have ended
  /// @param otherwise that of a procedure which is not named
  List<UUID> ended(Map<String, Instant> before, Instant otherwise, int most);

  /// The private values of a case that are to be erased.
  List<Command.Secret> values(UUID caseId);

  /// Keeps how many of a kind were erased at a time.
  void erased(String kind, Instant at, int number);

  /// What was erased by kind: when last, how many in all.
  List<Erased> runs();

  /// @param last when the last one was erased
  /// @param number how many in all
  record Erased(String kind, Instant last, long number) {}
}
