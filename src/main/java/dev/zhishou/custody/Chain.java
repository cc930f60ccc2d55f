package dev.zhishou.custody;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The chain of hand-overs of one thing, read from its beginning. A piece of it goes its own way
/// from the first deed that names it.
final class Chain {
  private final Map<String, Standing> pieces = new HashMap<>();
  private @Nullable Standing whole;
  private @Nullable Standing last;
  private int listed;

  /// Where a thing stands.
  ///
  /// @param sealed whether an unbroken seal is on it
  record Standing(State state, boolean sealed) {}

  /// Why the chain contradicts a deed; empty: it does not.
  ///
  /// @param piece null: the whole of it
  Optional<String> refusal(Deed deed, @Nullable String piece) {
    Standing now = standing(piece);
    State state = now == null ? null : now.state;
    boolean sealed = now != null && now.sealed;
    boolean gone = state == State.RELEASED || state == State.DISPOSED;
    String why =
        switch (deed) {
          case KEEP ->
              state == State.DISPOSED
                  ? "已经处理掉了 / It was disposed of"
                  : state == State.KEPT ? "已经在保管 / It is kept already" : null;
          case SEAL ->
              gone || state == State.MOVED
                  ? "不在手里，封不了 / It is not here to be sealed"
                  : sealed ? "已经封存，先开封 / It is sealed already: open it first" : null;
          case OPEN ->
              sealed && state != State.MOVED ? null : "没有封存在这里，开不了 / It does not lie here sealed";
          case RELEASE, MOVE -> gone ? "已经交出去了 / It was given out already" : null;
          case DISPOSE -> gone || now == null ? "不在保管，不能处理 / It is not in custody" : null;
        };
    return Optional.ofNullable(why);
  }

  /// Goes on with a deed.
  ///
  /// @param pieces of how many it consists; 0: not said
  void add(Deed deed, @Nullable String piece, int pieces) {
    Standing before = standing(piece);
    boolean sealed =
        switch (deed) {
          case SEAL -> true;
          case KEEP, MOVE -> before != null && before.sealed;
          case OPEN, RELEASE, DISPOSE -> false;
        };
    Standing after = new Standing(deed.after(), sealed);
    listed = Math.max(listed, pieces);
    last = after;
    if (piece == null) {
      this.pieces.clear();
      whole = after;
      return;
    }
    this.pieces.put(piece, after);
    boolean all = listed > 0 && this.pieces.size() >= listed;
    if (all && new HashSet<>(this.pieces.values()).size() == 1) {
      whole = after;
    }
  }

  /// Where the whole of it stands; where only its pieces were ever named, the last of them.
  Standing now() {
    Standing now = whole == null ? last : whole;
    if (now == null) {
      throw new IllegalStateException("an empty chain");
    }
    return now;
  }

  int listed() {
    return listed;
  }

  private @Nullable Standing standing(@Nullable String piece) {
    Standing own = piece == null ? null : pieces.get(piece);
    return own == null ? whole : own;
  }
}
