package dev.zhishou.notify.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Fault;
import dev.zhishou.notify.NotifySettings;
import dev.zhishou.notify.Receiver;
import dev.zhishou.notify.Words;
import dev.zhishou.notify.outgoing.Outside;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Robots and webhooks as the other side sees them: shape, signature, and what their answer means.
class GroupChannelsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final NotifySettings SETTINGS =
      new NotifySettings(List.of("127.0.0.1"), Duration.ofSeconds(5), null);

  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final Receiver receiver = new Receiver();
  private final RobotChannel robots = new RobotChannel(Outside.of(SETTINGS), JSON, clock);
  private final WebhookChannel webhooks = new WebhookChannel(Outside.of(SETTINGS), JSON, clock);

  @AfterEach
  void close() {
    receiver.close();
  }

  private static Gateway gateway(ChannelKind kind, GatewaySettings settings) {
    return new Gateway(UUID.randomUUID(), UUID.randomUUID(), kind, "群", 1, 1, settings);
  }

  private static Parcel parcel(String title, String text) {
    return new Parcel(
        UUID.fromString("0190b0a0-0000-7000-8000-000000000001"),
        "call",
        NOW,
        "",
        new Words(title, text, null, false),
        null);
  }

  private static String hmac(byte[] key, String what) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return Base64.getEncoder().encodeToString(mac.doFinal(what.getBytes(StandardCharsets.UTF_8)));
  }

  private Result robot(ChannelKind kind, String secret) {
    return robots.send(
        gateway(kind, new GatewaySettings.Robot(receiver.url("/robot?key=k"), secret)),
        parcel("困人", "引号\" 换行\n【演练】"));
  }

  @Test
  void each_of_the_three_robots_is_spoken_to_in_its_own_shape_with_its_own_signature()
      throws Exception {
    receiver.answering(got -> Receiver.Answer.ok("{\"errcode\":0,\"errmsg\":\"ok\"}"));
    assertThat(robot(ChannelKind.WECOM, "")).isEqualTo(new Result.Delivered(null));
    assertThat(robot(ChannelKind.DINGTALK, "SECx")).isEqualTo(new Result.Delivered(null));
    receiver.answering(got -> Receiver.Answer.ok("{\"code\":0,\"msg\":\"success\"}"));
    assertThat(robot(ChannelKind.FEISHU, "fs")).isEqualTo(new Result.Delivered(null));

    List<Receiver.Got> got = receiver.got();
    String text = "引号\" 换行\n【演练】";
    assertThat(JSON.readTree(got.get(0).body()).at("/text/content").asString()).isEqualTo(text);
    assertThat(JSON.readTree(got.get(0).body()).path("msgtype").asString()).isEqualTo("text");
    long millis = NOW.toEpochMilli();
    String sign = hmac("SECx".getBytes(StandardCharsets.UTF_8), millis + "\nSECx");
    assertThat(got.get(1).path())
        .isEqualTo(
            "/robot?key=k&timestamp="
                + millis
                + "&sign="
                + sign.replace("+", "%2B").replace("/", "%2F").replace("=", "%3D"));
    var feishu = JSON.readTree(got.get(2).body());
    long seconds = NOW.getEpochSecond();
    assertThat(feishu.path("sign").asString())
        .isEqualTo(hmac((seconds + "\nfs").getBytes(StandardCharsets.UTF_8), ""));
    assertThat(feishu.at("/content/text").asString()).isEqualTo(text);
  }

  @Test
  void a_robot_that_says_no_with_a_status_of_yes_is_understood() {
    receiver.answering(got -> Receiver.Answer.ok("{\"errcode\":93000,\"errmsg\":\"bad key\"}"));
    assertThat(robot(ChannelKind.WECOM, ""))
        .isEqualTo(new Result.Failed(new Fault(Fault.Code.REFUSED, "93000 bad key")));
    receiver.answering(got -> Receiver.Answer.ok("{\"errcode\":45009,\"errmsg\":\"too fast\"}"));
    assertThat(robot(ChannelKind.WECOM, "")).isInstanceOf(Result.Later.class);
    receiver.answering(got -> Receiver.Answer.ok("<html>"));
    assertThat(robot(ChannelKind.WECOM, "")).isInstanceOf(Result.Later.class);
  }

  @Test
  void a_webhook_is_signed_so_that_its_receiver_can_check_it_also_while_the_secret_changes()
      throws Exception {
    byte[] key = "0123456789abcdef01234567".getBytes(StandardCharsets.UTF_8);
    String secret = "whsec_" + Base64.getEncoder().encodeToString(key);
    String before = Signed.newSecret();
    Gateway gateway =
        gateway(
            ChannelKind.WEBHOOK,
            new GatewaySettings.Webhook(receiver.url("/hook"), secret, before, List.of()));
    assertThat(webhooks.send(gateway, parcel("case.opened", "{\"case\":\"x\"}")))
        .isEqualTo(new Result.Delivered(null));

    Receiver.Got got = receiver.got().getFirst();
    assertThat(got.header("webhook-id")).isEqualTo("0190b0a0-0000-7000-8000-000000000001");
    String signed =
        got.header("webhook-id") + "." + got.header("webhook-timestamp") + "." + got.body();
    assertThat(got.header("webhook-signature").split(" "))
        .hasSize(2)
        .contains("v1," + hmac(key, signed));
    assertThat(JSON.readTree(got.body()).path("type").asString()).isEqualTo("case.opened");
    assertThat(JSON.readTree(got.body()).at("/data/case").asString()).isEqualTo("x");

    receiver.answering(one -> Receiver.Answer.status(410));
    assertThat(webhooks.send(gateway, parcel("t", "{}"))).isInstanceOf(Result.Failed.class);
    receiver.answering(one -> new Receiver.Answer(301, "", Map.of("Location", "http://10.0.0.1")));
    assertThat(webhooks.send(gateway, parcel("t", "{}"))).isInstanceOf(Result.Later.class);
  }

  @Test
  void what_the_other_side_says_is_kept_short_on_one_line_and_without_numbers() {
    String said =
        "nope\r\n2026-11-22 ERROR forged line 13800138000 \u2028x\u0000" + "y".repeat(500);
    String kept = new Fault(Fault.Code.REFUSED, said).detail();
    assertThat(kept)
        .hasSizeLessThanOrEqualTo(200)
        .doesNotContain("\r", "\n", "\u2028", "\u0000", "13800138000");
  }
}
