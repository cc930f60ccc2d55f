package dev.zhishou.notify.telling;

import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Queued;
import dev.zhishou.notify.Recipient;
import dev.zhishou.notify.Wording;
import dev.zhishou.notify.Words;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a program is told, as it was when it happened: a repeat says the same.
@Component
class EventWording implements Wording {
  private final JsonMapper json;

  EventWording(JsonMapper json) {
    this.json = json;
  }

  @Override
  public String kind() {
    return Told.KIND;
  }

  @Override
  public Optional<Words> words(Queued message, Recipient to, ChannelKind by) {
    ObjectNode data = (ObjectNode) json.readTree(message.about());
    String type = data.remove("type").asString("");
    return Optional.of(new Words(type, json.writeValueAsString(data), null, false));
  }
}
