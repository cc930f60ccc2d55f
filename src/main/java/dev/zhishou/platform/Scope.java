package dev.zhishou.platform;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Whose rows a piece of SQL may see: the second wall behind the permission check. There is no
/// default, and no way to run SQL without one.
public sealed interface Scope {
  /// The rows of these communities, and no others.
  ///
  /// @param communities may be empty: then nothing is seen
  record Communities(Set<UUID> communities) implements Scope {
    public Communities {
      communities = Set.copyOf(communities);
    }

    String setting() {
      return communities.stream()
          .map(UUID::toString)
          .sorted()
          .collect(Collectors.joining(",", "{", "}"));
    }
  }

  /// All rows. For the watch, follow-ups, the feed, housekeeping, and readers who may see
  /// everything.
  ///
  /// @param reason why, in a few words; shown in the database's list of running statements
  record Whole(String reason) implements Scope {
    public Whole {
      if (!reason.matches("[\\p{L}\\p{N} ,.-]{3,60}")) {
        throw new IllegalArgumentException("a reason of 3 to 60 letters: " + reason);
      }
    }
  }

  /// The scope of one community.
  static Scope of(UUID community) {
    return new Communities(Set.of(community));
  }

  /// The scope of several communities.
  static Scope of(Collection<UUID> communities) {
    return new Communities(Set.copyOf(communities));
  }

  /// Everything, with the reason why.
  static Scope whole(String reason) {
    return new Whole(reason);
  }
}
