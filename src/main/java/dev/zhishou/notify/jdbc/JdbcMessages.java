package dev.zhishou.notify.jdbc;

import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Delivery;
import dev.zhishou.notify.DeliveryState;
import dev.zhishou.notify.Envelope;
import dev.zhishou.notify.Messages;
import dev.zhishou.notify.Queued;
import dev.zhishou.notify.sending.Courier;
import dev.zhishou.platform.NewId;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.SqlArray;
import dev.zhishou.platform.feed.Feed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMessages implements Messages {
  private static final int AT_ONCE = 10_000;

  /// What lies on a page needs nobody to carry it; screens hear of it by the feed.
  private static final String QUEUE =
      """
      with said as (
        insert into message (id, community_id, kind, about, everywhere, case_id, run, severity, drill,
          made_at, expires_at)
        values (:message, :community, :kind, :about, :everywhere, :case, :run, :severity, :drill,
          :made, :expires)
        on conflict (id) do nothing),
      new as (
        insert into delivery (id, community_id, message_id, recipient, channel, lane, urgency,
          state, due_at, queued_at, sent_at)
        select e.id, :community, :message, e.recipient, e.channel,
          case when e.recipient like 'group:%' then substr(e.recipient, 7) else e.channel end,
          :urgency, case when e.channel = 'in-app' then 'sent' else 'queued' end, e.due, :made,
          case when e.channel = 'in-app' then cast(:made as timestamptz) end
        from unnest(:ids, :recipients, :channels, :dues) e(id, recipient, channel, due)
        on conflict (message_id, recipient, channel) do nothing
        returning channel),
      told as (
        insert into change (topic, community_id, id, seq, at)
        select 'notice', :community, :message, 1, :made
        where exists (select from new where channel = 'in-app'))
      select count(*)::int as queued from new
      """;

  private final Scoped scoped;
  private final Courier courier;
  private final Feed feed;

  JdbcMessages(Scoped scoped, Courier courier, Feed feed) {
    this.scoped = scoped;
    this.courier = courier;
    this.feed = feed;
  }

  @Override
  public int queue(Queued message, Collection<Envelope> envelopes) {
    Scope scope = Scope.of(message.community().value());
    int queued = scoped.transaction(scope, sql -> queue(sql, message, envelopes));
    wake();
    return queued;
  }

  @Override
  public int queue(Sql sql, Queued message, Collection<Envelope> envelopes) {
    List<Envelope> all = List.copyOf(envelopes);
    int queued = 0;
    for (int from = 0; from == 0 || from < all.size(); from += AT_ONCE) {
      queued += some(sql, message, all.subList(from, Math.min(all.size(), from + AT_ONCE)));
    }
    return queued;
  }

  private static int some(Sql sql, Queued message, List<Envelope> part) {
    List<UUID> ids = new ArrayList<>(part.size());
    part.forEach(envelope -> ids.add(NewId.at(message.span().made())));
    return sql.of(QUEUE)
        .set("message", message.id())
        .set("community", message.community().value())
        .set("kind", message.kind())
        .set("about", message.about())
        .set("everywhere", message.wanted().everywhere())
        .set("case", message.subject().caseId())
        .set("run", message.subject().run())
        .set("severity", message.severity().word())
        .set("urgency", message.severity().ordinal())
        .set("drill", message.drill())
        .set("made", message.span().made())
        .set("expires", message.span().expires())
        .set("ids", SqlArray.uuids(ids))
        .set("recipients", SqlArray.texts(part.stream().map(e -> e.to().text()).toList()))
        .set("channels", SqlArray.texts(part.stream().map(e -> e.by().word()).toList()))
        .set("dues", SqlArray.instants(part.stream().map(Envelope::due).toList()))
        .first(row -> row.integer("queued"));
  }

  @Override
  public void wake() {
    feed.nudge();
    courier.wake();
  }

  @Override
  public List<Delivery> deliveries(UUID community, UUID message, @Nullable UUID after, int limit) {
    return scoped
        .in(Scope.of(community))
        .of(
            DeliveryRows.COLUMNS
                + """
                where d.message_id = :message and (cast(:after as uuid) is null or d.id > :after)
                order by d.id limit :limit
                """)
        .set("message", message)
        .set("after", after)
        .set("limit", limit)
        .list(DeliveryRows::delivery);
  }

  @Override
  public List<Queued> latest(UUID community, String kind, int limit) {
    return scoped
        .in(Scope.of(community))
        .of(
            "select "
                + DeliveryRows.MESSAGE
                + """
                 from message m where m.kind = :kind and m.community_id = :community
                order by m.made_at desc, m.id desc limit :limit
                """)
        .set("kind", kind)
        .set("community", community)
        .set("limit", limit)
        .list(DeliveryRows::message);
  }

  @Override
  public List<Count> counts(UUID community, UUID message) {
    return scoped
        .in(Scope.of(community))
        .of(
            """
            select channel, state, count(*)::int as number from delivery
            where message_id = :message group by channel, state order by channel, state
            """)
        .set("message", message)
        .list(
            row ->
                new Count(
                    ChannelKind.of(row.text("channel")).orElseThrow(),
                    DeliveryState.of(row.text("state")),
                    row.integer("number")));
  }

  @Override
  public int withdraw(UUID community, UUID message) {
    return scoped
        .in(Scope.of(community))
        .of(
            "update delivery set state = 'withdrawn' where message_id = :message and state = 'queued'")
        .set("message", message)
        .update();
  }
}
