package dev.zhishou.duty.roster.web;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Community;
import dev.zhishou.access.Role;
import dev.zhishou.duty.Certificate;
import dev.zhishou.duty.OnDuty;
import dev.zhishou.duty.roster.Finding;
import dev.zhishou.duty.roster.Plan;
import dev.zhishou.duty.roster.Roster;
import dev.zhishou.duty.roster.RosterRules;
import dev.zhishou.duty.roster.RosterStore;
import dev.zhishou.duty.roster.Settled;
import dev.zhishou.duty.roster.Turn;
import dev.zhishou.duty.roster.Week;
import dev.zhishou.procedure.binder.Binder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Shows a roster as the interface has it.
@Component
class RosterViews {
  private final Accounts accounts;
  private final OnDuty onDuty;
  private final Binder binder;

  RosterViews(Accounts accounts, OnDuty onDuty, Binder binder) {
    this.accounts = accounts;
    this.onDuty = onDuty;
    this.binder = binder;
  }

  /// With the version that a change is to be based on.
  ResponseEntity<RosterView> answer(Community community, Roster roster) {
    return ResponseEntity.ok()
        .eTag(String.format(Locale.ROOT, "\"%d\"", roster.kept().version()))
        .body(view(community, roster));
  }

  RosterView view(Community community, Roster roster) {
    Plan plan = roster.plan();
    RosterStore.Kept kept = roster.kept();
    Map<AccountId, Set<Role>> roles = accounts.rolesIn(community.id());
    Map<AccountId, String> names = accounts.names(named(roster, roles.keySet()));
    return new RosterView(
        community.code(),
        plan.week().monday(),
        kept.version(),
        roster.draft() ? "draft" : kept.published() == null ? "standing" : "published",
        signed(kept.changed(), names),
        signed(kept.published(), names),
        plan.rules().patterns().stream().map(RosterViews::view).toList(),
        posts(plan),
        people(plan, roles, names),
        turns(plan.turns()),
        turns(plan.around()),
        turns(roster.standIns()),
        plan.leaves().stream()
            .map(one -> new RosterLeave(one.id(), one.account().value(), one.first(), one.last()))
            .toList(),
        roster.findings().stream().map(one -> view(one, roster, names)).toList());
  }

  private static Collection<AccountId> named(Roster roster, Collection<AccountId> staff) {
    List<AccountId> named = new ArrayList<>(staff);
    for (Settled settled : roster.kept().settled()) {
      named.add(new AccountId(settled.by()));
    }
    RosterStore.Signed changed = roster.kept().changed();
    if (changed != null) {
      named.add(changed.by());
    }
    RosterStore.Signed published = roster.kept().published();
    if (published != null) {
      named.add(published.by());
    }
    return named;
  }

  private static @Nullable RosterSigned signed(
      RosterStore.@Nullable Signed one, Map<AccountId, String> names) {
    return one == null
        ? null
        : new RosterSigned(one.by().value(), names.getOrDefault(one.by(), ""), one.at());
  }

  private static RosterPattern view(RosterRules.Pattern one) {
    return new RosterPattern(
        one.id(), one.title(), one.from().toString(), one.to().toString(), one.tone());
  }

  /// In the order of the rules, then those that the rules do not name.
  private List<RosterPost> posts(Plan plan) {
    List<Role> order = new ArrayList<>(plan.rules().posts().keySet());
    binder.reference().roles().keySet().stream()
        .map(Role::new)
        .filter(role -> !order.contains(role))
        .forEach(order::add);
    return order.stream()
        .filter(
            role ->
                plan.staffed().contains(role)
                    || plan.turns().stream().anyMatch(turn -> turn.role().equals(role)))
        .map(role -> view(role, plan.rules().post(role)))
        .toList();
  }

  private RosterPost view(Role role, RosterRules.Post post) {
    return new RosterPost(
        role.id(),
        onDuty.title(role),
        post.heads(),
        post.from().toString(),
        post.to().toString(),
        post.standby(),
        post.certificate());
  }

  private static List<RosterPerson> people(
      Plan plan, Map<AccountId, Set<Role>> roles, Map<AccountId, String> names) {
    return roles.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(Role::staff))
        .map(
            entry ->
                new RosterPerson(
                    entry.getKey().value(),
                    names.getOrDefault(entry.getKey(), ""),
                    entry.getValue().stream().filter(Role::staff).map(Role::id).sorted().toList(),
                    certificates(plan, entry.getKey())))
        .sorted(java.util.Comparator.comparing(RosterPerson::name).thenComparing(RosterPerson::id))
        .toList();
  }

  private static List<String> certificates(Plan plan, AccountId who) {
    Week week = plan.week();
    return plan.certificates().getOrDefault(who, List.of()).stream()
        .filter(
            one -> one.validity().holdsOn(week.monday()) && one.validity().holdsOn(week.sunday()))
        .map(Certificate::kind)
        .distinct()
        .sorted()
        .toList();
  }

  private static List<RosterTurn> turns(List<Turn> turns) {
    return turns.stream()
        .map(one -> new RosterTurn(one.role().id(), one.account().value(), one.from(), one.to()))
        .toList();
  }

  private static RosterFinding view(Finding one, Roster roster, Map<AccountId, String> names) {
    return new RosterFinding(
        one.id(),
        one.kind().id(),
        one.role().id(),
        one.account() == null ? null : one.account().value(),
        one.when().from(),
        one.when().to(),
        one.have(),
        one.need(),
        one.certificate(),
        roster.settled(one).map(settled -> view(settled, names)).orElse(null));
  }

  private static RosterSettled view(Settled one, Map<AccountId, String> names) {
    return new RosterSettled(
        one.standIn(),
        one.reason(),
        one.by(),
        names.getOrDefault(new AccountId(one.by()), ""),
        one.at());
  }
}
