package dev.zhishou.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who did or looked at what, beside the cases: sign-ins, accounts, searches by phone, looks at
/// personal values. Rows are added and never changed.
public interface Audit {
  /// Adds a row.
  void write(Entry entry, Instant at);

  /// One row.
  ///
  /// @param community where; head office for what belongs to none
  /// @param account who; null: nobody who is known
  /// @param act what was done, in one word (`signed-in`, `searched-phone`)
  /// @param subject the id of what it was done to; never a personal value
  record Entry(CommunityId community, @Nullable AccountId account, String act, String subject) {}
}
