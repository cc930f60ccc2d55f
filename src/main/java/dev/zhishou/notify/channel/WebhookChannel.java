package dev.zhishou.notify.channel;

import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Fault;
import dev.zhishou.notify.outgoing.Call;
import dev.zhishou.notify.outgoing.Heard;
import dev.zhishou.notify.outgoing.Outgoing;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Programs elsewhere, told as Standard Webhooks says: `webhook-id` is the delivery's, the same at
/// every try; `webhook-signature` covers it, the moment, and the body.
@Component
class WebhookChannel implements Channel {
  private static final int GONE = 410;

  private final Outgoing outgoing;
  private final JsonMapper json;
  private final Clock clock;

  WebhookChannel(Outgoing outgoing, JsonMapper json, Clock clock) {
    this.outgoing = outgoing;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public Set<ChannelKind> kinds() {
    return Set.of(ChannelKind.WEBHOOK);
  }

  @Override
  public Result send(Gateway gateway, Parcel parcel) {
    if (!(gateway.settings() instanceof GatewaySettings.Webhook webhook)) {
      throw new IllegalStateException("no webhook: " + gateway.id());
    }
    return switch (outgoing.call(call(webhook, parcel))) {
      case Heard.Silence(Fault why) -> new Result.Later(why);
      case Heard.Answer answer when answer.good() -> new Result.Delivered(null);
      case Heard.Answer answer -> {
        Fault why = new Fault(Fault.Code.REFUSED, "HTTP " + answer.status());
        yield answer.status() == GONE ? new Result.Failed(why) : new Result.Later(why);
      }
    };
  }

  private Call call(GatewaySettings.Webhook webhook, Parcel parcel) {
    ObjectNode body = json.createObjectNode();
    body.put("type", parcel.words().title());
    body.put("timestamp", parcel.made().truncatedTo(ChronoUnit.MILLIS).toString());
    body.set("data", json.readTree(parcel.words().text()));
    String text = json.writeValueAsString(body);
    String id = parcel.id().toString();
    String now = Long.toString(clock.instant().getEpochSecond());
    String before = webhook.before();
    String signatures =
        "v1,"
            + Signed.webhook(webhook.secret(), id, now, text)
            + (before == null ? "" : " v1," + Signed.webhook(before, id, now, text));
    return new Call(
        "POST",
        URI.create(webhook.url()),
        Map.of(
            "Content-Type", "application/json",
            "webhook-id", id,
            "webhook-timestamp", now,
            "webhook-signature", signatures),
        text.getBytes(StandardCharsets.UTF_8));
  }
}
