package dev.zhishou.insight.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// A share in percent, to one place, half up.
public final class Share {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Share() {}

  /// How many percent these are of those; empty: of none.
  public static Optional<BigDecimal> of(long some, long of) {
    return of == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(some)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP));
  }
}
