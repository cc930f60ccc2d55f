package dev.zhishou.portal;

import dev.zhishou.access.CommunityId;
import dev.zhishou.platform.NewId;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.keys.SealedAt;
import dev.zhishou.platform.keys.Sealing;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReadings implements Readings {
  private final Scoped scoped;
  private final Sealing sealing;

  JdbcReadings(Scoped scoped, Sealing sealing) {
    this.scoped = scoped;
    this.sealing = sealing;
  }

  @Override
  public void confirm(CommunityId community, String article, UUID home, String name, Instant now) {
    UUID id = NewId.at(now);
    scoped
        .in(Scope.of(community.value()))
        .of(
            """
            insert into article_reading (id, community_id, home_id, article, name, read_at)
            values (:id, :community, :home, :article, :name, :at)
            on conflict (community_id, article, home_id) do nothing
            """)
        .set("id", id)
        .set("community", community.value())
        .set("home", home)
        .set("article", article)
        .set("name", sealing.seal(name, at(id)))
        .set("at", now)
        .update();
  }

  @Override
  public List<Reading> of(CommunityId community, String article, @Nullable UUID after, int limit) {
    return scoped
        .in(Scope.of(community.value()))
        .of(
            """
            select id, home_id, name, read_at from article_reading
            where community_id = :community and article = :article
              and (cast(:after as uuid) is null or id < :after)
            order by id desc limit :limit
            """)
        .set("community", community.value())
        .set("article", article)
        .set("after", after)
        .set("limit", limit)
        .list(this::reading);
  }

  @Override
  public Set<UUID> homes(CommunityId community, String article) {
    return Set.copyOf(
        scoped
            .in(Scope.of(community.value()))
            .of(
                """
                select home_id from article_reading
                where community_id = :community and article = :article
                """)
            .set("community", community.value())
            .set("article", article)
            .list(row -> row.uuid("home_id")));
  }

  @Override
  public List<Count> counts(CommunityId community) {
    return scoped
        .in(Scope.of(community.value()))
        .of(
            """
            select article, count(*)::int as homes from article_reading
            where community_id = :community group by article
            """)
        .set("community", community.value())
        .list(row -> new Count(row.text("article"), row.integer("homes")));
  }

  private Reading reading(Row row) {
    UUID id = row.uuid("id");
    byte[] name = row.bytesOrNull("name");
    return new Reading(
        id,
        row.uuid("home_id"),
        name == null ? null : sealing.openText(name, at(id)),
        row.instant("read_at"));
  }

  private static SealedAt at(UUID id) {
    return new SealedAt("article_reading", "name", id.toString());
  }
}
