package dev.zhishou.duty.roster;

import static java.util.stream.Collectors.groupingBy;

import dev.zhishou.access.Accounts;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.duty.Certificate;
import dev.zhishou.duty.Duty;
import dev.zhishou.duty.Rosters;
import dev.zhishou.duty.SpecialPeriods;
import dev.zhishou.procedure.binder.Binder;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads a week's roster and judges it. The permission was asked before.
@Component
public class ReadRoster {
  private final RosterStore store;
  private final Rosters rosters;
  private final Accounts accounts;
  private final SpecialPeriods special;
  private final RosterRules rules;

  ReadRoster(
      RosterStore store,
      Rosters rosters,
      Accounts accounts,
      SpecialPeriods special,
      Binder binder) {
    this.store = store;
    this.special = special;
    this.rosters = rosters;
    this.accounts = accounts;
    this.rules = RosterRules.of(binder);
  }

  /// The rules that it is judged by.
  public RosterRules rules() {
    return rules;
  }

  /// The draft where there is one, else what is published.
  public Roster written(CommunityId community, Week week) {
    return read(community, week, true);
  }

  /// What is published.
  public Roster published(CommunityId community, Week week) {
    return read(community, week, false);
  }

  private Roster read(CommunityId community, Week week, boolean drafts) {
    RosterStore.Kept kept = store.kept(community, week);
    List<Duty> duties = rosters.duties(community, week.monday().minusDays(1));
    List<Turn> draft = kept.draft();
    boolean draws = drafts && draft != null;
    List<Turn> turns =
        draft != null && drafts
            ? draft
            : turns(duties.stream(), week, false)
                .filter(turn -> week.holds(turn.from()))
                .sorted(Turn.ORDER)
                .toList();
    Plan plan =
        new Plan(
            week,
            turns,
            turns(duties.stream(), week, false).filter(turn -> !week.holds(turn.from())).toList(),
            store.leaves(community, week.monday()),
            staffed(community),
            rosters.certificates(community).stream().collect(groupingBy(Certificate::account)),
            rules.on(special.days(community, week.monday(), week.sunday())));
    List<Turn> standIns =
        turns(duties.stream(), week, true).filter(turn -> week.holds(turn.from())).toList();
    return new Roster(plan, kept, draws, standIns, CheckRoster.findings(plan));
  }

  private static Stream<Turn> turns(Stream<Duty> duties, Week week, boolean standIns) {
    return duties
        .filter(duty -> duty.standIn() == standIns)
        .flatMap(
            duty ->
                duty.shift().between(week.from(), week.to()).stream()
                    .map(one -> new Turn(duty.role(), duty.account(), one.from(), one.to())));
  }

  private Set<Role> staffed(CommunityId community) {
    return accounts.rolesIn(community).values().stream()
        .flatMap(Collection::stream)
        .filter(((Predicate<Role>) Role.ADMIN::equals).negate())
        .collect(Collectors.toSet());
  }
}
