package dev.zhishou.access.register;

import dev.zhishou.access.Account;
import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Audit;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.Passwords;
import dev.zhishou.access.signin.Secret;
import dev.zhishou.platform.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Sets one's own password: by a link, or as who is signed in.
@Component
public class SetPassword {
  private final AccountRegister register;
  private final Accounts accounts;
  private final Passwords passwords;
  private final Communities communities;
  private final Audit audit;
  private final Clock clock;

  SetPassword(
      AccountRegister register,
      Accounts accounts,
      Passwords passwords,
      Communities communities,
      Audit audit,
      Clock clock) {
    this.register = register;
    this.accounts = accounts;
    this.passwords = passwords;
    this.communities = communities;
    this.audit = audit;
    this.clock = clock;
  }

  /// Uses a link.
  public Outcome byLink(String token, String password) {
    Instant now = clock.instant();
    byte[] hash = new Secret(token).hash();
    return register
        .linked(hash, now)
        .flatMap(accounts::byId)
        .filter(account -> !account.disabled())
        .map(account -> useLink(account, hash, password, now))
        .orElseGet(Outcome.NotThere::new);
  }

  private Outcome useLink(Account account, byte[] hash, String password, Instant now) {
    var fault = passwords.fault(password, account.username());
    if (fault.isPresent()) {
      return new Outcome.Faulty(List.of(new Problem.Fault("/password", "weak", fault.get())));
    }
    if (!register.useLink(hash, now)) {
      return new Outcome.NotThere();
    }
    return set(account.id(), password, "set-password-by-link");
  }

  /// Sets the password of somebody who has proven that he is himself.
  public Outcome of(Account account, String password) {
    var fault = passwords.fault(password, account.username());
    if (fault.isPresent()) {
      return new Outcome.Faulty(List.of(new Problem.Fault("/password", "weak", fault.get())));
    }
    if (passwords.right(password, account.password())) {
      return Outcome.faulty("/password", "same", "与原密码相同", "It is the old one");
    }
    return set(account.id(), password, "changed-password");
  }

  private Outcome set(AccountId id, String password, String act) {
    register.password(id, passwords.encode(password), false);
    communities
        .headOffice()
        .map(Community::id)
        .ifPresent(
            where -> audit.write(new Audit.Entry(where, id, act, id.toString()), clock.instant()));
    return new Outcome.Done(id, null);
  }
}
