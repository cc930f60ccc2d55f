package dev.zhishou.access.audit;

import dev.zhishou.platform.Message;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.backup.RestoreCheck;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/// The chain of the audit log: none is missing, none was changed or put in, the columns that are
/// searched say what the lines say, and the chain ends where its head stands.
@NamedInterface("check")
public final class AuditCheck implements RestoreCheck {
  @Override
  public List<Message> faults(Sql everything) {
    return everything
        .of(
            """
            with a as (
              select seq, hash, sha256(convert_to(line, 'UTF8')) as computed,
                line::json ->> 'prev' as prev,
                encode(coalesce(lag(hash) over w, ''::bytea), 'hex') as before,
                row_number() over w as n,
                line = audit_line(seq, decode(line::json ->> 'prev', 'hex'), id, at, community_id,
                  account_id, act, subject, detail, line::json ->> 'said') as fits
              from audit window w as (order by seq))
            select seq from a
            where hash <> computed or prev is distinct from before or seq <> n or not fits
            union all
            select h.seq from audit_head h
            where h.seq <> (select coalesce(max(seq), 0) from audit)
              or h.hash <> coalesce(
                (select hash from audit order by seq desc limit 1), ''::bytea)
            order by seq limit 20
            """)
        .list(
            row ->
                new Message(
                    "审计记录链断裂:第 " + row.number("seq") + " 条",
                    "broken chain of the audit log: row " + row.number("seq")));
  }
}
