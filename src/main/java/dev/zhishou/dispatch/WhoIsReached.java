package dev.zhishou.dispatch;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.casework.engine.World;
import dev.zhishou.casework.spi.Holders;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Envelope;
import dev.zhishou.notify.Preference;
import dev.zhishou.notify.Reach;
import dev.zhishou.notify.Recipient;
import dev.zhishou.notify.Ways;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.model.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Finds whom a call would really reach, by the same roster, preferences and gateways as the call.
@Component
class WhoIsReached {
  private final Accounts accounts;
  private final Holders holders;
  private final Binder binder;
  private final Envelopes envelopes;
  private final Reach reach;
  private final Ways ways;

  WhoIsReached(
      Accounts accounts,
      Holders holders,
      Binder binder,
      Envelopes envelopes,
      Reach reach,
      Ways ways) {
    this.accounts = accounts;
    this.holders = holders;
    this.binder = binder;
    this.envelopes = envelopes;
    this.reach = reach;
    this.ways = ways;
  }

  Trial at(CommunityId community, Procedure procedure, Severity severity, Instant at) {
    World.People people = holders.people(community.value());
    List<String> own = RolesOf.procedure(procedure, binder);
    Set<String> above = new LinkedHashSet<>();
    own.forEach(role -> above.addAll(people.rungs(role)));
    own.forEach(above::remove);
    List<Trial.Asked> asked = new ArrayList<>();
    own.forEach(
        role -> asked.add(asked(role, Trial.Why.STEP, people.holders(role, at), severity, at)));
    above.forEach(
        role -> asked.add(asked(role, Trial.Why.RUNG, people.holders(role, at), severity, at)));
    for (Role role : List.of(Role.PROJECT_MANAGER, Role.COMPANY_LEADER)) {
      asked.add(asked(role.id(), Trial.Why.DEAD_END, holding(community, role), severity, at));
    }
    return new Trial(asked, ways.groups(community).stream().map(Ways.Group::name).toList());
  }

  private List<UUID> holding(CommunityId community, Role role) {
    return accounts.rolesIn(community).entrySet().stream()
        .filter(one -> one.getValue().contains(role))
        .map(one -> one.getKey().value())
        .sorted()
        .toList();
  }

  private Trial.Asked asked(
      String role, Trial.Why why, List<UUID> people, Severity severity, Instant at) {
    List<AccountId> ids = people.stream().map(AccountId::new).toList();
    Map<AccountId, String> names = accounts.names(ids);
    Set<AccountId> phones = accounts.phones(ids).keySet();
    Map<AccountId, Preference> chosen = reach.of(ids);
    List<Envelope> would = envelopes.to(people, severity, at, Reason.RUNG.grace(Pace.of(severity)));
    List<Trial.Person> found = new ArrayList<>();
    for (AccountId id : ids) {
      Preference own = chosen.getOrDefault(id, Preference.USUAL);
      Map<ChannelKind, Instant> due =
          would.stream()
              .filter(one -> one.to().equals(new Recipient.Account(id)) && one.by().personal())
              .collect(Collectors.toMap(Envelope::by, Envelope::due));
      List<Trial.Way> all =
          severity == Severity.MINOR
              ? List.of()
              : Envelopes.reaching(own, severity).stream()
                  .map(by -> way(id, by, phones.contains(id), due.get(by), own, severity))
                  .toList();
      found.add(new Trial.Person(id, names.getOrDefault(id, ""), all));
    }
    return new Trial.Asked(role, why, found);
  }

  private Trial.Way way(
      AccountId id,
      ChannelKind by,
      boolean phone,
      @org.jspecify.annotations.Nullable Instant due,
      Preference own,
      Severity severity) {
    if (due == null) {
      return new Trial.Way(by, Trial.State.NO_GATEWAY, null);
    }
    boolean address = by == ChannelKind.MAIL ? reach.mail(id).isPresent() : phone;
    if (!address) {
      return new Trial.Way(by, Trial.State.NO_ADDRESS, null);
    }
    boolean waits = severity != Severity.CRITICAL && !own.awake(due.minusSeconds(1)).isBefore(due);
    return new Trial.Way(by, waits ? Trial.State.QUIET : Trial.State.GOES, due);
  }
}
