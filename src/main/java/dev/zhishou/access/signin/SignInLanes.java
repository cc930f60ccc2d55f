package dev.zhishou.access.signin;

import dev.zhishou.access.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How often signing in failed of late, by lane: an account, an address, a known device. Kept in
/// the database, so that it holds on every node and over a restart.
public interface SignInLanes {
  /// Takes one try in a lane, as if it failed, unless the lane must still wait. Trying and counting
  /// are one statement: a hundred tries in the same instant are not all looked at.
  ///
  /// @return how long to wait; empty: the try may be looked at
  Optional<Duration> take(Lane lane, Instant now);

  /// The try succeeded: the lane is free again.
  void clear(Lane lane);

  /// The try succeeded, but the lane is shared: only this try is taken back.
  void giveBack(Lane lane);

  /// Whether the account signed in from this device before.
  boolean knows(AccountId account, byte[] device);

  /// Remembers the device of an account.
  void remember(AccountId account, byte[] device, Instant now);

  /// @param key its digest
  /// @param free so many failures cost nothing; each further one doubles the wait, from one second
  /// @param longest the wait grows no longer: nobody can be locked out
  record Lane(byte[] key, int free, Duration longest) {}
}
