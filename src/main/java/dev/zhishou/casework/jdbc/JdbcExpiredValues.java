package dev.zhishou.casework.jdbc;

import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.retention.ExpiredValues;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.SqlArray;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class JdbcExpiredValues implements ExpiredValues {
  private static final Scope ALL = Scope.whole("retention");

  private final Scoped scoped;

  JdbcExpiredValues(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public List<UUID> ended(Map<String, Instant> before, Instant otherwise, int most) {
    List<String> procedures = List.copyOf(before.keySet());
    List<Long> moments =
        procedures.stream()
            .map(one -> before.getOrDefault(one, otherwise).getEpochSecond())
            .toList();
    return scoped
        .in(ALL)
        .of(
            """
            select h.case_id
            from case_head h
            left join unnest(:procedures, :moments) as r (procedure, ended)
              on r.procedure = h.procedure
            cross join lateral (
              select coalesce(to_timestamp(r.ended), :otherwise) as ended) as by
            where h.status <> 'open' and h.opened_at < by.ended
              and exists (
                select from case_private p
                join case_event e on e.case_id = p.case_id and e.seq = p.seq
                where p.case_id = h.case_id and e.type <> 'Erased')
              and (select max(e.at) from case_event e
                where e.case_id = h.case_id and e.type in ('CaseClosed', 'CaseCancelled'))
                < by.ended
            order by h.opened_at, h.case_id
            limit :most
            """)
        .set("procedures", SqlArray.texts(procedures))
        .set("moments", SqlArray.longs(moments))
        .set("otherwise", otherwise)
        .set("most", most)
        .list(row -> row.uuid("case_id"));
  }

  @Override
  public List<Command.Secret> values(UUID caseId) {
    return scoped
        .in(ALL)
        .of(
            """
            select p.seq, p.name from case_private p
            join case_event e on e.case_id = p.case_id and e.seq = p.seq
            where p.case_id = :id and e.type <> 'Erased'
            order by p.seq, p.name
            """)
        .set("id", caseId)
        .list(row -> new Command.Secret(row.integer("seq"), row.text("name")));
  }

  @Override
  public void erased(String kind, Instant at, int number) {
    scoped
        .in(ALL)
        .of(
            """
            insert into retention_run (kind, at, erased) values (:kind, :at, :erased)
            on conflict do nothing
            """)
        .set("kind", kind)
        .set("at", at)
        .set("erased", number)
        .update();
  }

  @Override
  public List<Erased> runs() {
    return scoped
        .in(ALL)
        .of("select kind, max(at) as last, sum(erased) as number from retention_run group by kind")
        .list(row -> new Erased(row.text("kind"), row.instant("last"), row.number("number")));
  }
}
