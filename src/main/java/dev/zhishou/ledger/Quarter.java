package dev.zhishou.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// A quarter of a year, written `2026Q4`.
record Quarter(String text) {
  private static final Pattern WRITTEN = Pattern.compile("20\\d\\dQ[1-4]");
  private static final int MONTHS = 3;

  /// The one that a day lies in.
  static Quarter of(LocalDate day) {
    return new Quarter(day.getYear() + "Q" + ((day.getMonthValue() - 1) / MONTHS + 1));
  }

  /// Reads one; empty: it is none.
  static Optional<Quarter> read(String text) {
    return WRITTEN.matcher(text).matches() ? Optional.of(new Quarter(text)) : Optional.empty();
  }
}
