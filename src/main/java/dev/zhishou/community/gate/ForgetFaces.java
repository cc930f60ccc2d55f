package dev.zhishou.community.gate;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.platform.followups.RecurringWork;
import java.time.LocalTime;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Forgets the face and plates of whoever holds no post there any more, or whose account was
/// closed: they are kept no longer than the account works.
@Component
class ForgetFaces implements RecurringWork {
  private final Communities communities;
  private final Accounts accounts;
  private final KeepFaces keep;
  private final GateFaces faces;

  ForgetFaces(Communities communities, Accounts accounts, KeepFaces keep, GateFaces faces) {
    this.communities = communities;
    this.accounts = accounts;
    this.keep = keep;
    this.faces = faces;
  }

  @Override
  public String name() {
    return "forget-gate-faces";
  }

  @Override
  public When when() {
    return new When.Daily(LocalTime.of(4, 40));
  }

  @Override
  public void run() {
    for (Community one : communities.all()) {
      Set<AccountId> work = accounts.rolesIn(one.id()).keySet();
      faces.in(one.id()).keySet().stream()
          .filter(account -> !work.contains(account))
          .forEach(account -> keep.forget(one.id(), account));
    }
  }
}
