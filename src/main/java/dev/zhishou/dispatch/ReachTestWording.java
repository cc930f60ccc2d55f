package dev.zhishou.dispatch;

import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Queued;
import dev.zhishou.notify.Recipient;
import dev.zhishou.notify.Wording;
import dev.zhishou.notify.Words;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What a test of the calls says.
@Component
class ReachTestWording implements Wording {
  static final String KIND = "reach-test";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Words> words(Queued message, Recipient to, ChannelKind by) {
    String ask = by == ChannelKind.VOICE ? "收到请按1。" : "请确认收到。";
    return Optional.of(new Words("【测试】值守通信测试", "【测试】值守通信测试,没有发生任何事件。" + ask, null, true));
  }

  @Override
  public String headline(Queued message) {
    return "通信测试";
  }
}
