package dev.zhishou.notify.channel;

import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Fault;
import dev.zhishou.notify.outgoing.Call;
import dev.zhishou.notify.outgoing.Heard;
import dev.zhishou.notify.outgoing.Outgoing;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Robots in groups of 企业微信, 钉钉 and 飞书: one call, three shapes of its body and signature.
@Component
class RobotChannel implements Channel {
  /// What the three say when they are given too much at once.
  private static final Set<Integer> TOO_FAST = Set.of(-1, 45009, 130101, 410100, 9499, 11232);

  private final Outgoing outgoing;
  private final JsonMapper json;
  private final Clock clock;

  RobotChannel(Outgoing outgoing, JsonMapper json, Clock clock) {
    this.outgoing = outgoing;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public Set<ChannelKind> kinds() {
    return Set.of(ChannelKind.WECOM, ChannelKind.DINGTALK, ChannelKind.FEISHU);
  }

  @Override
  public Result send(Gateway gateway, Parcel parcel) {
    if (!(gateway.settings() instanceof GatewaySettings.Robot robot)) {
      throw new IllegalStateException("no robot: " + gateway.id());
    }
    String link = parcel.link();
    String text = parcel.words().text() + (link == null ? "" : "\n" + link);
    Call call =
        switch (gateway.kind()) {
          case WECOM -> call(robot.url(), word("msgtype", "text", text));
          case DINGTALK -> call(stamped(robot), word("msgtype", "text", text));
          case FEISHU -> call(robot.url(), feishu(robot, text));
          case IN_APP, SMS, VOICE, MAIL, WEBHOOK ->
              throw new IllegalStateException("no robot: " + gateway.kind());
        };
    return switch (outgoing.call(call)) {
      case Heard.Silence(Fault why) -> new Result.Later(why);
      case Heard.Answer answer -> read(answer);
    };
  }

  private Call call(String url, ObjectNode body) {
    return new Call(
        "POST",
        URI.create(url),
        Map.of("Content-Type", "application/json; charset=utf-8"),
        json.writeValueAsBytes(body));
  }

  private ObjectNode word(String type, String inner, String text) {
    ObjectNode body = json.createObjectNode().put(type, "text");
    body.putObject(inner).put("content", text);
    return body;
  }

  /// 钉钉: the signature travels in the address.
  private String stamped(GatewaySettings.Robot robot) {
    if (robot.secret().isEmpty()) {
      return robot.url();
    }
    String now = Long.toString(clock.millis());
    String sign = Signed.by(robot.secret(), now + "\n" + robot.secret());
    return robot.url()
        + (robot.url().contains("?") ? "&" : "?")
        + "timestamp="
        + now
        + "&sign="
        + URLEncoder.encode(sign, StandardCharsets.UTF_8);
  }

  /// 飞书: the signature travels in the body; moment and secret are its key, and nothing is signed.
  private ObjectNode feishu(GatewaySettings.Robot robot, String text) {
    ObjectNode body = json.createObjectNode();
    if (!robot.secret().isEmpty()) {
      String now = Long.toString(clock.instant().getEpochSecond());
      body.put("timestamp", now).put("sign", Signed.by(now + "\n" + robot.secret(), ""));
    }
    body.put("msg_type", "text").putObject("content").put("text", text);
    return body;
  }

  /// All three answer 200 and say in the body whether it was taken.
  private Result read(Heard.Answer answer) {
    if (!answer.good()) {
      return new Result.Later(new Fault(Fault.Code.REFUSED, "HTTP " + answer.status()));
    }
    try {
      JsonNode body = json.readTree(answer.text());
      int code = body.path("errcode").asInt(body.path("code").asInt(-1));
      if (code == 0) {
        return new Result.Delivered(null);
      }
      String said = body.path("errmsg").asString(body.path("msg").asString(""));
      Fault why = new Fault(Fault.Code.REFUSED, code + " " + said);
      return TOO_FAST.contains(code) ? new Result.Later(why) : new Result.Failed(why);
    } catch (JacksonException e) {
      return new Result.Later(new Fault(Fault.Code.REFUSED, "no JSON"));
    }
  }
}
