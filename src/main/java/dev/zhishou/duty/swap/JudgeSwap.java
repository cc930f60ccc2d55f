package dev.zhishou.duty.swap;

import dev.zhishou.access.AccountId;
import dev.zhishou.duty.roster.CheckRoster;
import dev.zhishou.duty.roster.Finding;
import dev.zhishou.duty.roster.Plan;
import dev.zhishou.duty.roster.ReadRoster;
import dev.zhishou.duty.roster.Roster;
import dev.zhishou.duty.roster.Turn;
import dev.zhishou.duty.roster.Week;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Judges the roster that a swap would make, by what counts: a draft does not.
@Component
public class JudgeSwap {
  private final ReadRoster read;

  JudgeSwap(ReadRoster read) {
    this.read = read;
  }

  /// Whether somebody has exactly this turn by what is published.
  boolean published(Swap swap) {
    return roster(swap).plan().turns().contains(swap.turn());
  }

  /// What would be wrong that is not now.
  public List<Finding> fresh(Swap swap, AccountId taker) {
    Roster roster = roster(swap);
    Set<String> before = roster.findings().stream().map(Finding::id).collect(Collectors.toSet());
    return CheckRoster.findings(with(roster.plan(), swap.turn(), taker)).stream()
        .filter(finding -> !before.contains(finding.id()))
        .toList();
  }

  private Roster roster(Swap swap) {
    return read.published(swap.community(), Week.of(swap.turn().from()));
  }

  private static Plan with(Plan plan, Turn turn, AccountId taker) {
    List<Turn> turns =
        plan.turns().stream().map(one -> one.equals(turn) ? one.by(taker) : one).toList();
    return new Plan(
        plan.week(),
        turns,
        plan.around(),
        plan.leaves(),
        plan.staffed(),
        plan.certificates(),
        plan.rules());
  }
}
