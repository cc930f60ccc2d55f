package dev.zhishou.notify.seals;

import dev.zhishou.access.Communities;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.seal.DaySeal;
import dev.zhishou.access.seal.DaySeals;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Envelope;
import dev.zhishou.notify.Messages;
import dev.zhishou.notify.Queued;
import dev.zhishou.notify.Recipient;
import dev.zhishou.platform.followups.RecurringWork;
import dev.zhishou.procedure.model.Severity;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Sends each seal that stays in the house out by every way there is, once by each, and writes down
/// the first by which it got through. A way that is set up later gets what still stays.
@Component
public class SealsLeave implements RecurringWork {
  /// So long a seal is tried; the next one proves it too.
  private static final Duration WORTH = Duration.ofDays(30);

  private final DaySeals seals;
  private final SealWays ways;
  private final SentSeals sent;
  private final Messages messages;
  private final Communities communities;
  private final Clock clock;

  SealsLeave(
      DaySeals seals,
      SealWays ways,
      SentSeals sent,
      Messages messages,
      Communities communities,
      Clock clock) {
    this.seals = seals;
    this.ways = ways;
    this.sent = sent;
    this.messages = messages;
    this.communities = communities;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "day-seals-leave";
  }

  @Override
  public When when() {
    return new When.Every(Duration.ofMinutes(1));
  }

  @Override
  public void run() {
    communities.headOffice().ifPresent(office -> leave(office.id()));
  }

  private void leave(CommunityId office) {
    for (DaySeal seal : seals.staying()) {
      List<SentSeals.Sent> heard = sent.of(office.value(), seal.n());
      if (heard.isEmpty()) {
        queue(office, seal);
      } else {
        seals.left(seal.n(), heard.getFirst().at(), heard.getFirst().way());
      }
    }
  }

  private void queue(CommunityId office, DaySeal seal) {
    Instant now = clock.instant();
    List<Envelope> to =
        ways.out(office).stream().map(way -> new Envelope(way.to(), way.by(), now)).toList();
    if (!to.isEmpty()) {
      messages.queue(
          new Queued(
              UUID.nameUUIDFromBytes(seal.text().getBytes(StandardCharsets.UTF_8)),
              office,
              new Queued.Wanted(SentSeals.KIND, Integer.toString(seal.n())),
              Queued.Subject.NONE,
              Severity.NORMAL,
              false,
              new Queued.Span(now, now.plus(WORTH))),
          to);
    }
  }

  /// Somebody outside who gets seals by a channel.
  record Way(Recipient to, ChannelKind by) {}
}
