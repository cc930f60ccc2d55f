package dev.zhishou.platform.feed;

import dev.zhishou.platform.Installation;
import dev.zhishou.platform.Scoped;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

@Configuration(proxyBeanMethods = false)
class FeedConfiguration {
  @Bean
  Feed feed(Scoped scoped) {
    return new Feed(scoped);
  }

  @Bean
  StreamHub streamHub(Feed feed, Installation installation) {
    return new StreamHub(feed, installation);
  }

  @Bean
  ForgetChanges forgetChanges(Scoped scoped, java.time.Clock clock) {
    return new ForgetChanges(scoped, clock);
  }

  /// Open streams end first: a graceful stop waits for every open answer.
  @Bean
  EndStreams endStreams(StreamHub hub) {
    return new EndStreams(hub);
  }

  record EndStreams(StreamHub hub) {
    @EventListener(ContextClosedEvent.class)
    void end() {
      hub.close();
    }
  }
}
