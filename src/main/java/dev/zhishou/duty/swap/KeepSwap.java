package dev.zhishou.duty.swap;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.duty.roster.RosterStore;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Keeps how a swap stands, puts it on record, and tells who is concerned.
@Component
class KeepSwap {
  private final Swaps swaps;
  private final TellSwap tell;
  private final Audit audit;
  private final Clock clock;

  KeepSwap(Swaps swaps, TellSwap tell, Audit audit, Clock clock) {
    this.swaps = swaps;
    this.tell = tell;
    this.audit = audit;
    this.clock = clock;
  }

  RosterStore.Signed signed(Actor actor) {
    return new RosterStore.Signed(actor.accountId(), clock.instant());
  }

  Swapping move(Swap before, Swap now) {
    return swaps.move(before.state(), now) ? told(now) : new Swapping.NotNow();
  }

  /// It was kept already.
  Swapping told(Swap now) {
    audit.write(
        new Audit.Entry(
            now.community(), now.changed().by(), now.state().word() + "-swap", now.id().toString()),
        now.changed().at());
    tell.moved(now);
    return new Swapping.Done(now);
  }
}
