package dev.zhishou.notify.notices;

import dev.zhishou.access.Accounts;
import dev.zhishou.access.CommunityId;
import dev.zhishou.community.audience.Addressed;
import dev.zhishou.community.audience.Audiences;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Finds who is meant now.
@Component
public class FindRecipients {
  private final Audiences audiences;
  private final Accounts accounts;
  private final Scoped scoped;

  FindRecipients(Audiences audiences, Accounts accounts, Scoped scoped) {
    this.audiences = audiences;
    this.accounts = accounts;
    this.scoped = scoped;
  }

  /// Outside a transaction: to be counted.
  public Recipients find(CommunityId community, Aimed aimed, Instant now) {
    return find(scoped.in(Scope.of(community.value())), community, aimed, now);
  }

  Recipients find(Sql sql, CommunityId community, Aimed aimed, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Moments.ZONE);
    List<Addressed> homes =
        aimed.homes().isEmpty() ? List.of() : audiences.homes(sql, community, aimed.homes(), today);
    Set<UUID> staff = new LinkedHashSet<>(aimed.accounts());
    if (!aimed.roles().isEmpty()) {
      accounts
          .rolesIn(community)
          .forEach(
              (account, roles) -> {
                if (roles.stream().anyMatch(role -> aimed.roles().contains(role.id()))) {
                  staff.add(account.value());
                }
              });
    }
    return new Recipients(homes, List.copyOf(staff), List.copyOf(aimed.contacts()), null);
  }
}
