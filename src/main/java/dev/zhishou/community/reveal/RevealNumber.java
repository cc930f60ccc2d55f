package dev.zhishou.community.reveal;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Permission;
import dev.zhishou.access.reveal.GivenReason;
import dev.zhishou.access.reveal.Why;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.community.Person;
import dev.zhishou.community.Residents;
import dev.zhishou.procedure.model.Value;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells the number of a resident or a colleague, with a reason that is put on record first. Who
/// asks without a case may do so thirty times an hour, who rings for a notice a hundred and twenty;
/// for an open case that concerns the home,
/// as often as a night of storms needs. A confidential number is told to supervisors, and to others
/// only where a life is in danger (002-218).
@Component
class RevealNumber {
  private static final Audit.Bound FREELY = new Audit.Bound(30, Duration.ofHours(1));
  private static final Audit.Bound IN_CASES = new Audit.Bound(240, Duration.ofHours(1));

  /// Who rings those whom a notice did not reach does nothing else that hour.
  private static final Audit.Bound RINGING = new Audit.Bound(120, Duration.ofHours(1));

  private final Communities communities;
  private final Residents residents;
  private final Accounts accounts;
  private final ReadCase cases;
  private final Audit audit;
  private final Clock clock;

  RevealNumber(
      Communities communities,
      Residents residents,
      Accounts accounts,
      ReadCase cases,
      Audit audit,
      Clock clock) {
    this.communities = communities;
    this.residents = residents;
    this.accounts = accounts;
    this.cases = cases;
    this.audit = audit;
    this.clock = clock;
  }

  /// What came of it.
  sealed interface Outcome {
    /// @param phone null: none is known
    record Told(String name, @Nullable String phone) implements Outcome {}

    /// Nobody of that id, or no such case, or not to be known by him.
    record Nobody() implements Outcome {}

    /// The open case has nothing to do with him.
    record NotOfThatCase() implements Outcome {}

    /// His number is confidential: a supervisor opens it, or who saves a life.
    record Confidential() implements Outcome {}

    /// Too often.
    record Later(Duration rest) implements Outcome {}
  }

  Outcome tell(Actor actor, UUID id, GivenReason reason) {
    for (Community where : communities.seenBy(actor)) {
      if (Permission.SEE_PERSONAL.allows(actor, where.id())) {
        Optional<Who> who = find(where.id(), id);
        if (who.isPresent()) {
          return tell(actor, where.id(), who.get(), reason);
        }
      }
    }
    return new Outcome.Nobody();
  }

  private record Who(
      UUID id, String name, @Nullable String phone, boolean colleague, boolean confidential) {}

  private Optional<Who> find(CommunityId community, UUID id) {
    Optional<Person> person = residents.person(community, id);
    if (person.isPresent()) {
      return person.map(
          one ->
              new Who(id, one.name(), one.phone(), false, residents.confidential(community, id)));
    }
    AccountId account = new AccountId(id);
    if (!accounts.rolesIn(community).containsKey(account)) {
      return Optional.empty();
    }
    Map<AccountId, String> names = accounts.names(List.of(account));
    return Optional.ofNullable(names.get(account))
        .map(
            name -> new Who(id, name, accounts.phones(List.of(account)).get(account), true, false));
  }

  private Outcome tell(Actor actor, CommunityId community, Who who, GivenReason reason) {
    if (who.confidential()
        && reason.why() != Why.SAFETY
        && !Permission.SKIP.allows(actor, community)) {
      audit.write(
          new Audit.Entry(community, actor.account(), "refused-confidential", who.id().toString()),
          clock.instant());
      return new Outcome.Confidential();
    }
    UUID caseId = reason.caseId();
    boolean inCase = reason.why() == Why.CASE;
    if (caseId != null) {
      Optional<Live> live =
          cases.live(actor, caseId).filter(one -> one.community().equals(community.value()));
      if (live.isEmpty()) {
        return new Outcome.Nobody();
      }
      if (inCase && !concerns(live.get(), community, who)) {
        return new Outcome.NotOfThatCase();
      }
    }
    Optional<Duration> wait =
        audit.writeWithin(
            new Audit.Entry(
                community,
                actor.account(),
                act(reason.why()),
                who.id().toString(),
                reason.detail(),
                reason.said()),
            inCase ? IN_CASES : reason.why() == Why.NOTICE ? RINGING : FREELY,
            clock.instant());
    return wait.<Outcome>map(Outcome.Later::new)
        .orElseGet(() -> new Outcome.Told(who.name(), who.phone()));
  }

  private static String act(Why why) {
    return why == Why.CASE
        ? "revealed-in-case"
        : why == Why.NOTICE ? "revealed-for-notice" : "revealed";
  }

  private boolean concerns(Live live, CommunityId community, Who who) {
    if (live.state().status().status() != CaseState.Status.OPEN) {
      return false;
    }
    return who.colleague()
        || residents.of(community, homes(live)).stream()
            .anyMatch(one -> one.person().id().equals(who.id()));
  }

  /// The home of the case, and every home that was answered.
  private static Set<UUID> homes(Live live) {
    Set<UUID> homes = new HashSet<>();
    Stream.concat(
            Stream.ofNullable(live.state().head().opened().home()),
            live.state().answers().values().stream()
                .flatMap(List::stream)
                .map(CaseState.Given::value)
                .filter(Value.Id.class::isInstance)
                .map(value -> ((Value.Id) value).id()))
        .forEach(
            text -> {
              if (text.matches("[0-9a-fA-F-]{36}")) {
                homes.add(UUID.fromString(text));
              }
            });
    return homes;
  }
}
