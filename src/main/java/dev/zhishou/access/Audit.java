package dev.zhishou.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who did or looked at what, beside the cases: sign-ins, accounts, searches by phone, looks at
/// personal values. Rows are added and never changed; each carries the hash of the one before.
public interface Audit {
  /// Adds a row.
  void write(Entry entry, Instant at);

  /// Adds a row unless the account has enough of this act already.
  ///
  /// @return how long to wait; empty: it was written
  Optional<Duration> writeWithin(Entry entry, Bound bound, Instant at);

  /// Whether an account has done this to something since then.
  boolean has(CommunityId community, AccountId account, String act, String subject, Instant since);

  /// How often an account may do something.
  ///
  /// @param most how many times
  /// @param in within which time
  record Bound(int most, Duration in) {}

  /// One row.
  ///
  /// @param community where; head office for what belongs to none
  /// @param account who; null: nobody who is known
  /// @param act what was done, in one word (`signed-in`, `searched-phone`)
  /// @param subject the id of what it was done to; never a personal value
  /// @param detail codes and ids only, such as `reason=call-back case=…`; never a personal value
  /// @param said the reason in one's own words, kept sealed; null: none was given
  record Entry(
      CommunityId community,
      @Nullable AccountId account,
      String act,
      String subject,
      String detail,
      @Nullable String said) {
    /// A row that needs no more words.
    public Entry(CommunityId community, @Nullable AccountId account, String act, String subject) {
      this(community, account, act, subject, "", null);
    }
  }
}
