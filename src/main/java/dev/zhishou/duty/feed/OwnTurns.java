package dev.zhishou.duty.feed;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.duty.OnDuty;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Somebody's turns of the last two weeks and the next two months, in all communities in which he
/// works now.
@Component
class OwnTurns {
  private static final Duration BACK = Duration.ofDays(14);
  private static final Duration AHEAD = Duration.ofDays(62);

  private final Accounts accounts;
  private final Communities communities;
  private final OnDuty onDuty;

  OwnTurns(Accounts accounts, Communities communities, OnDuty onDuty) {
    this.accounts = accounts;
    this.communities = communities;
    this.onDuty = onDuty;
  }

  /// Empty for an account that is no more.
  Optional<String> calendar(AccountId account, Instant now) {
    return accounts.actor(account).map(actor -> Calendar.text(events(actor, account, now), now));
  }

  private List<Calendar.Event> events(Actor actor, AccountId account, Instant now) {
    List<Calendar.Event> events = new ArrayList<>();
    for (Community community : communities.all()) {
      if (actor.worksIn(community.id())) {
        onDuty.between(community.id(), now.minus(BACK), now.plus(AHEAD)).stream()
            .filter(turn -> turn.duty().account().equals(account))
            .filter(turn -> turn.duty().community().equals(community.id()))
            .map(
                turn ->
                    new Calendar.Event(
                        turn.duty().id() + "-" + turn.stretch().from().getEpochSecond(),
                        turn.stretch().from(),
                        turn.stretch().to(),
                        onDuty.title(turn.duty().role()) + " · " + community.name()))
            .forEach(events::add);
      }
    }
    return events;
  }
}
