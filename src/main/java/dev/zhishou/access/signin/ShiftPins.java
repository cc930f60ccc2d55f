package dev.zhishou.access.signin;

import dev.zhishou.access.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The PINs by which people come back to a shared machine during a shift.
public interface ShiftPins {
  /// Somebody who may switch to this machine by PIN.
  record Enrolled(AccountId account, Instant until) {}

  /// Keeps a PIN, in place of the one before.
  ///
  /// @param machine digest of the machine's secret
  void keep(AccountId account, byte[] machine, String encoded, Instant until);

  /// Who may switch on this machine.
  List<Enrolled> on(byte[] machine, Instant now);

  /// Takes one try, as if it failed. Trying and counting are one statement: two at once are two.
  ///
  /// @return the encoded PIN; empty: no try is left, or none was enrolled for this shift
  Optional<String> take(AccountId account, byte[] machine, Instant now);

  /// The try was right: all tries are there again.
  void right(AccountId account, byte[] machine);

  /// Forgets a PIN.
  void forget(AccountId account, byte[] machine);

  /// Forgets all PINs of an account, on whatever machine: its password was changed, or it left.
  void forgetAll(AccountId account);
}
