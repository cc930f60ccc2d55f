package dev.zhishou.access.jdbc;

import dev.zhishou.access.Audit;
import dev.zhishou.platform.NewId;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import java.time.Instant;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAudit implements Audit {
  private final Scoped scoped;

  JdbcAudit(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public void write(Entry entry, Instant at) {
    scoped
        .in(Scope.of(entry.community().value()))
        .of(
            """
            insert into audit (id, at, community_id, account_id, act, subject)
            values (:id, :at, :community, :account, :act, :subject)
            """)
        .set("id", NewId.at(at))
        .set("at", at)
        .set("community", entry.community().value())
        .set("account", entry.account() == null ? null : entry.account().value())
        .set("act", entry.act())
        .set("subject", entry.subject())
        .update();
  }
}
