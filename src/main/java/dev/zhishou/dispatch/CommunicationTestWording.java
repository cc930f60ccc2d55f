package dev.zhishou.dispatch;

import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Queued;
import dev.zhishou.notify.Recipient;
import dev.zhishou.notify.Wording;
import dev.zhishou.notify.Words;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What somebody is asked in a test of the channels.
@Component
class CommunicationTestWording implements Wording {
  @Override
  public String kind() {
    return CommunicationTest.KIND;
  }

  @Override
  public Optional<Words> words(Queued message, Recipient to, ChannelKind by) {
    String ask = by == ChannelKind.VOICE ? "确认收到请按1。" : "请确认收到。";
    return Optional.of(new Words("值守通信测试", "【值守】通信测试:如果现在出事,您会这样被叫到。" + ask, null, true));
  }
}
