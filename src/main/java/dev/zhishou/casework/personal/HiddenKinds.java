package dev.zhishou.casework.personal;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.Surroundings;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.ProcedureVersion;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The confidential procedures whose cases are not counted for somebody (001-071): a figure tells
/// him that there was one. Who may know of each of them by his post has them in his figures.
@Component
public class HiddenKinds {
  private final ProcedureCatalog catalog;
  private final Surroundings surroundings;

  public HiddenKinds(ProcedureCatalog catalog, Surroundings surroundings) {
    this.catalog = catalog;
    this.surroundings = surroundings;
  }

  /// Those of all: for what is written where everybody reads it. One that was confidential in a
  /// version stays so, for the cases of that version.
  public Set<String> all() {
    return catalog.all().stream()
        .filter(this::confidential)
        .map(ProcedureVersion::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Those of whose cases the actor may not know in each of these communities.
  public Set<String> from(Actor actor, Collection<UUID> communities, Instant now) {
    return all().stream()
        .filter(kind -> !communities.stream().allMatch(where -> knows(actor, where, kind, now)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean confidential(ProcedureVersion newest) {
    return IntStream.rangeClosed(1, newest.number())
        .mapToObj(number -> catalog.version(newest.id(), number))
        .flatMap(version -> version.stream())
        .anyMatch(version -> version.procedure().head().confidential() != null);
  }

  private boolean knows(Actor actor, UUID where, String kind, Instant now) {
    CommunityId community = new CommunityId(where);
    Optional<Plan> plan = surroundings.newest(kind);
    List<String> named = plan.map(one -> one.procedure().head().confidential()).orElseGet(List::of);
    return actor.account() != null
        && (named.isEmpty() && NeedToKnow.office(actor, community).isPresent()
            || Stream.concat(named.stream(), plan.stream().flatMap(Confidants::roles))
                .anyMatch(
                    role ->
                        Confidants.holds(
                            surroundings.people(where), actor.accountId().value(), role, now)));
  }
}
