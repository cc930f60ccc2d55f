package dev.zhishou.duty;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import java.time.LocalDate;
import java.util.UUID;

/// What somebody may do by law.
///
/// @param kind `lift`, `electrician` …
/// @param validity when it holds
public record Certificate(
    UUID id,
    CommunityId community,
    AccountId account,
    String kind,
    String number,
    Validity validity) {

  /// From a day to a day, both included.
  public record Validity(LocalDate from, LocalDate until) {
    /// Whether it holds on that day.
    public boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }
  }
}
