package dev.zhishou.notify.jdbc;

import dev.zhishou.access.AccountId;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Fault;
import dev.zhishou.notify.Recipient;
import dev.zhishou.notify.answering.Answerable;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// A link and a provider name a delivery by something that nobody can guess, so all are searched.
@Repository
class JdbcAnswerable implements Answerable {
  private static final String ONE =
      """
      select d.id, d.recipient, d.channel, d.read_at, d.acknowledged_at,
      """
          + DeliveryRows.MESSAGE
          + " from delivery d join message m on m.id = d.message_id ";

  private final Scoped scoped;

  JdbcAnswerable(Scoped scoped) {
    this.scoped = scoped;
  }

  private Sql sql() {
    return scoped.in(Scope.whole("answers to messages"));
  }

  @Override
  public Optional<One> one(UUID delivery) {
    return sql().of(ONE + "where d.id = :id").set("id", delivery).one(JdbcAnswerable::one);
  }

  @Override
  public Optional<One> named(UUID gateway, String reference) {
    return sql()
        .of(
            ONE
                + """
                where d.gateway_id = :gateway and (d.reference = :name or d.id::text = :name)
                order by d.queued_at desc limit 1
                """)
        .set("gateway", gateway)
        .set("name", reference)
        .one(JdbcAnswerable::one);
  }

  @Override
  public void acknowledged(UUID delivery, Instant at) {
    sql()
        .of(
            """
            update delivery set state = 'acknowledged', acknowledged_at = :at
            where id = :id and acknowledged_at is null
            """)
        .set("id", delivery)
        .set("at", at)
        .update();
  }

  @Override
  public void reported(UUID delivery, Instant at, @Nullable Fault why) {
    sql()
        .of(
            why == null
                ? """
                  update delivery set delivered_at = coalesce(delivered_at, :at),
                    state = case when state in ('sending', 'sent') then 'delivered' else state end
                  where id = :id and cast(:fault as text) is null and cast(:detail as text) is null
                  """
                : """
                  update delivery set state = 'failed', failed_at = :at, fault = :fault,
                    detail = :detail
                  where id = :id and state in ('sending', 'sent')
                  """)
        .set("id", delivery)
        .set("at", at)
        .set("fault", why == null ? null : why.code().word())
        .set("detail", why == null ? null : why.detail())
        .update();
  }

  @Override
  public List<One> page(AccountId account, Instant now, @Nullable UUID after, int limit) {
    return sql()
        .of(
            """
            update delivery set delivered_at = :now,
              state = case when state = 'sent' then 'delivered' else state end
            where recipient = :me and channel = 'in-app' and delivered_at is null;
            """
                + ONE
                + """
                where d.recipient = :me and d.channel = 'in-app' and m.expires_at > :now
                  and not m.everywhere and (cast(:after as uuid) is null or d.id < :after)
                order by d.id desc limit :limit
                """)
        .set("me", new Recipient.Account(account).text())
        .set("now", now)
        .set("after", after)
        .set("limit", limit)
        .list(JdbcAnswerable::one);
  }

  @Override
  public List<One> everywhere(AccountId account, Instant now) {
    return sql()
        .of(
            ONE
                + """
                where d.recipient = :me and d.channel = 'in-app' and m.expires_at > :now
                  and m.everywhere
                order by d.id desc
                """)
        .set("me", new Recipient.Account(account).text())
        .set("now", now)
        .list(JdbcAnswerable::one);
  }

  @Override
  public void read(UUID delivery, AccountId by, Instant at) {
    sql()
        .of(
            """
            update delivery set read_at = coalesce(read_at, :at),
              state = case when state in ('sent', 'delivered') then 'read' else state end
            where id = :id and recipient = :me and channel = 'in-app'
            """)
        .set("id", delivery)
        .set("me", new Recipient.Account(by).text())
        .set("at", at)
        .update();
  }

  private static One one(Row row) {
    return new One(
        row.uuid("id"),
        DeliveryRows.message(row),
        Recipient.of(row.text("recipient")),
        ChannelKind.of(row.text("channel")).orElseThrow(),
        row.instantOrNull("read_at"),
        row.instantOrNull("acknowledged_at"));
  }
}
