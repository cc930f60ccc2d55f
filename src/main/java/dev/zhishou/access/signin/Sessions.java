package dev.zhishou.access.signin;

import dev.zhishou.access.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The open sessions.
public interface Sessions {
  /// What a session keeps of the device that it was opened on: its handle, which is not its id, and
  /// what the device is called.
  String HANDLE = "handle";

  /// See [#HANDLE].
  String NAME = "device-name";

  /// An open session.
  ///
  /// @param handle by which it is ended; its id is known to the browser alone
  /// @param name of the device
  record Open(UUID handle, String name, Instant since, Instant seen) {}

  /// The open sessions of an account, the last used first.
  List<Open> of(AccountId account);

  /// Ends one session of an account.
  ///
  /// @return whether it was there
  boolean end(AccountId account, UUID handle);

  /// Ends all sessions of an account: "sign out everywhere".
  void endAll(AccountId account);

  /// Deletes what is over.
  void forgetOver();
}
