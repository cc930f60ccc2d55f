package dev.zhishou.notify.notices;

import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.NotifySettings;
import dev.zhishou.notify.Queued;
import dev.zhishou.notify.Recipient;
import dev.zhishou.notify.Wording;
import dev.zhishou.notify.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a notice says to each: its words, and for a resident the link that is the receipt. The
/// words are the same for ten thousand, so they are read once in a while, not each time.
@Component
class NoticeWording implements Wording {
  private static final Duration KEPT = Duration.ofSeconds(10);
  private static final int MOST = 20;

  private final Notices notices;
  private final NoticeText text;
  private final NoticeKeys keys;
  private final @Nullable String address;
  private final Clock clock;
  private final Map<UUID, Known> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Known> eldest) {
          return size() > MOST;
        }
      };

  NoticeWording(
      Notices notices, NoticeText text, NoticeKeys keys, NotifySettings settings, Clock clock) {
    this.notices = notices;
    this.text = text;
    this.keys = keys;
    this.address = settings.address();
    this.clock = clock;
  }

  private record Known(MassNotice notice, MassNotice.Content content, Instant at) {}

  @Override
  public String kind() {
    return SendNotice.KIND;
  }

  @Override
  public Optional<Words> words(Queued message, Recipient to, ChannelKind by) {
    return known(message)
        .filter(one -> one.notice().state() == MassNotice.State.SENT)
        .map(one -> words(one, to));
  }

  @Override
  public String headline(Queued message) {
    return "通知:" + known(message).map(NoticeWording::title).orElse("");
  }

  private static String title(Known one) {
    return one.content().title() == null ? "" : one.content().title();
  }

  private Words words(Known one, Recipient to) {
    String title = title(one);
    String body = one.content().body() == null ? "" : one.content().body();
    String page = "/desk/notices/" + one.notice().id();
    return switch (to) {
      case Recipient.Account _ -> new Words(title, body, page, true);
      case Recipient.Person(UUID person) ->
          new Words(title, body + link(one.notice(), person), null, false);
      case Recipient.Contact _, Recipient.Guest _, Recipient.Reporter _, Recipient.Group _ ->
          new Words(title, body, null, false);
    };
  }

  private String link(MassNotice notice, UUID person) {
    return address == null ? "" : "\n" + address + "/n/" + keys.of(notice.id(), person);
  }

  private Optional<Known> known(Queued message) {
    UUID id = UUID.fromString(message.about());
    Instant now = clock.instant();
    synchronized (known) {
      Known one = known.get(id);
      if (one != null && one.at().plus(KEPT).isAfter(now)) {
        return Optional.of(one);
      }
    }
    Optional<Known> read =
        notices
            .read(List.of(message.community().value()), id)
            .map(notice -> new Known(notice, text.of(notice), now));
    synchronized (known) {
      read.ifPresent(one -> known.put(id, one));
    }
    return read;
  }
}
