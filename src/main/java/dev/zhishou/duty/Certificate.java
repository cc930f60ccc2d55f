package dev.zhishou.duty;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import java.time.LocalDate;
import java.util.UUID;

/// What somebody may do by law.
///
/// @param kind `lift`, `electrician` …
/// @param number as it is kept to be shown: masked, once it was written
/// @param validity when it holds
public record Certificate(
    UUID id,
    CommunityId community,
    AccountId account,
    String kind,
    String number,
    Validity validity) {

  /// What may be shown of a number: its first and last two signs.
  public static String masked(String number) {
    int shown = number.length() < 8 ? 1 : 2;
    return number.length() <= 2
        ? "••••"
        : number.substring(0, shown) + "••••" + number.substring(number.length() - shown);
  }

  /// From a day to a day, both included.
  public record Validity(LocalDate from, LocalDate until) {
    /// Whether it holds on that day.
    public boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }
  }
}
