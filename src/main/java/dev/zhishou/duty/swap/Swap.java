package dev.zhishou.duty.swap;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import dev.zhishou.duty.roster.RosterStore;
import dev.zhishou.duty.roster.Turn;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A turn that somebody offers to another.
///
/// @param turn whose it is until it is confirmed
/// @param people who is asked and who takes it
/// @param changed who brought it where it stands
public record Swap(
    UUID id,
    CommunityId community,
    Turn turn,
    People people,
    State state,
    Instant offered,
    RosterStore.Signed changed) {

  /// @param asked null: whoever has the role
  /// @param taker who agreed; null: nobody yet
  public record People(@Nullable AccountId asked, @Nullable AccountId taker) {}

  /// How it stands.
  public enum State {
    /// Nobody has agreed yet.
    OFFERED,
    /// Somebody takes it; who writes rosters has not confirmed it.
    AGREED,
    /// It is the other's turn.
    CONFIRMED,
    /// Who was asked does not want it.
    DECLINED,
    /// Who writes rosters does not let it be.
    REFUSED,
    /// Who offered it keeps it.
    TAKEN_BACK;

    /// As it is stored and shown.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What `word` wrote.
    public static State of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// Whether something can still come of it.
    public boolean open() {
      return this == OFFERED || this == AGREED;
    }
  }

  /// The same further on.
  Swap now(State next, @Nullable AccountId taker, RosterStore.Signed signed) {
    return new Swap(id, community, turn, new People(people.asked(), taker), next, offered, signed);
  }
}
