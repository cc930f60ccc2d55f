package dev.zhishou.ledger;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Money as the API writes it.
///
/// @param amount yuan with two digits, as text
record MoneyView(String amount, String currency) {
  private static final String YUAN = "CNY";
  private static final Pattern WRITTEN = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");

  static MoneyView of(long fen) {
    return new MoneyView(BigDecimal.valueOf(fen, 2).toPlainString(), YUAN);
  }

  /// More than nothing, in fen; empty: it is no such sum.
  OptionalLong fen() {
    // What was sent may lack either.
    if (!YUAN.equals(currency) || !WRITTEN.matcher(String.valueOf(amount)).matches()) {
      return OptionalLong.empty();
    }
    long fen = new BigDecimal(amount).movePointRight(2).longValueExact();
    return fen > 0 ? OptionalLong.of(fen) : OptionalLong.empty();
  }
}
