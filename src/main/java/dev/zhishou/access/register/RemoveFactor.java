package dev.zhishou.access.register;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Actor;
import dev.zhishou.access.passkey.Passkeys;
import dev.zhishou.access.signin.OneTimeCodes;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Removes the second factor of somebody who has lost it, and his passkeys. Who has lost a phone is
/// signed out everywhere: it may lie in other hands.
@Component
class RemoveFactor {
  private final RunAccounts run;
  private final OneTimeCodes codes;
  private final Passkeys passkeys;
  private final ChangeAccount.SignedOut signedOut;
  private final Clock clock;

  RemoveFactor(
      RunAccounts run,
      OneTimeCodes codes,
      Passkeys passkeys,
      ChangeAccount.SignedOut signedOut,
      Clock clock) {
    this.passkeys = passkeys;
    this.run = run;
    this.codes = codes;
    this.signedOut = signedOut;
    this.clock = clock;
  }

  Outcome of(Actor actor, AccountId id) {
    return run.with(
        actor,
        id,
        one -> {
          // Both, whatever there is.
          if (!(codes.remove(id) | passkeys.removeAll(id))) {
            return new Outcome.NotThere();
          }
          signedOut.everywhere(id, clock.instant());
          run.note(actor, one, "removed-second-factor");
          return new Outcome.Done(id, null);
        });
  }
}
