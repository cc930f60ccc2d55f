package dev.zhishou.duty.roster.web;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Permission;
import dev.zhishou.duty.OnDuty;
import dev.zhishou.duty.roster.Finding;
import dev.zhishou.duty.swap.AnswerSwap;
import dev.zhishou.duty.swap.JudgeSwap;
import dev.zhishou.duty.swap.Swap;
import dev.zhishou.platform.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows turns on offer to somebody: what concerns him, and to who writes rosters all of it.
@Component
class SwapViews {
  private final AnswerSwap answers;
  private final JudgeSwap judge;
  private final Accounts accounts;
  private final OnDuty onDuty;

  SwapViews(AnswerSwap answers, JudgeSwap judge, Accounts accounts, OnDuty onDuty) {
    this.answers = answers;
    this.judge = judge;
    this.accounts = accounts;
    this.onDuty = onDuty;
  }

  List<SwapView> views(Actor actor, List<Swap> swaps, Instant now) {
    List<Swap> shown = swaps.stream().filter(swap -> concerns(actor, swap)).toList();
    Map<AccountId, String> names =
        accounts.names(
            shown.stream()
                .flatMap(
                    swap ->
                        Stream.of(
                            swap.turn().account(), swap.people().asked(), swap.people().taker()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    return shown.stream().map(swap -> view(actor, swap, names, now)).toList();
  }

  /// Not done: what would become worse, all of it.
  Problem refused(List<Finding> fresh) {
    return FindingWords.open(fresh, onDuty, "/reason");
  }

  private boolean concerns(Actor actor, Swap swap) {
    AccountId who = actor.accountId();
    return Permission.WRITE_ROSTER.allows(actor, swap.community())
        || who.equals(swap.turn().account())
        || who.equals(swap.people().asked())
        || who.equals(swap.people().taker())
        || (swap.state() == Swap.State.OFFERED && answers.mayTake(swap, who));
  }

  private SwapView view(Actor actor, Swap swap, Map<AccountId, String> names, Instant now) {
    AccountId taker = swap.people().taker();
    boolean ahead = swap.state().open() && swap.turn().from().isAfter(now);
    AccountId judged =
        taker != null || !answers.mayTake(swap, actor.accountId()) ? taker : actor.accountId();
    List<Finding> fresh = ahead && judged != null ? judge.fresh(swap, judged) : List.of();
    return new SwapView(
        swap.id(),
        swap.turn().role().id(),
        onDuty.title(swap.turn().role()),
        swap.turn().from(),
        swap.turn().to(),
        new SwapView.SwapPerson(
            swap.turn().account().value(), names.getOrDefault(swap.turn().account(), "")),
        person(swap.people().asked(), names),
        person(taker, names),
        swap.state().word(),
        swap.changed().at(),
        ahead ? may(actor, swap) : List.of(),
        fresh.stream().map(SwapViews::view).toList());
  }

  private List<String> may(Actor actor, Swap swap) {
    AccountId who = actor.accountId();
    boolean offered = swap.state() == Swap.State.OFFERED;
    boolean own = who.equals(swap.turn().account());
    boolean takes = who.equals(swap.people().taker());
    boolean writes = Permission.WRITE_ROSTER.allows(actor, swap.community());
    List<String> may = new ArrayList<>();
    if (offered && answers.mayTake(swap, who)) {
      may.add("agree");
    }
    if (takes || (offered && who.equals(swap.people().asked()))) {
      may.add("decline");
    }
    if (own) {
      may.add("take-back");
    }
    if (writes && !own && !takes && !offered) {
      may.add("confirm");
    }
    if (writes) {
      may.add("refuse");
    }
    return may;
  }

  private static SwapView.@Nullable SwapPerson person(
      @Nullable AccountId who, Map<AccountId, String> names) {
    return who == null ? null : new SwapView.SwapPerson(who.value(), names.getOrDefault(who, ""));
  }

  private static RosterFinding view(Finding one) {
    AccountId about = one.account();
    return new RosterFinding(
        one.id(),
        one.kind().id(),
        one.role().id(),
        about == null ? null : about.value(),
        one.when().from(),
        one.when().to(),
        one.have(),
        one.need(),
        one.certificate(),
        null);
  }
}
