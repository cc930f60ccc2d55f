package dev.zhishou.notify.notices;

import dev.zhishou.access.CommunityId;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.SqlStatement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNotices implements Notices {
  private static final String READ = "select * from notice ";

  private final Scoped scoped;
  private final NoticeRows rows;

  JdbcNotices(Scoped scoped, NoticeRows rows) {
    this.scoped = scoped;
    this.rows = rows;
  }

  @Override
  public boolean add(Sql sql, MassNotice notice) {
    SqlStatement insert =
        sql.of(
            """
            insert into notice (id, community_id, state, template, title, body, photo, audience,
              message, poster, drill, case_id, run, homes, people, by_phone, others, wide, key, made_by,
              made_at, submitted_at, approved_by, approved_at, sent_by, sent_at, withdrawn_by,
              withdrawn_at)
            values (:id, :community, :state, :template, :title, :body, :photo, :audience,
              :message, :poster, :drill, :case, :run, :homes, :people, :by_phone, :others, :wide, :key,
              :made_by, :made_at, :submitted_at, :approved_by, :approved_at, :sent_by, :sent_at,
              :withdrawn_by, :withdrawn_at)
            on conflict (id) do nothing
            """);
    return rows.born(rows.bound(insert, notice), notice).update() == 1;
  }

  @Override
  public Optional<MassNotice> hold(Sql sql, UUID id) {
    return sql.of(READ + "where id = :id for update").set("id", id).one(rows::notice);
  }

  @Override
  public void write(Sql sql, MassNotice notice) {
    SqlStatement update =
        sql.of(
            """
            update notice set state = :state, template = :template, title = :title, body = :body,
              photo = :photo, audience = :audience, message = :message, poster = :poster, homes = :homes,
              people = :people, by_phone = :by_phone, others = :others, wide = :wide,
              submitted_at = :submitted_at, approved_by = :approved_by,
              approved_at = :approved_at, sent_by = :sent_by, sent_at = :sent_at,
              withdrawn_by = :withdrawn_by, withdrawn_at = :withdrawn_at
            where id = :id
            """);
    rows.bound(update, notice).update();
  }

  @Override
  public Optional<MassNotice> read(Collection<UUID> communities, UUID id) {
    return scoped
        .in(Scope.of(communities))
        .of(READ + "where id = :id")
        .set("id", id)
        .one(rows::notice);
  }

  @Override
  public List<MassNotice> list(CommunityId community, Only only, @Nullable UUID after, int limit) {
    MassNotice.State state = only.state();
    return scoped
        .in(Scope.of(community.value()))
        .of(
            READ
                + """
                where community_id = :community
                  and (cast(:state as text) is null or state = :state)
                  and (cast(:case as uuid) is null or case_id = :case)
                  and (cast(:after as uuid) is null or id < :after)
                  and (not :owed or state in ('submitted', 'approved')
                    or state = 'sent' and exists (select from notice_entrance e
                      where e.notice_id = notice.id and e.posted_at is null))
                order by id desc limit :limit
                """)
        .set("community", community.value())
        .set("state", state == null ? null : state.word())
        .set("case", only.caseId())
        .set("owed", only.owed())
        .set("after", after)
        .set("limit", limit)
        .list(rows::notice);
  }

  @Override
  public void say(CommunityId community, UUID id, MassNotice.Content content) {
    rows.content(
            scoped
                .in(Scope.of(community.value()))
                .of(
                    """
                    update notice set template = :template, title = :title, body = :body
                    where id = :id and body is null
                    """)
                .set("id", id),
            id,
            content)
        .update();
  }
}
