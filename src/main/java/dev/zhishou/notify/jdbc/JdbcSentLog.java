package dev.zhishou.notify.jdbc;

import dev.zhishou.notify.DeliveryState;
import dev.zhishou.notify.channel.SentLog;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSentLog implements SentLog {
  private final Scoped scoped;

  JdbcSentLog(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public List<Tried> tried(UUID gateway, @Nullable UUID before, int limit) {
    return scoped
        .in(Scope.whole("log of a gateway"))
        .of(
            """
            select a.id, a.delivery_id, m.kind, a.at, a.took_ms, a.outcome, a.fault, a.detail,
              d.state
            from delivery_attempt a join delivery d on d.id = a.delivery_id
            join message m on m.id = d.message_id
            where a.gateway_id = :gateway and (cast(:before as uuid) is null or a.id < :before)
            order by a.id desc limit :limit
            """)
        .set("gateway", gateway)
        .set("before", before)
        .set("limit", limit)
        .list(
            row ->
                new Tried(
                    row.uuid("id"),
                    row.uuid("delivery_id"),
                    row.text("kind"),
                    new How(
                        row.instant("at"),
                        row.integer("took_ms"),
                        row.text("outcome"),
                        DeliveryRows.fault(row)),
                    DeliveryState.of(row.text("state"))));
  }

  @Override
  public boolean again(UUID gateway, UUID delivery, Instant now) {
    return scoped
            .in(Scope.whole("redelivery"))
            .of(
                """
                update delivery d set state = 'queued', due_at = :now, fault = null, detail = null
                from message m
                where d.id = :id and d.gateway_id = :gateway and m.id = d.message_id
                  and m.expires_at > :now and d.state in ('sent', 'delivered', 'failed')
                """)
            .set("id", delivery)
            .set("gateway", gateway)
            .set("now", now)
            .update()
        == 1;
  }
}
