package dev.zhishou.custody;

import dev.zhishou.platform.Row;
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
class JdbcCustody implements Custody {
  private static final String THING =
      """
      select id, case_id, scope, label, drill, pieces, state, sealed, since from custody_thing
      """;

  private final Scoped scoped;

  JdbcCustody(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public List<Thing> things(
      UUID community, @Nullable State state, @Nullable UUID after, int limit) {
    return scoped
        .in(Scope.of(community))
        .of(
            THING
                + """
                where community_id = :community
                  and (cast(:state as text) is null or state = :state)
                  and (cast(:after as uuid) is null or id > :after)
                order by id limit :limit
                """)
        .set("community", community)
        .set("state", state == null ? null : state.word())
        .set("after", after)
        .set("limit", limit)
        .list(JdbcCustody::thing);
  }

  @Override
  public Optional<Thing> thing(Collection<UUID> communities, UUID id) {
    return scoped
        .in(Scope.of(communities))
        .of(THING + " where id = :id")
        .set("id", id)
        .one(JdbcCustody::thing);
  }

  @Override
  public List<HandOver> chain(Collection<UUID> communities, UUID id) {
    return scoped
        .in(Scope.of(communities))
        .of(
            """
            select deed, piece, run, account_id, at from custody_deed
            where thing_id = :id order by seq
            """)
        .set("id", id)
        .list(JdbcCustody::handOver);
  }

  @Override
  public List<HandOver> chain(Sql sql, Thing.Origin origin) {
    return of(
            sql,
            """
            select d.deed, d.piece, d.run, d.account_id, d.at
            from custody_deed d join custody_thing t on t.id = d.thing_id
            where t.case_id = :case and t.scope = :scope and t.label = :label order by d.seq
            """,
            origin)
        .list(JdbcCustody::handOver);
  }

  @Override
  public int pieces(Sql sql, Thing.Origin origin) {
    return of(
            sql,
            """
            select pieces from custody_thing
            where case_id = :case and scope = :scope and label = :label
            """,
            origin)
        .one(row -> row.integer("pieces"))
        .orElse(0);
  }

  @Override
  public void add(Sql sql, UUID community, Thing thing, HandOver link) {
    UUID id =
        of(
                sql,
                """
                insert into custody_thing (id, community_id, case_id, scope, label, drill, pieces,
                  state, sealed, since)
                values (:id, :community, :case, :scope, :label, :drill, :pieces, :state, :sealed,
                  :since)
                on conflict (case_id, scope, label) do update set pieces = excluded.pieces,
                  state = excluded.state, sealed = excluded.sealed, since = excluded.since
                returning id
                """,
                thing.origin())
            .set("id", thing.id())
            .set("community", community)
            .set("drill", thing.origin().drill())
            .set("pieces", thing.pieces())
            .set("state", thing.standing().state().word())
            .set("sealed", thing.standing().sealed())
            .set("since", thing.since())
            .first(row -> row.uuid("id"));
    sql.of(
            """
            insert into custody_deed (community_id, thing_id, seq, deed, piece, run, account_id, at)
            select :community, :thing, coalesce(max(seq), 0) + 1, :deed, :piece, :run, :account, :at
            from custody_deed where thing_id = :thing
            """)
        .set("community", community)
        .set("thing", id)
        .set("deed", link.deed().word())
        .set("piece", link.piece())
        .set("run", link.run())
        .set("account", link.account())
        .set("at", link.at())
        .update();
  }

  private static SqlStatement of(Sql sql, String text, Thing.Origin origin) {
    return sql.of(text)
        .set("case", origin.caseId())
        .set("scope", origin.scope())
        .set("label", origin.label());
  }

  private static Thing thing(Row row) {
    return new Thing(
        row.uuid("id"),
        new Thing.Origin(
            row.uuid("case_id"), row.text("scope"), row.text("label"), row.bool("drill")),
        row.integer("pieces"),
        new Chain.Standing(State.of(row.text("state")).orElseThrow(), row.bool("sealed")),
        row.instant("since"));
  }

  private static HandOver handOver(Row row) {
    return new HandOver(
        Deed.of(row.text("deed")),
        row.textOrNull("piece"),
        row.text("run"),
        row.uuidOrNull("account_id"),
        row.instant("at"));
  }
}
