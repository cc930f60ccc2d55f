package dev.zhishou.access.register;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Actor;
import dev.zhishou.access.NewAccount;
import dev.zhishou.access.Passwords;
import dev.zhishou.access.Username;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.NewId;
import dev.zhishou.platform.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes an account with its first role. Without a password the person sets it by a link that is
/// good once; a password that the administrator chose must be changed at the first sign-in.
@Component
class MakeAccount {
  private final AccountRegister register;
  private final RunAccounts run;
  private final OpenAccount open;
  private final Passwords passwords;
  private final Clock clock;

  MakeAccount(
      AccountRegister register,
      RunAccounts run,
      OpenAccount open,
      Passwords passwords,
      Clock clock) {
    this.register = register;
    this.run = run;
    this.open = open;
    this.passwords = passwords;
    this.clock = clock;
  }

  /// What it shall be.
  ///
  /// @param password null: a link is wanted
  record Draft(
      String username,
      String name,
      @Nullable String phone,
      @Nullable String password,
      Held first) {}

  Outcome make(Actor actor, Draft draft) {
    List<Problem.Fault> faults = faults(draft);
    if (!faults.isEmpty()) {
      return new Outcome.Faulty(faults);
    }
    Instant now = clock.instant();
    AccountId id = new AccountId(NewId.at(now));
    String username = draft.username().toLowerCase(Locale.ROOT);
    var account = new NewAccount(id, username, draft.name(), draft.phone(), null, false, List.of());
    if (!register.make(account, now)) {
      return Outcome.faulty("/username", "taken", "用户名已有人用", "The user name is taken");
    }
    register.give(id, draft.first());
    run.note(actor, draft.first().community(), "made-account", id.toString());
    run.note(actor, draft.first().community(), "gave-role", id + "/" + draft.first().role());
    return open.with(id, draft.password());
  }

  private List<Problem.Fault> faults(Draft draft) {
    List<Problem.Fault> faults = new ArrayList<>();
    Username.fault(draft.username()).ifPresent(faults::add);
    if (draft.name().isBlank() || draft.name().length() > 60) {
      faults.add(
          new Problem.Fault(
              "/name", "required", new Message("姓名 1 到 60 个字", "A name of 1 to 60 characters")));
    }
    Optional.ofNullable(draft.password())
        .flatMap(password -> passwords.fault(password, draft.username()))
        .ifPresent(fault -> faults.add(new Problem.Fault("/password", "weak", fault)));
    return faults;
  }
}
