package dev.zhishou.notify.jdbc;

import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.DeliveryState;
import dev.zhishou.notify.Fault;
import dev.zhishou.notify.Recipient;
import dev.zhishou.notify.channel.Gateway;
import dev.zhishou.notify.sending.Ending;
import dev.zhishou.notify.sending.Lanes;
import dev.zhishou.notify.sending.Load;
import dev.zhishou.notify.sending.Taken;
import dev.zhishou.platform.NewId;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLanes implements Lanes {
  /// A gateway in trouble is tried last for so long.
  private static final Duration REST = Duration.ofSeconds(30);

  private static final String DUE = "state in ('queued', 'sending') and due_at <= :now";

  private final Scoped scoped;
  private final GatewayRows gateways;

  JdbcLanes(Scoped scoped, GatewayRows gateways) {
    this.scoped = scoped;
    this.gateways = gateways;
  }

  @Override
  public List<String> busy(Instant now) {
    return scoped
        .in(Scope.whole("messages to carry"))
        .of(
            """
            with lanes as (
              select lane from gateway
              union select unnest(array['sms', 'voice', 'mail']))
            select lane from lanes
            where exists (select from delivery d where d.lane = lanes.lane and
            """
                + DUE
                + ") order by (select min(urgency) from delivery d where d.lane = lanes.lane and "
                + DUE
                + ")")
        .set("now", now)
        .list(row -> row.text("lane"));
  }

  /// The rows of the gateways are locked for the moment: two nodes share one pace.
  @Override
  public Load take(String lane, Instant now, int most, Duration lease) {
    return scoped.transaction(
        Scope.whole("messages to carry"),
        sql -> {
          List<GatewayRows.Paced> paced = gateways.locked(sql, lane, now);
          double tokens = paced.isEmpty() ? most : paced.getFirst().tokensAt(now);
          int room = Math.min(most, (int) tokens);
          if (room == 0) {
            return Load.NOTHING;
          }
          List<Taken> taken = claimed(sql, lane, now, room, now.plus(lease));
          if (!paced.isEmpty() && !taken.isEmpty()) {
            spend(sql, paced.getFirst().gateway(), tokens - taken.size(), now);
          }
          return new Load(taken, paced.stream().map(GatewayRows.Paced::gateway).toList());
        });
  }

  private static List<Taken> claimed(Sql sql, String lane, Instant now, int most, Instant until) {
    return sql.of(
            "with due as (select id from delivery where lane = :lane and "
                + DUE
                + """
                 order by urgency, due_at limit :most for update skip locked)
                update delivery d set state = 'sending', tries = tries + 1, due_at = :until
                from due, message m where d.id = due.id and m.id = d.message_id
                returning d.id, d.recipient, d.channel, d.tries,
                """
                + DeliveryRows.MESSAGE)
        .set("lane", lane)
        .set("now", now)
        .set("most", most)
        .set("until", until)
        .list(
            row ->
                new Taken(
                    row.uuid("id"),
                    DeliveryRows.message(row),
                    Recipient.of(row.text("recipient")),
                    ChannelKind.of(row.text("channel")).orElseThrow(),
                    row.integer("tries"),
                    now));
  }

  private static void spend(Sql sql, Gateway gateway, double left, Instant now) {
    sql.of("update gateway set tokens = :left, tokens_at = :now where id = :id")
        .set("left", left)
        .set("now", now)
        .set("id", gateway.id())
        .update();
  }

  @Override
  public void settle(Taken taken, Ending ending) {
    scoped.transaction(
        Scope.whole("messages carried"),
        sql -> {
          for (Ending.Attempt attempt : ending.attempts()) {
            attempted(sql, taken, attempt);
          }
          ended(sql, taken, ending);
          return true;
        });
  }

  private static void ended(Sql sql, Taken taken, Ending ending) {
    Fault why = ending.why();
    boolean left =
        ending.state() == DeliveryState.SENT || ending.state() == DeliveryState.DELIVERED;
    sql.of(
            """
            update delivery set state = :state, due_at = :next, fault = :fault, detail = :detail,
              reference = :reference, gateway_id = coalesce(cast(:gateway as uuid), gateway_id),
              sent_at = case when :left then :at else sent_at end,
              delivered_at = case when :state = 'delivered' then :at else delivered_at end,
              failed_at = case when :state = 'failed' then :at else failed_at end
            where id = :id and state = 'sending' and tries = :tries
            """)
        .set("state", ending.state().word())
        .set("next", ending.next())
        .set("fault", why == null ? null : why.code().word())
        .set("detail", why == null ? null : why.detail())
        .set("reference", ending.reference())
        .set("gateway", ending.attempts().isEmpty() ? null : ending.attempts().getLast().gateway())
        .set("left", left)
        .set("at", ending.at())
        .set("id", taken.id())
        .set("tries", taken.tries())
        .update();
  }

  private static void attempted(Sql sql, Taken taken, Ending.Attempt attempt) {
    Fault fault = attempt.fault();
    sql.of(
            """
            insert into delivery_attempt (id, community_id, delivery_id, gateway_id, at, took_ms,
              outcome, fault, detail)
            values (:id, :community, :delivery, :gateway, :at, :millis, :outcome, :fault, :detail)
            """)
        .set("id", NewId.at(attempt.at()))
        .set("community", taken.message().community().value())
        .set("delivery", taken.id())
        .set("gateway", attempt.gateway())
        .set("at", attempt.at())
        .set("millis", attempt.millis())
        .set("outcome", attempt.outcome())
        .set("fault", fault == null ? null : fault.code().word())
        .set("detail", fault == null ? null : fault.detail())
        .update();
    if (attempt.well()) {
      well(sql, attempt);
    } else {
      inTrouble(sql, attempt);
    }
  }

  private static void well(Sql sql, Ending.Attempt attempt) {
    sql.of(
            """
            update gateway set failing_since = null, resting_until = null
            where id = :gateway and failing_since is not null
            """)
        .set("gateway", attempt.gateway())
        .update();
  }

  private static void inTrouble(Sql sql, Ending.Attempt attempt) {
    sql.of(
            """
            update gateway set resting_until = :until, failing_since = coalesce(failing_since, :at)
            where id = :gateway
            """)
        .set("gateway", attempt.gateway())
        .set("until", attempt.at().plus(REST))
        .set("at", attempt.at())
        .update();
  }
}
