package dev.zhishou.community;

import java.util.Locale;

/// A person in a home.
public record Resident(Home home, Person person, LivesAs livesAs) {
  /// As what.
  public enum LivesAs {
    /// Owns the home.
    OWNER,
    /// Rents it.
    TENANT,
    /// Belongs to the household.
    FAMILY,
    /// Is rung when something happens.
    EMERGENCY;

    /// The word as it is stored and shown.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The value of that word.
    public static LivesAs of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
