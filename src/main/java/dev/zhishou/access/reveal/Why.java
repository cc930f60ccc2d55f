package dev.zhishou.access.reveal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why somebody needs to know.
public enum Why {
  /// He rings for an open case that concerns the home.
  CASE,
  /// He was asked to call back.
  CALL_BACK,
  /// Something must be told.
  NOTICE,
  /// The register is compared with the papers.
  CHECK,
  /// Life or property is in danger.
  SAFETY,
  /// What he says in his own words.
  OTHER;

  /// As programs say it.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Why> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
