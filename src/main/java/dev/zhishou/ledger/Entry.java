package dev.zhishou.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the ledger.
///
/// @param number running, without gaps in its community and year
/// @param sum what moved
record Entry(UUID id, Number number, Sum sum, Origin origin) {
  /// What a line does to what stands on the account.
  enum Kind {
    /// It came in, or is claimed.
    CHARGE,
    /// It was kept of what had come in.
    DEDUCTION,
    /// It went back.
    REFUND;

    /// As the API writes it.
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String word) {
      return Arrays.stream(values())
          .filter(kind -> kind.word().equals(word))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(word));
    }
  }

  /// @param last of the year
  record Number(int year, int last) {}

  /// @param account the case that took the money in
  /// @param fen more than nothing
  /// @param uncovered fen of the deductions that nothing was left for: a claim is needed
  record Sum(UUID account, String item, Kind kind, long fen, long uncovered) {}

  /// Where a line comes from.
  ///
  /// @param caseId the case whose step wrote it
  /// @param payer a role, a contact kind or an answer, as the file has it; null: none is named
  /// @param payerId the id it names; null: it names none
  /// @param home of the case; null: it has none
  /// @param by who settled the step; null: the system
  /// @param at when it happened
  record Origin(
      UUID caseId,
      String run,
      @Nullable String payer,
      @Nullable String payerId,
      @Nullable String home,
      @Nullable UUID by,
      Instant at) {}
}
