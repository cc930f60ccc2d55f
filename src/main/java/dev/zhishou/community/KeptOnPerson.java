package dev.zhishou.community;

import dev.zhishou.access.CommunityId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a module keeps on a person, for the file that he may ask for (PIPL 45).
public interface KeptOnPerson {
  /// All of it, opened, in the order in which it came.
  List<Entry> on(CommunityId community, Person person);

  /// A line of the file.
  ///
  /// @param kind `register`, `change`, `report` or `notice`
  /// @param at when it was written; null: it is what stands now
  /// @param what in words
  record Entry(String kind, @Nullable Instant at, String what) {}
}
