package dev.zhishou.casework.jdbc;

import dev.zhishou.casework.store.ErasedValues;
import dev.zhishou.casework.store.Erasure;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.SqlArray;
import java.util.List;
import org.springframework.stereotype.Component;

/// Looks for erased values in PostgreSQL.
@Component
class JdbcErasedValues implements ErasedValues {
  private final Scoped scoped;

  JdbcErasedValues(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public List<Erasure> standing(List<Erasure> erased) {
    return scoped
        .in(Scope.whole("erasing again after a restore"))
        .of(
            """
            select p.case_id, p.seq, p.name, encode(e.hash, 'hex') as event
            from (select distinct * from unnest(:cases, :seqs, :names, :events)
                  as x(case_id, seq, name, event)) as x
            join case_private p on p.case_id = x.case_id and p.seq = x.seq and p.name = x.name
            join case_event e on e.case_id = x.case_id and e.seq = x.seq
            where encode(e.hash, 'hex') = x.event
            order by p.case_id, p.seq, p.name
            """)
        .set("cases", SqlArray.uuids(erased.stream().map(Erasure::caseId).toList()))
        .set("seqs", SqlArray.ints(erased.stream().map(Erasure::seq).toList()))
        .set("names", SqlArray.texts(erased.stream().map(Erasure::name).toList()))
        .set("events", SqlArray.texts(erased.stream().map(Erasure::event).toList()))
        .list(
            row ->
                new Erasure(
                    row.uuid("case_id"), row.integer("seq"), row.text("name"), row.text("event")));
  }
}
