package dev.zhishou.notify.channel;

import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Fault;
import dev.zhishou.notify.outgoing.Call;
import dev.zhishou.notify.outgoing.Heard;
import dev.zhishou.notify.outgoing.Outgoing;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// SMS and voice by any provider that can be called by HTTP: its template says how.
@Component
class HttpChannel implements Channel {
  private final Outgoing outgoing;
  private final JsonMapper json;

  HttpChannel(Outgoing outgoing, JsonMapper json) {
    this.outgoing = outgoing;
    this.json = json;
  }

  @Override
  public Set<ChannelKind> kinds() {
    return Set.of(ChannelKind.SMS, ChannelKind.VOICE);
  }

  @Override
  public Result send(Gateway gateway, Parcel parcel) {
    if (!(gateway.settings() instanceof GatewaySettings.Http http)) {
      throw new IllegalStateException("no template: " + gateway.id());
    }
    return switch (outgoing.call(call(http, parcel))) {
      case Heard.Silence(Fault why) -> new Result.Later(why);
      case Heard.Answer answer -> read(http.answer(), answer);
    };
  }

  private static Call call(GatewaySettings.Http http, Parcel parcel) {
    Filling filling = new Filling(values(http, parcel));
    Map<String, String> headers = new HashMap<>();
    http.headers().forEach((name, value) -> headers.put(name, filling.header(value)));
    boolean form =
        headers.entrySet().stream()
            .anyMatch(
                one ->
                    one.getKey().equalsIgnoreCase("Content-Type")
                        && one.getValue().startsWith("application/x-www-form-urlencoded"));
    String body = form ? filling.address(http.body()) : filling.json(http.body());
    return new Call(
        http.method(),
        URI.create(filling.address(http.url())),
        headers,
        body.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> values(GatewaySettings.Http http, Parcel parcel) {
    String link = parcel.link();
    return Map.of(
        "to", parcel.to(),
        "title", parcel.words().title(),
        "text", link == null ? parcel.words().text() : parcel.words().text() + " " + link,
        "spoken", parcel.words().text(),
        "id", parcel.id().toString(),
        "secret", http.secrets().key());
  }

  /// A status that is no yes may be better at another gateway or time, but for what is wrong with
  /// this message itself.
  private Result read(GatewaySettings.Reading reading, Heard.Answer answer) {
    JsonNode body = parsed(answer.text());
    String state = text(body, reading.state());
    if (!answer.good()) {
      Fault why = new Fault(Fault.Code.REFUSED, "HTTP " + answer.status() + " " + state);
      boolean own = answer.status() == 400 || answer.status() == 422;
      return own ? new Result.Failed(why) : new Result.Later(why);
    }
    if (reading.bad().contains(state)) {
      return new Result.Failed(new Fault(Fault.Code.REFUSED, state));
    }
    if (!reading.good().isEmpty() && !reading.good().contains(state)) {
      return new Result.Later(new Fault(Fault.Code.REFUSED, state));
    }
    String reference = text(body, reading.id());
    return new Result.Accepted(reference.isEmpty() ? null : reference);
  }

  private JsonNode parsed(String text) {
    try {
      return Objects.requireNonNullElse(json.readTree(text), MissingNode.getInstance());
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  private static String text(JsonNode body, String pointer) {
    return pointer.isEmpty() ? "" : body.at(pointer).asString("");
  }
}
