package dev.zhishou.duty;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.casework.OpenCase;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.binder.Organisation;
import dev.zhishou.procedure.model.Value;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// A post that lacks somebody once its holder is gone is to be filled: the case for it opens at
/// once (002-025).
@Component
class FillVacancy implements Accounts.PostLeft {
  private static final Logger LOG = LoggerFactory.getLogger(FillVacancy.class);

  private final Accounts accounts;
  private final Binder binder;
  private final PlannedHeads planned;
  private final OpenCase openCase;
  private final Clock clock;

  FillVacancy(
      Accounts accounts, Binder binder, PlannedHeads planned, OpenCase openCase, Clock clock) {
    this.accounts = accounts;
    this.binder = binder;
    this.planned = planned;
    this.openCase = openCase;
    this.clock = clock;
  }

  @Override
  public void left(Actor actor, AccountId who, CommunityId where, Role role) {
    Establishment.places(Organisation.of(binder), planned.now(where), accounts.rolesIn(where))
        .stream()
        .filter(place -> place.role().equals(role) && place.vacant() > 0)
        .forEach(place -> open(actor, who, where, place));
  }

  private void open(Actor actor, AccountId who, CommunityId where, Establishment.Place place) {
    Actor system = new Actor(Actor.Kind.SYSTEM, null, "vacancy", Map.of(where, Set.of()), Set.of());
    var request =
        new OpenCase.Request(
            "vacancy",
            where.value(),
            (plan, faults) -> answers(who, place),
            null,
            null,
            null,
            new OpenCase.From(null, null, clock.instant(), actor.accountId().value(), false, null));
    // Whose binder has no such procedure still takes roles away.
    if (openCase.open(system, request) instanceof OpenCase.Opened.Not(var why)) {
      LOG.warn("岗位空缺没有立案 / no case for the vacancy of {}: {}", place.role(), why);
    }
  }

  private static SequencedMap<String, Value> answers(AccountId who, Establishment.Place place) {
    SequencedMap<String, Value> answers = new LinkedHashMap<>();
    answers.put("post", new Value.Id(place.role().id()));
    answers.put("planned", new Value.Whole(place.holders().size() + place.vacant()));
    answers.put("present", new Value.Whole(place.holders().size()));
    answers.put("vacant_why", new Value.Choice(List.of("left")));
    answers.put("leaver", new Value.Id(who.value().toString()));
    return answers;
  }
}
