package dev.zhishou.custody;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where a thing in custody is.
enum State {
  /// In store, under seal or not.
  KEPT,
  /// Under seal.
  SEALED,
  /// Its seal was broken, and it is not put back yet.
  OPENED,
  /// It was given out and is ours no more.
  RELEASED,
  /// It is lent, or with another keeper.
  MOVED,
  /// It was done away with.
  DISPOSED;

  /// As the API writes it.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<State> of(String word) {
    return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
  }
}
