package dev.zhishou.duty.news;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Envelope;
import dev.zhishou.notify.Messages;
import dev.zhishou.notify.Preference;
import dev.zhishou.notify.Queued;
import dev.zhishou.notify.Reach;
import dev.zhishou.notify.Recipient;
import dev.zhishou.notify.Ways;
import dev.zhishou.procedure.model.Severity;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Tells members of staff something of the roster: on their page at once, and by the first written
/// channel of their own that is set up, outside their quiet hours. Nobody is rung up for it.
@Component
public class TellStaff {
  private final Messages messages;
  private final Reach reach;
  private final Ways ways;
  private final Clock clock;

  TellStaff(Messages messages, Reach reach, Ways ways, Clock clock) {
    this.messages = messages;
    this.reach = reach;
    this.ways = ways;
    this.clock = clock;
  }

  /// @param id the same news has the same id, and is told once
  /// @param wanted its wording, and what that needs to know
  /// @param until when it is no longer worth saying
  public record News(UUID id, CommunityId community, Queued.Wanted wanted, Instant until) {}

  /// Tells them.
  public void tell(News news, Collection<AccountId> people) {
    if (people.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    Set<ChannelKind> open = ways.personal();
    Map<AccountId, Preference> chosen = reach.of(people);
    List<Envelope> envelopes = new ArrayList<>();
    for (AccountId who : people) {
      Recipient to = new Recipient.Account(who);
      Preference own = chosen.getOrDefault(who, Preference.USUAL);
      envelopes.add(new Envelope(to, ChannelKind.IN_APP, now));
      own.channels().stream()
          .filter(channel -> channel != ChannelKind.VOICE && open.contains(channel))
          .findFirst()
          .ifPresent(channel -> envelopes.add(new Envelope(to, channel, own.awake(now))));
    }
    messages.queue(
        new Queued(
            news.id(),
            news.community(),
            news.wanted(),
            Queued.Subject.NONE,
            Severity.NORMAL,
            false,
            new Queued.Span(now, news.until())),
        envelopes);
  }
}
