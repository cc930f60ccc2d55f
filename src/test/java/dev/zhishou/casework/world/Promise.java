package dev.zhishou.casework.world;

import java.util.function.Supplier;

/// What holds after everything that may happen (DATA, *The world in a test*).
enum Promise {
  /// An accepted command is in exactly one event; a refused one in none.
  ACCEPTED_ONCE,
  /// No run is settled twice, and none comes back.
  SETTLED_ONCE,
  /// Each event has the hash of its bytes, names the one before, and none is missing.
  CHAIN_WHOLE,
  /// The head and the rows of the steps are what the events fold to, on every node.
  ROWS_ARE_THE_FOLD,
  /// Each rung and each overdue step is told once, and never early.
  RUNGS_ONCE_NEVER_EARLY,
  /// What follows an event has its effect once.
  FOLLOWED_ONCE,
  /// Every phone is empty and was told what became of each command.
  PHONES_TOLD,
  /// What is done independently leaves the same state in either order.
  ORDER_IS_NOTHING,
  /// Erasing what is private leaves the same state.
  ERASING_IS_NOTHING,
  /// A call that opens a case opens one, and no key is open twice; numbers have no gaps.
  OPENED_ONCE,
  /// Every case comes to its end.
  ENDS;

  /// One of the promises does not hold.
  static final class Broken extends AssertionError {
    private static final long serialVersionUID = 1L;
    private final transient Promise promise;

    Broken(Promise promise, String how) {
      super(promise + ": " + how);
      this.promise = promise;
    }

    Promise promise() {
      return promise;
    }

    static void unless(boolean holds, Promise promise, Supplier<String> how) {
      if (!holds) {
        throw new Broken(promise, how.get());
      }
    }
  }
}
