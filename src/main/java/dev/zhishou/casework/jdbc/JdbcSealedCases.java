package dev.zhishou.casework.jdbc;

import dev.zhishou.access.seal.SealLine;
import dev.zhishou.access.seal.SealedChains;
import dev.zhishou.casework.store.ChainCheck;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.SqlArray;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// The cases under the day seals.
@Component
class JdbcSealedCases implements SealedChains {
  @Override
  public String kind() {
    return "case";
  }

  @Override
  public List<SealLine> ends(Sql everything) {
    return everything
        .of("select case_id, last_seq, last_hash from case_head")
        .list(
            row ->
                new SealLine(
                    kind(),
                    row.uuid("case_id").toString(),
                    row.integer("last_seq"),
                    row.bytes("last_hash")));
  }

  @Override
  public List<Message> broken(Sql everything, List<SealLine> sealed) {
    List<Message> faults = new ArrayList<>(new ChainCheck().faults(everything));
    faults.addAll(
        everything
            .of(
                """
                select l.id, l.seq
                from unnest(cast(:ids as uuid[]), :seqs, :hashes) as l (id, seq, hash)
                left join case_event e on e.case_id = l.id and e.seq = l.seq
                where e.hash is distinct from l.hash
                order by l.id, l.seq limit 100
                """)
            .set("ids", SqlArray.texts(sealed.stream().map(SealLine::id).toList()))
            .set("seqs", SqlArray.longs(sealed.stream().map(SealLine::seq).toList()))
            .set("hashes", SqlArray.bytes(sealed.stream().map(SealLine::hash).toList()))
            .list(
                row ->
                    new Message(
                        "案件 %s 第 %s 条与日封不符".formatted(row.uuid("id"), row.number("seq")),
                        "case %s, event %s is not as it was sealed"
                            .formatted(row.uuid("id"), row.number("seq")))));
    return faults;
  }
}
