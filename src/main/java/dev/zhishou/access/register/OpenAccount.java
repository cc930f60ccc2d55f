package dev.zhishou.access.register;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Passwords;
import dev.zhishou.access.signin.Secret;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How somebody comes to a password that only he knows: by a link that is good once and for a day,
/// or by changing at the first sign-in the one that he was told.
@Component
class OpenAccount {
  private static final Duration LINK_GOOD_FOR = Duration.ofHours(24);

  private final AccountRegister register;
  private final Passwords passwords;
  private final Clock clock;

  OpenAccount(AccountRegister register, Passwords passwords, Clock clock) {
    this.register = register;
    this.passwords = passwords;
    this.clock = clock;
  }

  /// @param password null: a link is wanted, and no password is good until it is used
  Outcome with(AccountId id, @Nullable String password) {
    if (password != null) {
      register.password(id, passwords.encode(password), true);
      return new Outcome.Done(id, null);
    }
    Secret link = Secret.fresh("zsp_");
    register.password(id, null, false);
    register.keepLink(id, link.hash(), clock.instant().plus(LINK_GOOD_FOR));
    return new Outcome.Done(id, link);
  }
}
