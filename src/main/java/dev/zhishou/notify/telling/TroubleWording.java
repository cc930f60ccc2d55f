package dev.zhishou.notify.telling;

import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Queued;
import dev.zhishou.notify.Recipient;
import dev.zhishou.notify.Wording;
import dev.zhishou.notify.Words;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A gateway was switched off because nothing got through.
@Component
class TroubleWording implements Wording {
  static final String KIND = "gateway-off";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Words> words(Queued message, Recipient to, ChannelKind by) {
    String name = message.about();
    return Optional.of(
        new Words(
            "通道已停用:" + name, "通道“" + name + "”连续五天发不出去,已停用。请检查后重新启用。", "/admin/gateways", false));
  }
}
