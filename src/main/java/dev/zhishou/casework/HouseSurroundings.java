package dev.zhishou.casework;

import dev.zhishou.access.Accounts;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.World;
import dev.zhishou.casework.spi.Holders;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.casework.spi.Subjects;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.binder.Laws;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.ChinaCalendar;
import dev.zhishou.time.WorkingCalendar;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The house as it stands: communities, people on duty, registers, the ladder.
@Component
class HouseSurroundings implements Surroundings {
  private final WorkingCalendar calendar = ChinaCalendar.shipped();
  private final Communities communities;
  private final Accounts accounts;
  private final Plans plans;
  private final Binder binder;
  private final Laws laws;
  private final ObjectProvider<Holders> holders;
  private final ObjectProvider<Subjects> subjects;
  private final ObjectProvider<Selections> selections;

  /// @param holders from a module that stands below this one: asked for when it is needed
  HouseSurroundings(
      Communities communities,
      Accounts accounts,
      Plans plans,
      Binder binder,
      ObjectProvider<Holders> holders,
      ObjectProvider<Subjects> subjects,
      ObjectProvider<Selections> selections) {
    this.communities = communities;
    this.accounts = accounts;
    this.plans = plans;
    this.binder = binder;
    this.laws = new Laws(binder);
    this.holders = holders;
    this.subjects = subjects;
    this.selections = selections;
  }

  @Override
  public WorkingCalendar calendar() {
    return calendar;
  }

  @Override
  public Estate estate(UUID community) {
    Community found =
        communities
            .byId(new CommunityId(community))
            .orElseThrow(() -> new IllegalStateException("no community " + community));
    Community.Figures f = found.figures();
    return new Estate(
        community,
        found.name(),
        found.letters(),
        new World.Hours(f.endOfWork(), f.deskFrom(), f.deskTo(), f.quietFrom(), f.quietTo()));
  }

  @Override
  public World.People people(UUID community) {
    return holders.getObject().people(community);
  }

  @Override
  public Set<String> roles() {
    return binder.roles();
  }

  @Override
  public Optional<World.Ladder> ladder(Severity severity) {
    return binder
        .rungs(severity)
        .filter(rungs -> rungs.most() > 0)
        .map(
            rungs ->
                new World.Ladder(
                    Duration.ofSeconds(rungs.every().comparableSeconds()),
                    rungs.most(),
                    rungs.inDeskHours()));
  }

  @Override
  public Optional<String> label(UUID community, Value.Id thing, AnswerType as) {
    return subjects.getObject().label(community, as, thing.id());
  }

  @Override
  public List<Value.Row> select(UUID community, String selection, Map<String, Value> given) {
    return selections
        .orderedStream()
        .flatMap(one -> one.rows(community, selection, given).stream())
        .findFirst()
        .or(() -> subjects.getObject().select(community, selection, given))
        .orElse(List.of());
  }

  @Override
  public Optional<Plan> newest(String procedure) {
    return plans.newest(procedure).map(version -> version.decider().plan());
  }

  @Override
  public Fact.Pinned pinned(UUID community, String procedure) {
    List<String> staffed =
        accounts.rolesIn(new CommunityId(community)).values().stream()
            .flatMap(roles -> roles.stream().map(Role::id))
            .distinct()
            .sorted()
            .toList();
    String place = communities.byId(new CommunityId(community)).map(Community::place).orElse("cn");
    SequencedMap<String, String> figures =
        newest(procedure)
            .map(plan -> laws.tighter(plan.procedure(), place))
            .orElseGet(LinkedHashMap::new);
    return new Fact.Pinned(figures, staffed);
  }
}
