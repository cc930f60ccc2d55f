package dev.zhishou.access.web;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Audit;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.signin.ShiftPins;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// What people do about their own sign-in, in the audit log of head office.
@Component
class SignInLog {
  private final Audit audit;
  private final Communities communities;
  private final ShiftPins pins;
  private final Clock clock;

  SignInLog(Audit audit, Communities communities, ShiftPins pins, Clock clock) {
    this.audit = audit;
    this.communities = communities;
    this.pins = pins;
    this.clock = clock;
  }

  void note(AccountId account, String act) {
    communities
        .headOffice()
        .map(Community::id)
        .ifPresent(
            where ->
                audit.write(
                    new Audit.Entry(where, account, act, account.toString()), clock.instant()));
  }

  /// Nobody comes back to a machine by a PIN from before.
  void forgetPins(AccountId account) {
    pins.forgetAll(account);
  }
}
