package dev.zhishou.dispatch;

import dev.zhishou.access.AccountId;
import dev.zhishou.notify.ChannelKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whom a call would really reach at some moment.
///
/// @param groups names of the groups that would hear of it
record Trial(List<Asked> asked, List<String> groups) {
  /// A role that would be called, and who answers for it then.
  ///
  /// @param people nobody: the role has nobody on duty
  record Asked(String role, Why why, List<Person> people) {}

  /// Why a role is called.
  enum Why {
    /// A step is its own.
    STEP,
    /// It stands above one of those.
    RUNG,
    /// The ladder has come to its end.
    DEAD_END
  }

  /// @param ways besides his open page, in the order of their time
  record Person(AccountId id, String name, List<Way> ways) {
    /// Whether anything but an open page gets to him in time.
    boolean reached() {
      return ways.stream().anyMatch(way -> way.state() == State.GOES);
    }
  }

  /// @param at when it would go out; null: it would not
  record Way(ChannelKind by, State state, @Nullable Instant at) {}

  /// What would become of a way.
  enum State {
    /// It goes out.
    GOES,
    /// It waits for the end of his quiet hours.
    QUIET,
    /// No gateway of this channel is on.
    NO_GATEWAY,
    /// His number or address is missing.
    NO_ADDRESS
  }

  /// Everybody in it, once.
  List<Person> people() {
    return asked.stream().flatMap(one -> one.people().stream()).distinct().toList();
  }
}
