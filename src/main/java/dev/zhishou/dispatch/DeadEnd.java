package dev.zhishou.dispatch;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Envelope;
import dev.zhishou.notify.Recipient;
import dev.zhishou.procedure.model.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Whom a call reaches that nobody of the ladder answered: the project manager, on duty or not,
/// then the company leader, and at once every open screen.
@Component
class DeadEnd {
  private final Accounts accounts;
  private final Envelopes envelopes;

  DeadEnd(Accounts accounts, Envelopes envelopes) {
    this.accounts = accounts;
    this.envelopes = envelopes;
  }

  List<Envelope> envelopes(CommunityId community, Severity severity, Instant now) {
    Map<AccountId, Set<Role>> roles = accounts.rolesIn(community);
    List<UUID> managers = holding(roles, Role.PROJECT_MANAGER);
    List<UUID> leaders = holding(roles, Role.COMPANY_LEADER);
    leaders.removeAll(managers);
    Duration later = managers.isEmpty() ? Duration.ZERO : Pace.of(severity).multipliedBy(2);
    List<Envelope> all = new ArrayList<>(envelopes.to(managers, severity, now, Duration.ZERO));
    all.addAll(envelopes.to(leaders, severity, now, later));
    roles.forEach(
        (account, held) -> {
          boolean called = managers.contains(account.value()) || leaders.contains(account.value());
          if (!called && held.stream().anyMatch(Role::staff)) {
            all.add(new Envelope(new Recipient.Account(account), ChannelKind.IN_APP, now));
          }
        });
    return all;
  }

  private static List<UUID> holding(Map<AccountId, Set<Role>> roles, Role role) {
    return new ArrayList<>(
        roles.entrySet().stream()
            .filter(one -> one.getValue().contains(role))
            .map(one -> one.getKey().value())
            .sorted()
            .toList());
  }
}
