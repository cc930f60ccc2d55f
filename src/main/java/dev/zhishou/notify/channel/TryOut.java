package dev.zhishou.notify.channel;

import dev.zhishou.notify.Words;
import dev.zhishou.platform.NewId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Sends a test by a gateway at once, so that who set it up sees what comes of it.
@Component
public class TryOut {
  private final List<Channel> channels;
  private final Clock clock;

  TryOut(List<Channel> channels, Clock clock) {
    this.channels = channels;
    this.clock = clock;
  }

  /// Sends it.
  ///
  /// @param to number or address; empty for a group
  public Result send(Gateway gateway, String to) {
    Instant now = clock.instant();
    Words words =
        gateway.kind() == dev.zhishou.notify.ChannelKind.WEBHOOK
            ? new Words("test", "{}", null, false)
            : new Words("【演练】值守通道测试", "【演练】值守通道测试,请忽略。/ A test.", null, false);
    Parcel parcel = new Parcel(NewId.at(now), "test", now, to, words, null);
    return channels.stream()
        .filter(one -> one.kinds().contains(gateway.kind()))
        .findFirst()
        .orElseThrow()
        .send(gateway, parcel);
  }
}
