package dev.zhishou.duty.swap;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.duty.roster.RosterStore;
import dev.zhishou.duty.roster.Turn;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.NewId;
import dev.zhishou.platform.Problem.Fault;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Somebody offers a turn of his own that is published and has not begun. The permission was asked
/// before.
@Component
public class OfferTurn {
  private final Swaps swaps;
  private final JudgeSwap judge;
  private final Accounts accounts;
  private final TellSwap tell;
  private final Audit audit;
  private final Clock clock;

  OfferTurn(
      Swaps swaps, JudgeSwap judge, Accounts accounts, TellSwap tell, Audit audit, Clock clock) {
    this.swaps = swaps;
    this.judge = judge;
    this.accounts = accounts;
    this.tell = tell;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param asked null: whoever has the role
  public Swapping offer(
      Actor actor,
      CommunityId community,
      Role role,
      Instant from,
      Instant to,
      @Nullable AccountId asked) {
    Instant now = clock.instant();
    var signed = new RosterStore.Signed(actor.accountId(), now);
    Swap swap =
        new Swap(
            NewId.at(now),
            community,
            new Turn(role, actor.accountId(), from, to),
            new Swap.People(asked, null),
            Swap.State.OFFERED,
            now,
            signed);
    List<Fault> faults = faults(swap, now);
    if (faults.isEmpty() && !swaps.add(swap)) {
      faults.add(fault("/from", "doubled", "这个班已经在换", "That turn is on offer already"));
    }
    if (!faults.isEmpty()) {
      return new Swapping.Faulty(faults);
    }
    audit.write(
        new Audit.Entry(community, actor.accountId(), "offered-turn", swap.id().toString()), now);
    tell.moved(swap);
    return new Swapping.Done(swap);
  }

  private List<Fault> faults(Swap swap, Instant now) {
    List<Fault> faults = new ArrayList<>();
    if (!swap.turn().from().isAfter(now)) {
      faults.add(fault("/from", "range", "只能换还没开始的班", "Only a turn that has not begun"));
    } else if (!judge.published(swap)) {
      faults.add(
          fault(
              "/from", "unknown", "您没有这个班，或还没发布", "You have no such turn, or it is not published"));
    }
    AccountId asked = swap.people().asked();
    if (asked != null) {
      Set<Role> held = accounts.rolesIn(swap.community()).getOrDefault(asked, Set.of());
      if (asked.equals(swap.turn().account())) {
        faults.add(fault("/account", "self", "不能换给自己", "Not to yourself"));
      } else if (!held.contains(swap.turn().role())) {
        faults.add(fault("/account", "unknown", "他没有这个岗位", "He does not have that post"));
      }
    }
    return faults;
  }

  static Fault fault(String pointer, String code, String zh, String en) {
    return new Fault(pointer, code, new Message(zh, en));
  }
}
