package dev.zhishou.ledger;

import java.util.OptionalInt;

/// How much of what was billed in a quarter came in.
///
/// @param bills how many
/// @param unpaid how many of them are not paid in full
/// @param billed fen
/// @param paid fen, never more than billed
record FeeShare(FeeKind kind, int bills, int unpaid, long billed, long paid) {
  private static final int WHOLE = 1000;
  private static final int PERCENT = 100;

  /// Nothing was billed.
  static FeeShare none(FeeKind kind) {
    return new FeeShare(kind, 0, 0, 0, 0);
  }

  /// Tenths of a percent, cut off and not rounded; empty: nothing was billed.
  OptionalInt tenths() {
    return billed == 0
        ? OptionalInt.empty()
        : OptionalInt.of(Math.toIntExact(Math.multiplyExact(paid, WHOLE) / billed));
  }

  /// Whether it is as much as it must be, by the sums themselves; of no bills nothing is missing.
  boolean reached() {
    return Math.multiplyExact(paid, PERCENT) >= Math.multiplyExact(billed, kind.target());
  }
}
