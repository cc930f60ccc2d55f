package dev.zhishou.access.register;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Running accounts: who may see them, who may change which.
@Component
public class RunAccounts {
  private final Doorkeeper doorkeeper;

  RunAccounts(Doorkeeper doorkeeper) {
    this.doorkeeper = doorkeeper;
  }

  /// The communities whose accounts the actor runs, or the one that he names.
  ///
  /// @throws dev.zhishou.platform.Problem.Raised 404 outside his communities, 403 without the
  ///     permission
  public Set<CommunityId> where(Actor actor, @Nullable String community) {
    if (community != null && !community.isBlank()) {
      return Set.of(doorkeeper.admit(actor, community, Permission.RUN_ACCOUNTS).id());
    }
    Set<CommunityId> all =
        actor.roles().keySet().stream()
            .filter(one -> Permission.RUN_ACCOUNTS.allows(actor, one))
            .collect(Collectors.toSet());
    if (all.isEmpty()) {
      throw Doorkeeper.refused(Permission.RUN_ACCOUNTS).raised();
    }
    return all;
  }

  /// Whether the actor may change it: he runs accounts wherever it holds a role. Who runs one
  /// community cannot take over the account of somebody who works in two.
  public boolean runs(Actor actor, Registered one) {
    return !one.held().isEmpty()
        && one.held().stream()
            .allMatch(held -> Permission.RUN_ACCOUNTS.allows(actor, held.community()));
  }
}
