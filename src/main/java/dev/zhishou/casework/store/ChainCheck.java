package dev.zhishou.casework.store;

import dev.zhishou.platform.Message;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.backup.RestoreCheck;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/// Every case's chain after a restore: each event has the digest of its bytes and names the one
/// before, none is missing, and the head stands at the last.
@NamedInterface("check")
public final class ChainCheck implements RestoreCheck {
  @Override
  public List<Message> faults(Sql everything) {
    return everything
        .of(
            """
            with e as (
              select case_id, seq, hash, sha256(bytes) as computed,
                convert_from(bytes, 'UTF8')::jsonb ->> 'prev' as prev,
                encode(lag(hash) over w, 'hex') as before, row_number() over w as n
              from case_event window w as (partition by case_id order by seq))
            select case_id, seq from e
            where hash <> computed or prev is distinct from before or seq <> n
            union all
            select h.case_id, h.last_seq as seq from case_head h
            left join case_event l on l.case_id = h.case_id and l.seq = h.last_seq
            where l.hash is distinct from h.last_hash
              or h.last_seq <> (select max(m.seq) from case_event m where m.case_id = h.case_id)
            order by case_id, seq limit 100
            """)
        .list(
            row ->
                new Message(
                    "事件链断裂:案件 " + row.uuid("case_id") + " 第 " + row.integer("seq") + " 条",
                    "broken chain: case " + row.uuid("case_id") + ", event " + row.integer("seq")));
  }
}
