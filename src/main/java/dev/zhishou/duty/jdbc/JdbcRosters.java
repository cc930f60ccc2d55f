package dev.zhishou.duty.jdbc;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.duty.Certificate;
import dev.zhishou.duty.Duty;
import dev.zhishou.duty.Rosters;
import dev.zhishou.duty.Shift;
import dev.zhishou.duty.roster.RosterStore;
import dev.zhishou.duty.roster.Turn;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.keys.SealedAt;
import dev.zhishou.platform.keys.Sealing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRosters implements Rosters {
  private final Scoped scoped;
  private final Sealing sealing;

  JdbcRosters(Scoped scoped, Sealing sealing) {
    this.scoped = scoped;
    this.sealing = sealing;
  }

  @Override
  public List<Duty> duties(CommunityId community, LocalDate since) {
    return in(community)
        .of(
            """
            select id, community_id, account_id, role, first_day, last_day, weekdays::int,
              from_time::text, to_time::text, stands_in
            from duty where community_id = :community and (last_day is null or last_day >= :since)
            order by role, from_time, id
            """)
        .set("community", community.value())
        .set("since", since)
        .list(JdbcRosters::duty);
  }

  @Override
  public Map<Role, Role> standIns(CommunityId community) {
    Map<Role, Role> standIns = new HashMap<>();
    in(community)
        .of("select role, stand_in from stand_in where community_id = :community")
        .set("community", community.value())
        .list(row -> standIns.put(new Role(row.text("role")), new Role(row.text("stand_in"))));
    return standIns;
  }

  @Override
  public List<Certificate> certificates(CommunityId community) {
    return in(community)
        .of(
            """
            select id, community_id, account_id, kind, number, valid_from, valid_until
            from certificate where community_id = :community
            """)
        .set("community", community.value())
        .list(
            row ->
                new Certificate(
                    row.uuid("id"),
                    new CommunityId(row.uuid("community_id")),
                    new AccountId(row.uuid("account_id")),
                    row.text("kind"),
                    row.text("number"),
                    new Certificate.Validity(row.day("valid_from"), row.day("valid_until"))));
  }

  @Override
  public void add(List<Duty> duties) {
    scoped.transaction(
        Scope.of(duties.stream().map(duty -> duty.community().value()).distinct().toList()),
        sql -> {
          duties.forEach(duty -> add(sql, duty));
          return duties.size();
        });
  }

  @Override
  public void amend(Duty once, Shift.Stretch when, AccountId by, Instant at) {
    Turn turn = new Turn(once.role(), once.account(), when.from(), when.to());
    scoped.transaction(
        Scope.of(once.community().value()),
        sql ->
            new WeekAmendment(sql, once.community(), new RosterStore.Signed(by, at))
                .put(null, once, turn));
  }

  static void add(Sql sql, Duty duty) {
    sql.of(
            """
            insert into duty (id, community_id, account_id, role, first_day, last_day, weekdays,
              from_time, to_time, stands_in)
            values (:id, :community, :account, :role, :first_day, :last_day, :weekdays,
              :from, :to, :stands_in)
            """)
        .set("id", duty.id())
        .set("community", duty.community().value())
        .set("account", duty.account().value())
        .set("role", duty.role().id())
        .set("first_day", duty.shift().firstDay())
        .set("last_day", duty.shift().lastDay())
        .set("weekdays", duty.shift().weekdays())
        .set("from", duty.shift().from())
        .set("to", duty.shift().to())
        .set("stands_in", duty.standIn())
        .update();
  }

  @Override
  public void addCertificates(List<Certificate> certificates) {
    scoped.transaction(
        Scope.of(certificates.stream().map(one -> one.community().value()).distinct().toList()),
        sql -> {
          certificates.forEach(one -> add(sql, one));
          return certificates.size();
        });
  }

  private void add(Sql sql, Certificate certificate) {
    sql.of(
            """
            insert into certificate (id, community_id, account_id, kind, number, number_sealed,
              valid_from, valid_until)
            values (:id, :community, :account, :kind, :number, :sealed, :from, :until)
            """)
        .set("id", certificate.id())
        .set("community", certificate.community().value())
        .set("account", certificate.account().value())
        .set("kind", certificate.kind())
        .set("number", Certificate.masked(certificate.number()))
        .set("sealed", sealing.seal(certificate.number(), place(certificate.id())))
        .set("from", certificate.validity().from())
        .set("until", certificate.validity().until())
        .update();
  }

  static SealedAt place(UUID certificate) {
    return new SealedAt("certificate", "number_sealed", certificate.toString());
  }

  @Override
  public boolean changeCertificate(Certificate one) {
    boolean named = !one.number().isEmpty();
    return in(one.community())
            .of(
                """
                update certificate set account_id = :account, kind = :kind, valid_from = :from,
                  valid_until = :until, number = coalesce(cast(:number as text), number),
                  number_sealed = coalesce(cast(:sealed as bytea), number_sealed)
                where community_id = :community and id = :id
                """)
            .set("account", one.account().value())
            .set("kind", one.kind())
            .set("from", one.validity().from())
            .set("until", one.validity().until())
            .set("number", named ? Certificate.masked(one.number()) : null)
            .set("sealed", named ? sealing.seal(one.number(), place(one.id())) : null)
            .set("community", one.community().value())
            .set("id", one.id())
            .update()
        == 1;
  }

  @Override
  public void standIn(CommunityId community, Map<Role, Role> standIns) {
    scoped.transaction(
        Scope.of(community.value()),
        sql -> {
          standIns.forEach(
              (role, standIn) ->
                  sql.of(
                          """
                          insert into stand_in (community_id, role, stand_in)
                          values (:community, :role, :stand_in)
                          on conflict (community_id, role) do update
                            set stand_in = excluded.stand_in
                          """)
                      .set("community", community.value())
                      .set("role", role.id())
                      .set("stand_in", standIn.id())
                      .update());
          return standIns.size();
        });
  }

  private Sql in(CommunityId community) {
    return scoped.in(Scope.of(community.value()));
  }

  static Duty duty(Row row) {
    return new Duty(
        row.uuid("id"),
        new CommunityId(row.uuid("community_id")),
        new AccountId(row.uuid("account_id")),
        new Role(row.text("role")),
        new Shift(
            row.day("first_day"),
            row.dayOrNull("last_day"),
            row.integer("weekdays"),
            LocalTime.parse(row.text("from_time")),
            LocalTime.parse(row.text("to_time"))),
        row.bool("stands_in"));
  }
}
