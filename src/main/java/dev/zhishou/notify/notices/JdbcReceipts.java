package dev.zhishou.notify.notices;

import dev.zhishou.access.CommunityId;
import dev.zhishou.community.audience.Addressed;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.SqlArray;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReceipts implements Receipts {
  /// A home with all that shows that it was reached. A message that was queued is no sign of it.
  private static final String HOMES =
      """
      with each_home as (
        select h.home_id, h.ordinal, h.rung_at, h.rung_by, h.door_at, h.door_by,
          coalesce(bool_or(p.phone), false) as phone,
          min(d.sent_at) as sent_at, min(d.delivered_at) as delivered_at,
          least(min(p.read_at), min(d.read_at), min(d.acknowledged_at)) as read_at,
          coalesce(bool_and(d.state = 'failed'), false) as failed
        from notice_home h
        left join notice_person p on p.notice_id = h.notice_id and p.home_id = h.home_id
        left join delivery d on d.message_id = h.notice_id
          and d.recipient = 'person:' || p.person_id
        where h.community_id = :community and h.notice_id = :notice
        group by h.notice_id, h.home_id),
      receipt as (
        select *, delivered_at is null and read_at is null and rung_at is null and door_at is null
          as unreached
        from each_home)
      """;

  private static final Scope BY_KEY = Scope.whole("a notice by its key");

  private final Scoped scoped;
  private final NoticeRows rows;
  private final NoticeKeys keys;

  JdbcReceipts(Scoped scoped, NoticeRows rows, NoticeKeys keys) {
    this.scoped = scoped;
    this.rows = rows;
    this.keys = keys;
  }

  @Override
  public void addressed(Sql sql, MassNotice notice, List<Addressed> homes) {
    sql.of(
            """
            insert into notice_home (community_id, notice_id, home_id, ordinal)
            select :community, :notice, home, ordinal
            from unnest(:homes, :ordinals) as h (home, ordinal)
            """)
        .set("community", notice.community().value())
        .set("notice", notice.id())
        .set("homes", SqlArray.uuids(homes.stream().map(one -> one.home().id()).toList()))
        .set("ordinals", SqlArray.ints(IntStream.rangeClosed(1, homes.size()).boxed().toList()))
        .update();
    List<UUID> of = new ArrayList<>();
    List<UUID> people = new ArrayList<>();
    List<Boolean> phones = new ArrayList<>();
    List<String> theirs = new ArrayList<>();
    for (Addressed home : homes) {
      for (Addressed.Somebody one : home.people()) {
        of.add(home.home().id());
        people.add(one.person());
        phones.add(one.phone());
        theirs.add(keys.of(notice.id(), one.person()));
      }
    }
    sql.of(
            """
            insert into notice_person (community_id, notice_id, home_id, person_id, phone, key)
            select :community, :notice, home, person, phone, key
            from unnest(:homes, :people, :phones, :keys) as p (home, person, phone, key)
            """)
        .set("community", notice.community().value())
        .set("notice", notice.id())
        .set("homes", SqlArray.uuids(of))
        .set("people", SqlArray.uuids(people))
        .set("phones", SqlArray.booleans(phones))
        .set("keys", SqlArray.texts(theirs))
        .update();
  }

  @Override
  public void hangs(Sql sql, MassNotice notice, List<UUID> places) {
    sql.of(
            """
            insert into notice_entrance (community_id, notice_id, place_id)
            select :community, :notice, place from unnest(:places) as p (place)
            """)
        .set("community", notice.community().value())
        .set("notice", notice.id())
        .set("places", SqlArray.uuids(places))
        .update();
  }

  @Override
  public List<OfHome> homes(
      CommunityId community, UUID notice, boolean unreached, int after, int limit) {
    return in(community)
        .of(
            HOMES
                + """
                select * from receipt where ordinal > :after and (unreached or not :unreached)
                order by ordinal limit :limit
                """)
        .set("community", community.value())
        .set("notice", notice)
        .set("after", after)
        .set("unreached", unreached)
        .set("limit", limit)
        .list(JdbcReceipts::home);
  }

  @Override
  public Summary summary(CommunityId community, UUID notice) {
    return in(community)
        .of(
            HOMES
                + """
                select count(*)::int as homes, count(sent_at)::int as sent,
                  count(delivered_at)::int as delivered, count(read_at)::int as read,
                  count(rung_at)::int as rung, count(door_at)::int as door,
                  (count(*) filter (where unreached))::int as unreached,
                  (select count(*) from notice_entrance e where e.notice_id = :notice)::int
                    as entrances,
                  (select count(e.posted_at) from notice_entrance e where e.notice_id = :notice)::int
                    as posted
                from receipt
                """)
        .set("community", community.value())
        .set("notice", notice)
        .first(
            row ->
                new Summary(
                    row.integer("homes"),
                    row.integer("sent"),
                    row.integer("delivered"),
                    row.integer("read"),
                    row.integer("rung"),
                    row.integer("door"),
                    row.integer("unreached"),
                    row.integer("entrances"),
                    row.integer("posted")));
  }

  @Override
  public boolean told(
      CommunityId community, UUID notice, UUID home, How how, MassNotice.Mark mark) {
    String text =
        switch (how) {
          case RUNG ->
              """
              update notice_home set rung_at = coalesce(rung_at, :at),
                rung_by = coalesce(rung_by, :by)
              where notice_id = :notice and home_id = :home
              """;
          case DOOR ->
              """
              update notice_home set door_at = coalesce(door_at, :at),
                door_by = coalesce(door_by, :by)
              where notice_id = :notice and home_id = :home
              """;
        };
    return in(community)
            .of(text)
            .set("notice", notice)
            .set("home", home)
            .set("at", mark.at())
            .set("by", mark.by())
            .update()
        == 1;
  }

  @Override
  public List<Entrance> entrances(CommunityId community, UUID notice) {
    return in(community)
        .of(
            """
            select place_id, posted_at, posted_by, photo from notice_entrance
            where community_id = :community and notice_id = :notice order by place_id
            """)
        .set("community", community.value())
        .set("notice", notice)
        .list(
            row ->
                new Entrance(row.uuid("place_id"), mark(row, "posted"), row.bytesOrNull("photo")));
  }

  @Override
  public boolean posted(
      CommunityId community,
      UUID notice,
      UUID place,
      byte @Nullable [] photo,
      MassNotice.Mark mark) {
    return in(community)
            .of(
                """
                update notice_entrance set posted_at = coalesce(posted_at, :at),
                  posted_by = coalesce(posted_by, :by), photo = coalesce(:photo, photo)
                where notice_id = :notice and place_id = :place
                """)
            .set("notice", notice)
            .set("place", place)
            .set("at", mark.at())
            .set("by", mark.by())
            .set("photo", photo)
            .update()
        == 1;
  }

  @Override
  public Optional<MassNotice> opened(String key, Instant now) {
    Sql sql = scoped.in(BY_KEY);
    Optional<UUID> theirs =
        sql.of(
                """
                with seen as (
                  update notice_person set read_at = :now where key = :key and read_at is null
                  returning notice_id)
                select notice_id from notice_person where key = :key limit 1
                """)
            .set("key", key)
            .set("now", now)
            .one(row -> row.uuid("notice_id"));
    return sql.of("select * from notice where id = :id or key = :key")
        .set("id", theirs.orElse(null))
        .set("key", key)
        .one(rows::notice);
  }

  private static OfHome home(Row row) {
    return new OfHome(
        row.uuid("home_id"),
        row.integer("ordinal"),
        row.bool("phone"),
        row.instantOrNull("sent_at"),
        row.instantOrNull("delivered_at"),
        row.instantOrNull("read_at"),
        row.bool("failed"),
        mark(row, "rung"),
        mark(row, "door"));
  }

  private static MassNotice.@Nullable Mark mark(Row row, String what) {
    Instant at = row.instantOrNull(what + "_at");
    return at == null ? null : new MassNotice.Mark(row.uuidOrNull(what + "_by"), at);
  }

  private Sql in(CommunityId community) {
    return scoped.in(Scope.of(community.value()));
  }
}
