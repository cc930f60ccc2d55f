package dev.zhishou.duty.jdbc;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import dev.zhishou.duty.SpecialPeriod;
import dev.zhishou.duty.SpecialPeriods;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSpecialPeriods implements SpecialPeriods {
  private final Scoped scoped;

  JdbcSpecialPeriods(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public List<SpecialPeriod> since(CommunityId community, LocalDate day) {
    return scoped
        .in(Scope.of(community.value()))
        .of(
            """
            select id, title, first_day, last_day from special_period
            where community_id = :community and last_day >= :day
            order by first_day, id
            """)
        .set("community", community.value())
        .set("day", day)
        .list(
            row ->
                new SpecialPeriod(
                    row.uuid("id"),
                    community,
                    row.text("title"),
                    row.day("first_day"),
                    row.day("last_day")));
  }

  @Override
  public void add(SpecialPeriod period, AccountId by, Instant at) {
    scoped
        .in(Scope.of(period.community().value()))
        .of(
            """
            insert into special_period (id, community_id, title, first_day, last_day, written_by,
              written_at)
            values (:id, :community, :title, :first, :last, :by, :at)
            """)
        .set("id", period.id())
        .set("community", period.community().value())
        .set("title", period.title())
        .set("first", period.first())
        .set("last", period.last())
        .set("by", by.value())
        .set("at", at)
        .update();
  }

  @Override
  public boolean remove(CommunityId community, UUID id) {
    return scoped
            .in(Scope.of(community.value()))
            .of("delete from special_period where community_id = :community and id = :id")
            .set("community", community.value())
            .set("id", id)
            .update()
        > 0;
  }
}
