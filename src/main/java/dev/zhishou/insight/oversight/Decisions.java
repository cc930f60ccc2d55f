package dev.zhishou.insight.oversight;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// When the head decided on a case last.
@Repository
class Decisions {
  private final Scoped scoped;

  Decisions(Scoped scoped) {
    this.scoped = scoped;
  }

  /// By case, the last one of a community.
  Map<UUID, Instant> last(CommunityId community) {
    Map<UUID, Instant> last = new HashMap<>();
    scoped
        .in(Scope.of(community.value()))
        .of(
            """
            select case_id, max(at) as at from head_decision
            where community_id = :community group by case_id
            """)
        .set("community", community.value())
        .list(row -> last.put(row.uuid("case_id"), row.instant("at")));
    return last;
  }

  /// Keeps one; again is harmless.
  void keep(CommunityId community, UUID id, UUID caseId, AccountId by, Instant at) {
    scoped
        .in(Scope.of(community.value()))
        .of(
            """
            insert into head_decision (id, case_id, community_id, account_id, at)
            values (:id, :case, :community, :account, :at) on conflict do nothing
            """)
        .set("id", id)
        .set("case", caseId)
        .set("community", community.value())
        .set("account", by.value())
        .set("at", at)
        .update();
  }
}
