package dev.zhishou.duty.jdbc;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.duty.PlannedHeads;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import java.util.List;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPlannedHeads implements PlannedHeads {
  private final Scoped scoped;

  JdbcPlannedHeads(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public List<Version> versions(CommunityId community) {
    return scoped
        .in(Scope.of(community.value()))
        .of(
            """
            select role, version, before, heads, set_by, set_at from planned_heads
            where community_id = :community
            order by version desc, role
            """)
        .set("community", community.value())
        .list(
            row ->
                new Version(
                    new Role(row.text("role")),
                    row.integer("version"),
                    row.integerOrNull("before"),
                    row.integer("heads"),
                    new AccountId(row.uuid("set_by")),
                    row.instant("set_at")));
  }

  @Override
  public boolean add(CommunityId community, Version version) {
    return scoped
            .in(Scope.of(community.value()))
            .of(
                """
                insert into planned_heads (community_id, role, version, before, heads, set_by,
                  set_at)
                values (:community, :role, :version, :before, :heads, :by, :at)
                on conflict do nothing
                """)
            .set("community", community.value())
            .set("role", version.role().id())
            .set("version", version.number())
            .set("before", version.before())
            .set("heads", version.heads())
            .set("by", version.by().value())
            .set("at", version.at())
            .update()
        > 0;
  }
}
