package dev.zhishou.notify.sending;

import dev.zhishou.access.Communities;
import dev.zhishou.access.CommunityId;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Queued;
import dev.zhishou.notify.Receiver;
import dev.zhishou.notify.Recipient;
import dev.zhishou.notify.Wording;
import dev.zhishou.notify.Words;
import dev.zhishou.notify.channel.Gateway;
import dev.zhishou.notify.channel.GatewaySettings;
import dev.zhishou.procedure.model.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// Messages that say their own note; `gone` is not said any more.
@TestConfiguration
class TestNotes {
  @Bean
  Wording note() {
    return new Wording() {
      @Override
      public String kind() {
        return "test-note";
      }

      @Override
      public Optional<Words> words(Queued message, Recipient to, ChannelKind by) {
        return message.about().equals("gone")
            ? Optional.empty()
            : Optional.of(new Words("通知", message.about(), null, false));
      }
    };
  }

  static Queued note(CommunityId community, String about, boolean drill, Instant now) {
    return new Queued(
        UUID.randomUUID(),
        community,
        new Queued.Wanted("test-note", about),
        Queued.Subject.NONE,
        Severity.CRITICAL,
        drill,
        new Queued.Span(now, now.plus(Duration.ofMinutes(10))));
  }

  /// A provider of short messages behind a receiver.
  static Gateway sms(Communities communities, Receiver to, int position, double perSecond) {
    return new Gateway(
        UUID.randomUUID(),
        communities.headOffice().orElseThrow().id().value(),
        ChannelKind.SMS,
        "短信" + position,
        position,
        perSecond,
        new GatewaySettings.Http(
            "POST",
            to.url("/send?key={secret}"),
            Map.of("Content-Type", "application/json", "X-Id", "{id}"),
            "{\"to\":\"{to}\",\"text\":\"{text}\",\"id\":\"{id}\"}",
            GatewaySettings.Reading.STATUS,
            GatewaySettings.Reading.STATUS,
            new GatewaySettings.Secrets("s p", "")));
  }
}
