package dev.zhishou.dispatch;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Envelope;
import dev.zhishou.notify.Preference;
import dev.zhishou.notify.Reach;
import dev.zhishou.notify.Recipient;
import dev.zhishou.notify.Ways;
import dev.zhishou.procedure.model.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// By which channels people are called, and when by which.
@Component
class Envelopes {
  private final Reach reach;
  private final Ways ways;

  Envelopes(Reach reach, Ways ways) {
    this.reach = reach;
    this.ways = ways;
  }

  /// The open page at once; after the grace his own channels in his order, one after the other. His
  /// quiet hours hold unless it is critical. What is minor stays on the page.
  List<Envelope> to(List<UUID> people, Severity severity, Instant now, Duration grace) {
    List<Envelope> all = new ArrayList<>();
    Set<ChannelKind> open = ways.personal();
    Map<AccountId, Preference> chosen = reach.of(people.stream().map(AccountId::new).toList());
    for (UUID person : people.stream().distinct().toList()) {
      Recipient to = Recipient.account(person);
      all.add(new Envelope(to, ChannelKind.IN_APP, now));
      if (severity == Severity.MINOR) {
        continue;
      }
      Preference own = chosen.getOrDefault(new AccountId(person), Preference.USUAL);
      Instant next = now.plus(grace);
      for (ChannelKind channel : reaching(own, severity)) {
        if (open.contains(channel)) {
          all.add(new Envelope(to, channel, quiet(own, severity, next)));
          next = next.plus(Pace.of(severity));
        }
      }
    }
    return all;
  }

  /// Whatever somebody chose: for what is critical no channel is left out, his own come first.
  static List<ChannelKind> reaching(Preference own, Severity severity) {
    if (severity != Severity.CRITICAL) {
      return own.channels();
    }
    List<ChannelKind> all = new ArrayList<>(own.channels());
    Preference.USUAL.channels().stream().filter(one -> !all.contains(one)).forEach(all::add);
    return all;
  }

  private static Instant quiet(Preference own, Severity severity, Instant at) {
    return severity == Severity.CRITICAL ? at : own.awake(at);
  }

  /// The groups of the community, for what is critical or serious.
  List<Envelope> groups(CommunityId community, Severity severity, Instant at) {
    if (severity.compareTo(Severity.SERIOUS) > 0) {
      return List.of();
    }
    return ways.groups(community).stream()
        .map(group -> new Envelope(group.to(), group.by(), at))
        .toList();
  }
}
