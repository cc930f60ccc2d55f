package dev.zhishou.access.register;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Actor;
import dev.zhishou.access.signin.OneTimeCodes;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Removes the second factor of somebody who has lost it. Who has lost a phone is signed out
/// everywhere: it may lie in other hands.
@Component
class RemoveFactor {
  private final RunAccounts run;
  private final OneTimeCodes codes;
  private final ChangeAccount.SignedOut signedOut;
  private final Clock clock;

  RemoveFactor(
      RunAccounts run, OneTimeCodes codes, ChangeAccount.SignedOut signedOut, Clock clock) {
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
          if (!codes.remove(id)) {
            return new Outcome.NotThere();
          }
          signedOut.everywhere(id, clock.instant());
          run.note(actor, one, "removed-second-factor");
          return new Outcome.Done(id, null);
        });
  }
}
