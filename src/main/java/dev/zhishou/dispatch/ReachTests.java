package dev.zhishou.dispatch;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.CommunityId;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Delivery;
import dev.zhishou.notify.Envelope;
import dev.zhishou.notify.Messages;
import dev.zhishou.notify.Queued;
import dev.zhishou.notify.Recipient;
import dev.zhishou.platform.NewId;
import dev.zhishou.procedure.model.Severity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Really sends a marked test to everybody whom a call would reach, by all his ways at once, and
/// tells who answered.
@Component
class ReachTests {
  private static final Duration WORTH = Duration.ofHours(2);
  private static final int SHOWN = 5;
  private static final int MOST = 500;

  private final Messages messages;
  private final Audit audit;
  private final Clock clock;

  ReachTests(Messages messages, Audit audit, Clock clock) {
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
  }

  /// A test that was sent, and what became of it.
  record Sent(Queued message, List<Delivery> deliveries) {}

  /// Sends one.
  ///
  /// @param about the procedure it was tried for
  Queued send(Actor actor, CommunityId community, Trial trial, String about) {
    Instant now = clock.instant();
    Queued message =
        new Queued(
            NewId.at(now),
            community,
            new Queued.Wanted(ReachTestWording.KIND, about),
            Queued.Subject.NONE,
            Severity.NORMAL,
            false,
            new Queued.Span(now, now.plus(WORTH)));
    List<Envelope> to = new ArrayList<>();
    for (Trial.Person person : trial.people()) {
      Recipient who = new Recipient.Account(person.id());
      to.add(new Envelope(who, ChannelKind.IN_APP, now));
      person.ways().stream()
          .filter(way -> way.at() != null)
          .forEach(way -> to.add(new Envelope(who, way.by(), now)));
    }
    messages.queue(message, to);
    audit.write(
        new Audit.Entry(
            community, actor.account(), "reach-tested", message.id().toString(), about, null),
        now);
    return message;
  }

  /// The last ones, the newest first.
  List<Sent> last(CommunityId community) {
    UUID where = community.value();
    return messages.latest(where, ReachTestWording.KIND, SHOWN).stream()
        .map(one -> new Sent(one, messages.deliveries(where, one.id(), null, MOST)))
        .toList();
  }
}
