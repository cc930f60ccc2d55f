package dev.zhishou.desk.jdbc;

import dev.zhishou.access.CommunityId;
import dev.zhishou.desk.alerts.Signals;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// Messages of programs in PostgreSQL.
@Repository
class JdbcSignals implements Signals {
  private static final Scope WATCH = Scope.whole("warnings that have run out");

  private final Scoped scoped;

  JdbcSignals(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public List<Signal> of(CommunityId community, Collection<Id> ids) {
    List<Signal> found = new ArrayList<>();
    for (Id id : ids) {
      found.addAll(
          scoped
              .in(Scope.of(community.value()))
              .of(
                  """
                  select * from signal
                  where community_id = :community and sender = :sender
                    and identifier = :identifier and sent_at = :sent
                  order by procedure
                  """)
              .set("community", community.value())
              .set("sender", id.sender())
              .set("identifier", id.identifier())
              .set("sent", id.sent())
              .list(JdbcSignals::signal));
    }
    return found;
  }

  @Override
  public List<Signal> inForce(CommunityId community, UUID caseId, Instant now) {
    return scoped
        .in(Scope.of(community.value()))
        .of(
            """
            select * from signal
            where community_id = :community and case_id = :case and over_at is null
              and (expires_at is null or expires_at > :now)
            """)
        .set("community", community.value())
        .set("case", caseId)
        .set("now", now)
        .list(JdbcSignals::signal);
  }

  @Override
  public List<Signal> newest(CommunityId community, String sender, String identifier) {
    return scoped
        .in(Scope.of(community.value()))
        .of(
            """
            select * from signal
            where community_id = :community and sender = :sender and identifier = :identifier
              and sent_at = (
                select max(sent_at) from signal
                where community_id = :community and sender = :sender
                  and identifier = :identifier)
            """)
        .set("community", community.value())
        .set("sender", sender)
        .set("identifier", identifier)
        .list(JdbcSignals::signal);
  }

  @Override
  public void keep(CommunityId community, List<Signal> signals, Instant at) {
    scoped.transaction(
        Scope.of(community.value()),
        sql -> {
          for (Signal signal : signals) {
            sql.of(
                    """
                    insert into signal (community_id, sender, identifier, sent_at, procedure,
                      case_id, number, how, expires_at, at)
                    values (:community, :sender, :identifier, :sent, :procedure,
                      :case, :number, :how, :expires, :at)
                    on conflict do nothing
                    """)
                .set("community", community.value())
                .set("sender", signal.id().sender())
                .set("identifier", signal.id().identifier())
                .set("sent", signal.id().sent())
                .set("procedure", signal.procedure())
                .set("case", signal.caseId())
                .set("number", signal.number())
                .set("how", signal.how())
                .set("expires", signal.expires())
                .set("at", at)
                .update();
          }
          return signals.size();
        });
  }

  @Override
  public void over(CommunityId community, Collection<Id> ids, Instant at) {
    scoped.transaction(
        Scope.of(community.value()),
        sql -> {
          for (Id id : ids) {
            sql.of(
                    """
                    update signal set over_at = :at
                    where community_id = :community and sender = :sender
                      and identifier = :identifier and sent_at = :sent and over_at is null
                    """)
                .set("community", community.value())
                .set("sender", id.sender())
                .set("identifier", id.identifier())
                .set("sent", id.sent())
                .set("at", at)
                .update();
          }
          return ids.size();
        });
  }

  @Override
  public List<Expired> expired(Instant now) {
    return scoped
        .in(WATCH)
        .of(
            """
            select community_id, case_id, max(expires_at) as last from signal
            where over_at is null and case_id is not null and expires_at <= :now
            group by community_id, case_id
            """)
        .set("now", now)
        .list(
            row ->
                new Expired(
                    new CommunityId(row.uuid("community_id")),
                    row.uuid("case_id"),
                    row.instant("last")));
  }

  @Override
  public void ranOut(CommunityId community, UUID caseId, Instant now) {
    scoped
        .in(Scope.of(community.value()))
        .of(
            """
            update signal set over_at = :now
            where community_id = :community and case_id = :case and over_at is null
              and expires_at <= :now
            """)
        .set("community", community.value())
        .set("case", caseId)
        .set("now", now)
        .update();
  }

  private static Signal signal(Row row) {
    return new Signal(
        new Id(row.text("sender"), row.text("identifier"), row.instant("sent_at")),
        row.uuidOrNull("case_id"),
        row.text("number"),
        row.text("procedure"),
        row.text("how"),
        row.instantOrNull("expires_at"));
  }
}
