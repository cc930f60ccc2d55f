package dev.zhishou.duty.roster;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Role;
import dev.zhishou.duty.Shift;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/// Somebody has a post, once.
public record Turn(Role role, AccountId account, Instant from, Instant to) {
  /// By time, post and person.
  static final Comparator<Turn> ORDER =
      Comparator.comparing(Turn::from)
          .thenComparing(turn -> turn.role().id())
          .thenComparing(Turn::to)
          .thenComparing(turn -> turn.account().value());

  /// When.
  public Shift.Stretch stretch() {
    return new Shift.Stretch(from, to);
  }

  /// How long.
  public Duration length() {
    return Duration.between(from, to);
  }

  /// Whether both lie on some moment.
  boolean meets(Turn other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }

  /// The same turn for somebody else.
  public Turn by(AccountId other) {
    return new Turn(role, other, from, to);
  }
}
