package dev.zhishou.access.jdbc;

import dev.zhishou.access.CommunityId;
import dev.zhishou.access.audit.AuditLine;
import dev.zhishou.access.audit.AuditTrail;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.keys.Sealing;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAuditTrail implements AuditTrail {
  private final Scoped scoped;
  private final Sealing sealing;

  JdbcAuditTrail(Scoped scoped, Sealing sealing) {
    this.scoped = scoped;
    this.sealing = sealing;
  }

  @Override
  public List<AuditLine> find(Wanted wanted, @Nullable Long before, int limit) {
    return scoped
        .in(Scope.of(wanted.communities()))
        .of(
            """
            select seq, at, community_id, account_id, act, subject, detail,
              said is not null as said, hash
            from audit
            where (cast(:before as bigint) is null or seq < :before)
              and (cast(:account as uuid) is null or account_id = :account)
              and (cast(:act as text) is null or act = :act)
              and (cast(:subject as text) is null or subject = :subject)
              and (cast(:from as timestamptz) is null or at >= :from)
              and (cast(:to as timestamptz) is null or at < :to)
            order by seq desc limit :limit
            """)
        .set("before", before)
        .set("account", wanted.account())
        .set("act", wanted.act())
        .set("subject", wanted.subject())
        .set("from", wanted.from())
        .set("to", wanted.to())
        .set("limit", limit)
        .list(JdbcAuditTrail::line);
  }

  @Override
  public @Nullable String said(CommunityId community, long seq) {
    Optional<String> plain =
        scoped
            .in(Scope.of(community.value()))
            .of("select id, said from audit where seq = :seq and said is not null")
            .set("seq", seq)
            .one(row -> sealing.openText(row.bytes("said"), JdbcAudit.at(row.uuid("id"))));
    return plain.map(text -> text.substring(text.indexOf('\n') + 1)).orElse(null);
  }

  private static AuditLine line(Row row) {
    return new AuditLine(
        row.number("seq"),
        row.instant("at"),
        row.uuid("community_id"),
        row.uuidOrNull("account_id"),
        row.text("act"),
        row.text("subject"),
        row.text("detail"),
        row.bool("said"),
        HexFormat.of().formatHex(row.bytes("hash")));
  }
}
