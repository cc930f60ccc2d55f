package dev.zhishou.notify.jdbc;

import dev.zhishou.access.CommunityId;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Recipient;
import dev.zhishou.notify.Ways;
import dev.zhishou.notify.channel.Gateway;
import dev.zhishou.notify.channel.Gateways;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class JdbcGateways implements Gateways, Ways {
  private static final String COLUMNS =
      """
      select id, community_id, channel, name, position, settings, per_second, failing_since,
        off_at, off_why
      from gateway where deleted_at is null
      """;

  private final Scoped scoped;
  private final GatewayRows rows;

  JdbcGateways(Scoped scoped, GatewayRows rows) {
    this.scoped = scoped;
    this.rows = rows;
  }

  private Sql sql() {
    return scoped.in(Scope.whole("gateways of the company"));
  }

  @Override
  public List<Kept> all() {
    return sql().of(COLUMNS + " order by channel, position, id").list(this::kept);
  }

  @Override
  public Optional<Kept> one(UUID id) {
    return sql().of(COLUMNS + " and id = :id").set("id", id).one(this::kept);
  }

  @Override
  public List<Kept> failingSince(Instant then) {
    return sql()
        .of(COLUMNS + " and off_at is null and failing_since < :then")
        .set("then", then)
        .list(this::kept);
  }

  @Override
  public void keep(Gateway gateway, Instant now) {
    ChannelKind kind = gateway.kind();
    sql()
        .of(
            """
            insert into gateway (id, community_id, channel, lane, name, position, settings,
              per_second, tokens, tokens_at, made_at)
            values (:id, :community, :channel, :lane, :name, :position, :settings, :rate, 1, :now,
              :now)
            on conflict (id) do update set community_id = excluded.community_id,
              name = excluded.name, position = excluded.position, settings = excluded.settings,
              per_second = excluded.per_second, failing_since = null, resting_until = null,
              off_at = null, off_why = null
            """)
        .set("id", gateway.id())
        .set("community", gateway.community())
        .set("channel", kind.word())
        .set("lane", kind.group() ? gateway.id().toString() : kind.word())
        .set("name", gateway.name())
        .set("position", gateway.position())
        .set("settings", rows.sealed(gateway.settings(), gateway.id()))
        .set("rate", gateway.perSecond())
        .set("now", now)
        .update();
  }

  @Override
  public void off(UUID id, String why, Instant now) {
    sql()
        .of("update gateway set off_at = :now, off_why = :why where id = :id and off_at is null")
        .set("id", id)
        .set("why", why)
        .set("now", now)
        .update();
  }

  @Override
  public void remove(UUID id, Instant now) {
    sql()
        .of("update gateway set deleted_at = :now where id = :id and deleted_at is null")
        .set("id", id)
        .set("now", now)
        .update();
  }

  @Override
  public Set<ChannelKind> personal() {
    Set<ChannelKind> open = new HashSet<>();
    sql()
        .of("select distinct channel from gateway where off_at is null and deleted_at is null")
        .list(row -> DeliveryRows.channel(row))
        .stream()
        .filter(ChannelKind::personal)
        .forEach(open::add);
    return open;
  }

  @Override
  public List<Group> groups(CommunityId community) {
    return sql()
        .of(
            """
            select g.id, g.channel, g.name from gateway g
            join community c on c.community_id = g.community_id
            where g.off_at is null and g.deleted_at is null
              and g.channel in ('wecom', 'dingtalk', 'feishu')
              and (g.community_id = :community or c.head_office)
            order by g.position, g.id
            """)
        .set("community", community.value())
        .list(
            row ->
                new Group(
                    new Recipient.Group(row.uuid("id")),
                    DeliveryRows.channel(row),
                    row.text("name")));
  }

  private Kept kept(Row row) {
    Gateway gateway = rows.gateway(row);
    return new Kept(
        gateway,
        row.instantOrNull("failing_since"),
        row.instantOrNull("off_at"),
        Objects.requireNonNullElse(row.textOrNull("off_why"), ""));
  }
}
