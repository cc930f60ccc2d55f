package dev.zhishou.community.jdbc;

import dev.zhishou.access.CommunityId;
import dev.zhishou.community.HouseholdChange;
import dev.zhishou.community.Households;
import dev.zhishou.community.Person;
import dev.zhishou.community.Resident;
import dev.zhishou.platform.NewId;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHouseholds implements Households {
  private final Scoped scoped;
  private final JdbcResidents residents;
  private final PersonRows rows;

  JdbcHouseholds(Scoped scoped, JdbcResidents residents, PersonRows rows) {
    this.scoped = scoped;
    this.residents = residents;
    this.rows = rows;
  }

  @Override
  public Optional<UUID> home(Sql sql, CommunityId community, String idOrName) {
    return sql.of(
            """
            select id from home
            where community_id = :community and (id::text = :home or name = :home)
            """)
        .set("community", community.value())
        .set("home", idOrName)
        .one(row -> row.uuid("id"));
  }

  @Override
  public List<Resident> members(Sql sql, CommunityId community, UUID home) {
    return residents.of(sql, community, List.of(home));
  }

  @Override
  public void change(
      Sql sql,
      CommunityId community,
      UUID home,
      List<Written> changes,
      HouseholdChange.Origin from) {
    // Lines of one household are numbered one after the other.
    sql.of("select 1 as held from home where id = :home for update")
        .set("home", home)
        .list(row -> row.integer("held"));
    for (Written one : changes) {
      switch (one.kind()) {
        case COMES -> comes(sql, community, home, one);
        case RINGS -> rows.write(sql, community, Objects.requireNonNull(one.person()));
        case GOES ->
            sql.of("delete from residence where home_id = :home and person_id = :person")
                .set("home", home)
                .set("person", Objects.requireNonNull(one.person()).id())
                .update();
        case HEADS, FILED -> {}
      }
      line(sql, community, home, one, from);
    }
  }

  private void comes(Sql sql, CommunityId community, UUID home, Written one) {
    Person person = Objects.requireNonNull(one.person());
    rows.write(sql, community, person);
    sql.of(
            """
            insert into residence (community_id, home_id, person_id, lives_as)
            values (:community, :home, :person, :as)
            on conflict (home_id, person_id) do update set lives_as = excluded.lives_as
            """)
        .set("community", community.value())
        .set("home", home)
        .set("person", person.id())
        .set("as", Objects.requireNonNull(one.livesAs()).word())
        .update();
  }

  private static void line(
      Sql sql, CommunityId community, UUID home, Written one, HouseholdChange.Origin from) {
    Person person = one.person();
    sql.of(
            """
            insert into household_change (id, community_id, home_id, seq, change, lives_as,
              person_id, case_id, run, account_id, at)
            select :id, :community, :home, coalesce(max(seq), 0) + 1, :change, :as, :person, :case,
              :run, :account, :at
            from household_change where home_id = :home
            """)
        .set("id", NewId.at(from.at()))
        .set("community", community.value())
        .set("home", home)
        .set("change", one.kind().word())
        .set("as", one.livesAs() == null ? null : one.livesAs().word())
        .set("person", person == null ? null : person.id())
        .set("case", from.caseId())
        .set("run", from.run())
        .set("account", from.account())
        .set("at", from.at())
        .update();
  }

  @Override
  public List<HouseholdChange> history(
      CommunityId community, UUID home, @Nullable UUID after, int limit) {
    return scoped
        .in(Scope.of(community.value()))
        .of(
            """
            select id, change, lives_as, person_id, case_id, run, account_id, at
            from household_change
            where home_id = :home
              and (cast(:after as uuid) is null
                or seq > (select seq from household_change where id = :after))
            order by seq limit :limit
            """)
        .set("home", home)
        .set("after", after)
        .set("limit", limit)
        .list(JdbcHouseholds::change);
  }

  @Override
  public int homes(
      CommunityId community,
      HouseholdChange.Kind kind,
      Resident.LivesAs as,
      Instant from,
      Instant before) {
    return scoped
        .in(Scope.of(community.value()))
        .of(
            """
            select count(distinct home_id)::int as homes from household_change
            where community_id = :community and change = :change and lives_as = :as
              and at >= :from and at < :before
            """)
        .set("community", community.value())
        .set("change", kind.word())
        .set("as", as.word())
        .set("from", from)
        .set("before", before)
        .first(row -> row.integer("homes"));
  }

  @Override
  public int homesWith(CommunityId community, Resident.LivesAs as) {
    return scoped
        .in(Scope.of(community.value()))
        .of(
            """
            select count(distinct home_id)::int as homes from residence
            where community_id = :community and lives_as = :as
            """)
        .set("community", community.value())
        .set("as", as.word())
        .first(row -> row.integer("homes"));
  }

  private static HouseholdChange change(Row row) {
    String as = row.textOrNull("lives_as");
    return new HouseholdChange(
        row.uuid("id"),
        HouseholdChange.Kind.of(row.text("change")),
        row.uuidOrNull("person_id"),
        as == null ? null : Resident.LivesAs.of(as),
        new HouseholdChange.Origin(
            row.uuid("case_id"), row.text("run"), row.uuidOrNull("account_id"), row.instant("at")));
  }
}
