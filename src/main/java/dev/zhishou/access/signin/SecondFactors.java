package dev.zhishou.access.signin;

import dev.zhishou.access.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/// Where second factors stand.
public interface SecondFactors {
  /// @param confirmed whether a code of it was shown once: before that it asks for nothing
  record Kept(byte[] secret, boolean confirmed) {}

  /// The factor of an account.
  Optional<Kept> of(AccountId account);

  /// Keeps a secret that is not confirmed yet, in place of another unconfirmed one.
  ///
  /// @return whether it is kept; not when a confirmed one stands
  boolean begin(AccountId account, byte[] secret);

  /// Confirms it.
  ///
  /// @return whether there was one to confirm: of two at once, one
  boolean confirm(AccountId account, Instant now);

  /// Keeps the digests of new recovery codes; those from before are void.
  void recovery(AccountId account, Collection<byte[]> hashes);

  /// Uses the code of this step up, and with it all before.
  ///
  /// @return whether none of that step or a later one was used before
  boolean use(AccountId account, long step);

  /// Uses a recovery code up.
  ///
  /// @return whether there was one that nobody had used
  boolean useRecovery(AccountId account, byte[] hash, Instant now);

  /// How many recovery codes are left.
  int recoveryLeft(AccountId account);

  /// Removes it, with its recovery codes.
  ///
  /// @return whether there was one
  boolean remove(AccountId account);
}
