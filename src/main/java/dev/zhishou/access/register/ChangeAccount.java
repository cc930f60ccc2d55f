package dev.zhishou.access.register;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Passwords;
import dev.zhishou.access.Role;
import dev.zhishou.access.RoleBook;
import dev.zhishou.access.signin.Sessions;
import dev.zhishou.access.signin.ShiftPins;
import dev.zhishou.access.signin.Tokens;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gives and takes roles, disables, resets. Who is disabled or reset is signed out everywhere.
@Component
class ChangeAccount {
  private final AccountRegister register;
  private final RunAccounts run;
  private final OpenAccount open;
  private final SignedOut signedOut;
  private final RoleBook roles;
  private final Passwords passwords;
  private final Clock clock;

  ChangeAccount(
      AccountRegister register,
      RunAccounts run,
      OpenAccount open,
      SignedOut signedOut,
      RoleBook roles,
      Passwords passwords,
      Clock clock) {
    this.register = register;
    this.run = run;
    this.open = open;
    this.signedOut = signedOut;
    this.roles = roles;
    this.passwords = passwords;
    this.clock = clock;
  }

  /// Ends what an account has open: its sessions and the tokens of its phones.
  @Component
  static class SignedOut {
    private final Sessions sessions;
    private final Tokens tokens;
    private final ShiftPins pins;

    SignedOut(Sessions sessions, Tokens tokens, ShiftPins pins) {
      this.sessions = sessions;
      this.tokens = tokens;
      this.pins = pins;
    }

    void everywhere(AccountId id, Instant now) {
      sessions.endAll(id);
      tokens.revokeSync(id, now);
      pins.forgetAll(id);
    }
  }

  /// What is wrong with a role to be given; empty: nothing.
  List<Problem.Fault> faults(Held held) {
    if (!roles.has(held.role())) {
      return List.of(
          new Problem.Fault("/role", "unknown", new Message("没有这个岗位", "There is no such role")));
    }
    Instant until = held.until();
    Instant from = held.from() == null ? clock.instant() : held.from();
    return until == null || until.isAfter(from)
        ? List.of()
        : List.of(
            new Problem.Fault(
                "/until",
                "range",
                new Message("须晚于开始,也不能已经过去", "After its begin, and not in the past")));
  }

  Outcome give(Actor actor, AccountId id, Held held) {
    List<Problem.Fault> faults = faults(held);
    if (!faults.isEmpty()) {
      return new Outcome.Faulty(faults);
    }
    return run.with(
        actor,
        id,
        one -> {
          register.give(id, held);
          run.note(actor, held.community(), "gave-role", id + "/" + held.role());
          return new Outcome.Done(id, null);
        });
  }

  Outcome take(Actor actor, AccountId id, CommunityId community, Role role) {
    return run.with(
        actor,
        id,
        one -> {
          if (!register.take(id, community, role)) {
            return new Outcome.NotThere();
          }
          run.note(actor, community, "took-role", id + "/" + role);
          run.left(actor, id, community, role);
          return new Outcome.Done(id, null);
        });
  }

  Outcome disable(Actor actor, AccountId id, boolean disabled) {
    return run.with(
        actor,
        id,
        one -> {
          register.disable(id, disabled ? clock.instant() : null);
          if (disabled) {
            signedOut.everywhere(id, clock.instant());
          }
          run.note(actor, one, disabled ? "disabled-account" : "enabled-account");
          return new Outcome.Done(id, null);
        });
  }

  Outcome reset(Actor actor, AccountId id, @Nullable String password) {
    return run.with(
        actor,
        id,
        one -> {
          if (password != null) {
            var fault = passwords.fault(password, one.account().username());
            if (fault.isPresent()) {
              return new Outcome.Faulty(
                  List.of(new Problem.Fault("/password", "weak", fault.get())));
            }
          }
          Outcome done = open.with(id, password);
          signedOut.everywhere(id, clock.instant());
          run.note(actor, one, "reset-password");
          return done;
        });
  }
}
