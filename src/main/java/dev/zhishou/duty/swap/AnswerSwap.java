package dev.zhishou.duty.swap;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Permission;
import dev.zhishou.access.Role;
import dev.zhishou.duty.roster.Finding;
import dev.zhishou.duty.roster.RosterStore;
import dev.zhishou.platform.Message;
import dev.zhishou.procedure.binder.Binder;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is said to a turn on offer: the other agrees or declines, who offered it takes it back, who
/// writes rosters refuses it. That the caller works here was asked before.
@Component
public class AnswerSwap {
  private static final Message NOT_ASKED =
      new Message("没有问您，或您没有这个岗位", "You were not asked, or do not have that post");

  private final Swaps swaps;
  private final JudgeSwap judge;
  private final CarryOutSwap carry;
  private final Accounts accounts;
  private final KeepSwap keep;
  private final SwapRule rule;

  AnswerSwap(
      Swaps swaps,
      JudgeSwap judge,
      CarryOutSwap carry,
      Accounts accounts,
      KeepSwap keep,
      Binder binder) {
    this.swaps = swaps;
    this.judge = judge;
    this.carry = carry;
    this.accounts = accounts;
    this.keep = keep;
    this.rule = SwapRule.of(binder);
  }

  /// Whether somebody may say yes to it.
  public boolean mayTake(Swap swap, AccountId who) {
    AccountId asked = swap.people().asked();
    Set<Role> held = accounts.rolesIn(swap.community()).getOrDefault(who, Set.of());
    return !who.equals(swap.turn().account())
        && (asked == null || asked.equals(who))
        && held.contains(swap.turn().role());
  }

  /// He takes it. Where nothing becomes worse and the rule does not want more, it is his at once.
  public Swapping agree(Actor actor, CommunityId community, UUID id) {
    Swap swap = swaps.find(community, id).orElse(null);
    if (swap == null) {
      return new Swapping.Unknown();
    }
    RosterStore.Signed signed = keep.signed(actor);
    if (!mayTake(swap, actor.accountId())) {
      return new Swapping.NotYours(NOT_ASKED);
    }
    if (swap.state() != Swap.State.OFFERED
        || !swap.turn().from().isAfter(signed.at())
        || !judge.published(swap)) {
      return new Swapping.NotNow();
    }
    List<Finding> fresh = judge.fresh(swap, actor.accountId());
    return rule.always() || !fresh.isEmpty()
        ? keep.move(swap, swap.now(Swap.State.AGREED, actor.accountId(), signed))
        : carry.out(swap, actor.accountId(), List.of(), signed);
  }

  /// Who was asked, or has agreed, does not want it.
  public Swapping decline(Actor actor, CommunityId community, UUID id) {
    Swap swap = swaps.find(community, id).orElse(null);
    if (swap == null) {
      return new Swapping.Unknown();
    }
    AccountId who = actor.accountId();
    boolean his = who.equals(swap.people().asked()) || who.equals(swap.people().taker());
    return his ? close(swap, Swap.State.DECLINED, actor) : new Swapping.NotYours(NOT_ASKED);
  }

  /// Who offered it keeps it.
  public Swapping takeBack(Actor actor, CommunityId community, UUID id) {
    Swap swap = swaps.find(community, id).orElse(null);
    if (swap == null) {
      return new Swapping.Unknown();
    }
    return actor.accountId().equals(swap.turn().account())
        ? close(swap, Swap.State.TAKEN_BACK, actor)
        : new Swapping.NotYours(new Message("不是您的班", "It is not your turn"));
  }

  /// Who writes rosters does not let it be.
  public Swapping refuse(Actor actor, CommunityId community, UUID id) {
    Swap swap = swaps.find(community, id).orElse(null);
    if (swap == null) {
      return new Swapping.Unknown();
    }
    return Permission.WRITE_ROSTER.allows(actor, community)
        ? close(swap, Swap.State.REFUSED, actor)
        : new Swapping.NotYours(CarryOutSwap.WRITERS);
  }

  private Swapping close(Swap swap, Swap.State state, Actor actor) {
    @Nullable AccountId taker = swap.people().taker();
    return swap.state().open()
        ? keep.move(swap, swap.now(state, taker, keep.signed(actor)))
        : new Swapping.NotNow();
  }
}
