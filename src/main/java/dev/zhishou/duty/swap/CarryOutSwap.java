package dev.zhishou.duty.swap;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Permission;
import dev.zhishou.access.Role;
import dev.zhishou.duty.Duty;
import dev.zhishou.duty.People;
import dev.zhishou.duty.Shift;
import dev.zhishou.duty.roster.Finding;
import dev.zhishou.duty.roster.RosterStore;
import dev.zhishou.duty.roster.Settled;
import dev.zhishou.duty.roster.Turn;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.NewId;
import dev.zhishou.time.Moments;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who writes rosters confirms a swap that the other has agreed to: from then on the duty look-up
/// goes by it. What becomes worse by it wants the manager's reason, as when a roster is published.
/// Nobody confirms a swap of his own.
@Component
public class CarryOutSwap {
  static final Message WRITERS = new Message("由排班的人定", "Who writes rosters decides");

  private static final int SHORTEST = 2;
  private static final int LONGEST = 500;

  private final Swaps swaps;
  private final JudgeSwap judge;
  private final KeepSwap keep;
  private final People people;

  CarryOutSwap(Swaps swaps, JudgeSwap judge, KeepSwap keep, People people) {
    this.swaps = swaps;
    this.judge = judge;
    this.keep = keep;
    this.people = people;
  }

  /// @param reason the manager's, for what becomes worse; null: none
  public Swapping confirm(Actor actor, CommunityId community, UUID id, @Nullable String reason) {
    Swap swap = swaps.find(community, id).orElse(null);
    if (swap == null) {
      return new Swapping.Unknown();
    }
    AccountId taker = swap.people().taker();
    AccountId self = actor.accountId();
    if (!Permission.WRITE_ROSTER.allows(actor, community)) {
      return new Swapping.NotYours(WRITERS);
    }
    if (self.equals(taker) || self.equals(swap.turn().account())) {
      return new Swapping.NotYours(
          new Message("自己的换班由别人定", "Somebody else decides on a swap of one's own"));
    }
    RosterStore.Signed signed = keep.signed(actor);
    if (swap.state() != Swap.State.AGREED
        || taker == null
        || !swap.turn().from().isAfter(signed.at())) {
      return new Swapping.NotNow();
    }
    List<Finding> fresh = judge.fresh(swap, taker);
    String said = reason == null ? "" : reason.strip();
    if (!fresh.isEmpty() && said.isEmpty()) {
      return new Swapping.Open(fresh);
    }
    if (!fresh.isEmpty() && (said.length() < SHORTEST || said.length() > LONGEST)) {
      return new Swapping.Faulty(
          List.of(
              OfferTurn.fault(
                  "/reason", "required", "写明理由(2 到 500 字)", "A reason of 2 to 500 characters")));
    }
    if (!fresh.isEmpty()
        && !actor.holds(Role.PROJECT_MANAGER, community)
        && !actor.holds(Role.COMPANY_LEADER, community)) {
      return new Swapping.NotYours(
          new Message("只有项目经理能说明理由后照样同意", "Only the project manager may give a reason"));
    }
    List<Settled> settled =
        fresh.stream()
            .map(one -> new Settled(one.id(), null, said, self.value(), signed.at()))
            .toList();
    return out(swap, taker, settled, signed);
  }

  Swapping out(Swap swap, AccountId taker, List<Settled> settled, RosterStore.Signed signed) {
    Turn turn = swap.turn();
    Shift shift =
        Shift.once(
            Moments.dayOf(turn.from()),
            turn.from().atZone(Moments.ZONE).toLocalTime(),
            turn.to().atZone(Moments.ZONE).toLocalTime());
    Duty duty = new Duty(NewId.at(signed.at()), swap.community(), taker, turn.role(), shift);
    Swap now = swap.now(Swap.State.CONFIRMED, taker, signed);
    if (!swaps.carryOut(swap.state(), now, duty, settled)) {
      return new Swapping.NotNow();
    }
    people.forget();
    return keep.told(now);
  }
}
