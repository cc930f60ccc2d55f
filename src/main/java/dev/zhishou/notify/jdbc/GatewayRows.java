package dev.zhishou.notify.jdbc;

import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.channel.Gateway;
import dev.zhishou.notify.channel.GatewaySettings;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.keys.SealedAt;
import dev.zhishou.platform.keys.Sealing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads gateways from their rows, and seals and opens where they lead.
@Component
class GatewayRows {
  private final Sealing sealing;
  private final JsonMapper json;

  GatewayRows(Sealing sealing, JsonMapper json) {
    this.sealing = sealing;
    this.json = json;
  }

  /// A gateway and how much it may carry.
  ///
  /// @param tokens what it had at `since`
  record Paced(Gateway gateway, double tokens, Instant since) {
    /// What it may carry now: never more than half a second's worth at once, one at least.
    double tokensAt(Instant now) {
      double seconds = Math.max(0, Duration.between(since, now).toMillis() / 1_000.0);
      double most = Math.max(1, gateway.perSecond() / 2);
      return Math.min(most, tokens + seconds * gateway.perSecond());
    }
  }

  /// The gateways of a lane, locked, in the order in which they are tried.
  List<Paced> locked(Sql sql, String lane, Instant now) {
    return sql.of(
            """
            select id, community_id, channel, name, position, settings, per_second, tokens,
              tokens_at
            from gateway where lane = :lane and off_at is null and deleted_at is null
            order by coalesce(resting_until > :now, false), position, id for update
            """)
        .set("lane", lane)
        .set("now", now)
        .list(row -> new Paced(gateway(row), row.real("tokens"), row.instant("tokens_at")));
  }

  Gateway gateway(Row row) {
    UUID id = row.uuid("id");
    ChannelKind kind = ChannelKind.of(row.text("channel")).orElseThrow();
    return new Gateway(
        id,
        row.uuid("community_id"),
        kind,
        row.text("name"),
        row.integer("position"),
        row.real("per_second"),
        opened(row.bytes("settings"), kind, id));
  }

  byte[] sealed(GatewaySettings settings, UUID id) {
    return sealing.seal(json.writeValueAsBytes(settings), at(id));
  }

  private GatewaySettings opened(byte[] sealed, ChannelKind kind, UUID id) {
    return json.readValue(sealing.open(sealed, at(id)), type(kind));
  }

  private static Class<? extends GatewaySettings> type(ChannelKind kind) {
    return switch (kind) {
      case SMS, VOICE -> GatewaySettings.Http.class;
      case MAIL -> GatewaySettings.Mail.class;
      case WECOM, DINGTALK, FEISHU -> GatewaySettings.Robot.class;
      case WEBHOOK -> GatewaySettings.Webhook.class;
      case IN_APP -> throw new IllegalArgumentException("a page needs no gateway");
    };
  }

  private static SealedAt at(UUID id) {
    return new SealedAt("gateway", "settings", id.toString());
  }
}
