package dev.zhishou.access;

import org.jspecify.annotations.Nullable;

/// A telephone number as screens and workbooks show it until somebody asks for it: 138****1234.
public final class MaskedNumber {
  private static final int SHOWN = 8;

  private MaskedNumber() {}

  /// The masked form; null: there is no number.
  public static @Nullable String of(@Nullable String phone) {
    if (phone == null || phone.isBlank()) {
      return null;
    }
    String plain = phone.strip();
    return plain.length() < SHOWN
        ? "****"
        : plain.substring(0, 3) + "****" + plain.substring(plain.length() - 4);
  }
}
