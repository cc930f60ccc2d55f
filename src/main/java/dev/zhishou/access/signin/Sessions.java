package dev.zhishou.access.signin;

import dev.zhishou.access.AccountId;

/// The open sessions.

public interface Sessions {
  /// Ends all sessions of an account: "sign out everywhere".
  void endAll(AccountId account);

  /// Deletes what is over.
  void forgetOver();
}
