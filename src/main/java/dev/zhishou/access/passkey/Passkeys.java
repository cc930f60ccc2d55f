package dev.zhishou.access.passkey;

import dev.zhishou.access.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where passkeys stand, and what authenticators were asked to sign.
public interface Passkeys {
  /// Keeps a new one.
  ///
  /// @return whether nobody has it yet
  boolean keep(Passkey passkey);

  /// Those of an account, the oldest first.
  List<Passkey> of(AccountId account);

  /// The one of that id.
  Optional<Passkey> byId(byte[] id);

  /// It was shown.
  ///
  /// @return whether its counter had not gone beyond this: of two at once, one
  boolean used(byte[] id, long counter, Instant now);

  /// Removes one of an account.
  ///
  /// @return whether it was there
  boolean remove(AccountId account, byte[] id);

  /// Removes all of an account.
  ///
  /// @return whether there was one
  boolean removeAll(AccountId account);

  /// Keeps the digest of a challenge.
  ///
  /// @param account of whom it is asked; null: of whoever signs in
  void ask(byte[] hash, @Nullable AccountId account, Instant until);

  /// Takes a challenge away.
  ///
  /// @return whether it was there, good, and asked of this one
  boolean answered(byte[] hash, @Nullable AccountId account, Instant now);
}
