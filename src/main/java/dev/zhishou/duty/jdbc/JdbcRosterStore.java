package dev.zhishou.duty.jdbc;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import dev.zhishou.duty.Duty;
import dev.zhishou.duty.Shift;
import dev.zhishou.duty.roster.Leave;
import dev.zhishou.duty.roster.RosterStore;
import dev.zhishou.duty.roster.Settled;
import dev.zhishou.duty.roster.Turn;
import dev.zhishou.duty.roster.Week;
import dev.zhishou.platform.NewId;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.keys.SealedAt;
import dev.zhishou.platform.keys.Sealing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcRosterStore implements RosterStore {
  private static final JsonMapper JSON = new JsonMapper();

  private final Scoped scoped;
  private final Sealing sealing;

  JdbcRosterStore(Scoped scoped, Sealing sealing) {
    this.scoped = scoped;
    this.sealing = sealing;
  }

  @Override
  public Kept kept(CommunityId community, Week week) {
    return scoped
        .in(Scope.of(community.value()))
        .of(
            """
            select version, draft, changed_at, changed_by, published_at, published_by, settled
            from roster_week where community_id = :community and week = :week
            """)
        .set("community", community.value())
        .set("week", week.monday())
        .one(row -> kept(row, community, week))
        .orElse(new Kept(0, null, null, null, List.of()));
  }

  private Kept kept(Row row, CommunityId community, Week week) {
    String draft = row.textOrNull("draft");
    byte[] settled = row.bytesOrNull("settled");
    return new Kept(
        row.integer("version"),
        draft == null ? null : DraftText.turns(draft),
        signed(row, "changed"),
        signed(row, "published"),
        settled == null ? List.of() : settled(sealing, community, week, settled));
  }

  private static @Nullable Signed signed(Row row, String what) {
    UUID by = row.uuidOrNull(what + "_by");
    Instant at = row.instantOrNull(what + "_at");
    return by == null || at == null ? null : new Signed(new AccountId(by), at);
  }

  static List<Settled> settled(Sealing sealing, CommunityId community, Week week, byte[] sealed) {
    String text = sealing.openText(sealed, place(community, week));
    return List.of(JSON.readValue(text, Settled[].class));
  }

  static byte[] settled(Sealing sealing, CommunityId community, Week week, List<Settled> settled) {
    return sealing.seal(JSON.writeValueAsString(settled), place(community, week));
  }

  private static SealedAt place(CommunityId community, Week week) {
    return new SealedAt("roster_week", "settled", community.value() + " " + week.monday());
  }

  @Override
  public boolean draft(At at, @Nullable List<Turn> turns) {
    String draft = turns == null ? null : DraftText.of(turns);
    return scoped.transaction(
        Scope.of(at.community().value()), sql -> turned(sql, at, draft) && told(sql, at));
  }

  @Override
  public boolean publish(At at, List<Duty> duties, List<Settled> settled) {
    byte[] sealed = settled(sealing, at.community(), at.week(), settled);
    return scoped.transaction(
        Scope.of(at.community().value()),
        sql -> {
          if (!turned(sql, at, null)) {
            return false;
          }
          sql.of(
                  """
                  update roster_week set published_at = :at, published_by = :by, settled = :settled
                  where community_id = :community and week = :week
                  """)
              .set("at", at.signed().at())
              .set("by", at.signed().by().value())
              .set("settled", sealed)
              .set("community", at.community().value())
              .set("week", at.week().monday())
              .update();
          clear(sql, at);
          duties.forEach(duty -> JdbcRosters.add(sql, duty));
          return told(sql, at);
        });
  }

  /// One version further; false when it is another one already.
  private static boolean turned(Sql sql, At at, @Nullable String draft) {
    return sql.of(
                """
                insert into roster_week (community_id, week, version, draft, changed_at, changed_by)
                select :community, :week, 1, :draft, :at, :by
                where :version = 0 or exists (
                  select 1 from roster_week where community_id = :community and week = :week)
                on conflict (community_id, week) do update
                  set version = roster_week.version + 1, draft = excluded.draft,
                    changed_at = excluded.changed_at, changed_by = excluded.changed_by
                  where roster_week.version = :version
                """)
            .set("community", at.community().value())
            .set("week", at.week().monday())
            .set("draft", draft)
            .set("at", at.signed().at())
            .set("by", at.signed().by().value())
            .set("version", at.version())
            .update()
        == 1;
  }

  /// Takes the week out of all duties; what goes on before and after it, goes on.
  private static void clear(Sql sql, At at) {
    List<Duty> there =
        sql.of(
                """
                delete from duty
                where community_id = :community and first_day <= :sunday
                  and (last_day is null or last_day >= :monday)
                returning id, community_id, account_id, role, first_day, last_day, weekdays::int,
                  from_time::text, to_time::text, stands_in
                """)
            .set("community", at.community().value())
            .set("monday", at.week().monday())
            .set("sunday", at.week().sunday())
            .list(JdbcRosters::duty);
    for (Duty duty : there) {
      for (Shift shift : duty.shift().without(at.week().monday(), at.week().sunday())) {
        UUID id = NewId.at(at.signed().at());
        JdbcRosters.add(
            sql,
            new Duty(id, duty.community(), duty.account(), duty.role(), shift, duty.standIn()));
      }
    }
  }

  /// Tells every open screen.
  private static boolean told(Sql sql, At at) {
    sql.of(
            """
            insert into change (topic, community_id, id, seq, at)
            values ('duty', :community, :community, :seq, :at)
            """)
        .set("community", at.community().value())
        .set("seq", at.version() + 1)
        .set("at", at.signed().at())
        .update();
    return true;
  }

  @Override
  public List<Leave> leaves(CommunityId community, LocalDate since) {
    return new ArrayList<>(
        scoped
            .in(Scope.of(community.value()))
            .of(
                """
                select id, account_id, first_day, last_day from duty_leave
                where community_id = :community and last_day >= :since order by first_day, id
                """)
            .set("community", community.value())
            .set("since", since)
            .list(
                row ->
                    new Leave(
                        row.uuid("id"),
                        community,
                        new AccountId(row.uuid("account_id")),
                        row.day("first_day"),
                        row.day("last_day"))));
  }

  @Override
  public void add(Leave leave, Signed by) {
    scoped
        .in(Scope.of(leave.community().value()))
        .of(
            """
            insert into duty_leave (id, community_id, account_id, first_day, last_day, written_by,
              written_at)
            values (:id, :community, :account, :first, :last, :by, :at)
            """)
        .set("id", leave.id())
        .set("community", leave.community().value())
        .set("account", leave.account().value())
        .set("first", leave.first())
        .set("last", leave.last())
        .set("by", by.by().value())
        .set("at", by.at())
        .update();
  }

  @Override
  public boolean removeLeave(CommunityId community, UUID id) {
    return scoped
            .in(Scope.of(community.value()))
            .of("delete from duty_leave where community_id = :community and id = :id")
            .set("community", community.value())
            .set("id", id)
            .update()
        == 1;
  }
}
