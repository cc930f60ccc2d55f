package dev.zhishou.notify.jdbc;

import dev.zhishou.notify.seals.SentSeals;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSentSeals implements SentSeals {
  private final Scoped scoped;

  JdbcSentSeals(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public List<Sent> of(UUID office, int n) {
    return scoped
        .in(Scope.of(office))
        .of(
            """
            select d.channel, d.sent_at from message m join delivery d on d.message_id = m.id
            where m.kind = :kind and m.about = :n and d.sent_at is not null
              and d.state in ('sent', 'delivered', 'read', 'acknowledged')
            order by d.sent_at, d.id
            """)
        .set("kind", KIND)
        .set("n", Integer.toString(n))
        .list(row -> new Sent(row.text("channel"), row.instant("sent_at")));
  }
}
