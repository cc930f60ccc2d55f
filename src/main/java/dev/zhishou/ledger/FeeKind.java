package dev.zhishou.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What homes are billed for, each with the share that must come in within its quarter.
enum FeeKind {
  /// Property service fee, 物业服务费 (002-147).
  SERVICE(95),
  /// Parking or vehicle-keeping fee (002-148).
  PARKING(98),
  /// Fees collected on behalf of others, such as water and electricity (002-149).
  ON_BEHALF(100);

  private final int target;

  FeeKind(int target) {
    this.target = target;
  }

  /// Percent of what was billed.
  int target() {
    return target;
  }

  /// As the API writes it: `on-behalf`.
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<FeeKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
