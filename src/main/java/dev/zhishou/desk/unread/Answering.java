package dev.zhishou.desk.unread;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What became of a missed call.
enum Answering {
  RANG_BACK,
  RANG_AGAIN,
  NOT_REACHED,
  NOT_NEEDED;

  /// The word as the interface writes it (`rang-back`).
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Answering> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
