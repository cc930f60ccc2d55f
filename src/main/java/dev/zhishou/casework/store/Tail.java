package dev.zhishou.casework.store;

import java.util.List;
import java.util.UUID;

/// Where a case stands in the store.
///
/// @param events those after what was known, in order
public record Tail(
    UUID community,
    String procedure,
    int version,
    int lastSeq,
    byte[] lastHash,
    List<Event> events) {

  /// One stored event.
  public record Event(int seq, byte[] bytes, byte[] hash) {}
}
