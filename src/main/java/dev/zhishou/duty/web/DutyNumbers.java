package dev.zhishou.duty.web;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.MaskedNumber;
import dev.zhishou.access.Permission;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.platform.Problem;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The numbers of who is on duty: whole only for a case, and then that is put on record with it.
@Component
class DutyNumbers {
  private final Accounts accounts;
  private final ReadCase cases;
  private final Audit audit;
  private final Clock clock;

  DutyNumbers(Accounts accounts, ReadCase cases, Audit audit, Clock clock) {
    this.accounts = accounts;
    this.cases = cases;
    this.audit = audit;
    this.clock = clock;
  }

  /// @throws Problem.Raised 404 when there is no such case in that community
  Map<AccountId, String> of(
      Actor actor, CommunityId community, List<AccountId> who, @Nullable UUID caseId) {
    if (caseId != null
        && cases
            .live(actor, caseId)
            .filter(live -> live.community().equals(community.value()))
            .isEmpty()) {
      throw Problem.notFound().raised();
    }
    if (!Permission.SEE_PERSONAL.allows(actor, community)) {
      return Map.of();
    }
    Map<AccountId, String> numbers = new HashMap<>(accounts.phones(who));
    if (caseId != null && Permission.ACT_FOR_OTHERS.allows(actor, community)) {
      audit.write(
          new Audit.Entry(community, actor.account(), "saw-duty-numbers", caseId.toString()),
          clock.instant());
      return numbers;
    }
    numbers.replaceAll((one, number) -> String.valueOf(MaskedNumber.of(number)));
    return numbers;
  }
}
