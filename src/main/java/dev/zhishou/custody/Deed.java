package dev.zhishou.custody;

import java.util.Arrays;
import java.util.Locale;

/// What may be done with a thing in custody (LANGUAGE, *Arguments*).
enum Deed {
  /// It comes in, or back in.
  KEEP(State.KEPT),
  /// It is put under seal.
  SEAL(State.SEALED),
  /// The seal is broken.
  OPEN(State.OPENED),
  /// It goes to whom it belongs, or to who may have it.
  RELEASE(State.RELEASED),
  /// It is lent, or goes to another keeper.
  MOVE(State.MOVED),
  /// It is done away with.
  DISPOSE(State.DISPOSED);

  private final State after;

  Deed(State after) {
    this.after = after;
  }

  /// Where the thing is then.
  State after() {
    return after;
  }

  /// As a file writes it.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Deed of(String word) {
    return Arrays.stream(values())
        .filter(deed -> deed.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(word));
  }
}
