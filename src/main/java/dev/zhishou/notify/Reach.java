package dev.zhishou.notify;

import dev.zhishou.access.AccountId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// How somebody of the house wants to be reached.
public interface Reach {
  /// The mail address of an account, opened.
  Optional<String> mail(AccountId account);

  /// What accounts chose; who chose nothing is there with [Preference#USUAL].
  Map<AccountId, Preference> of(Collection<AccountId> accounts);

  /// Writes what somebody chose for himself.
  ///
  /// @param mail null: none any more
  void choose(
      AccountId account, Preference preference, @org.jspecify.annotations.Nullable String mail);
}
