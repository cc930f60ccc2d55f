package dev.zhishou.community.audience;

import dev.zhishou.community.Home;
import java.util.List;
import java.util.UUID;

/// A home that is meant.
///
/// @param people who of it is meant; those who are only rung in an emergency never are
public record Addressed(Home home, List<Somebody> people) {
  /// Somebody who is meant.
  ///
  /// @param phone whether a number is known
  public record Somebody(UUID person, boolean phone) {}

  /// Whether anybody of the home can be told by phone.
  public boolean phone() {
    return people.stream().anyMatch(Somebody::phone);
  }
}
