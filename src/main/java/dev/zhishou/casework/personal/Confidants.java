package dev.zhishou.casework.personal;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.World;
import dev.zhishou.procedure.model.Party;
import dev.zhishou.procedure.model.Step;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Who may know of a confidential case at all (001-071, 004-109): who opened it or works on it, and
/// whoever has or stands above a role that one of its steps names, on duty or not: nobody who may
/// be needed looks for it in vain. Besides them the roles that its procedure names, or the desk and
/// supervisors where it names none. To all others it is a case that does not exist.
public final class Confidants {
  private Confidants() {}

  /// Whether the actor is one of them; everybody is where the case is not confidential.
  ///
  /// @param looking asked only where the case is confidential
  public static boolean has(Actor actor, Live live, Supplier<World> looking, Instant now) {
    if (!live.confidential() || actor.kind() == Actor.Kind.SYSTEM) {
      return true;
    }
    if (actor.account() == null) {
      return false;
    }
    World world = looking.get();
    UUID account = actor.accountId().value();
    List<String> named = live.confidants();
    return named.isEmpty()
            && NeedToKnow.office(actor, new CommunityId(live.community())).isPresent()
        || NeedToKnow.part(
                account,
                live,
                () -> world,
                () -> live.version().decider().outlook(live.state(), now, world),
                now)
            .isPresent()
        || Stream.concat(named.stream(), roles(live.plan()))
            .anyMatch(role -> holds(world.people(), account, role, now));
  }

  static Stream<String> roles(Plan plan) {
    return plan.nodes().stream()
        .map(node -> node.step().who())
        .flatMap(Confidants::parties)
        .flatMap(party -> party instanceof Party.Role(String id) ? Stream.of(id) : Stream.of());
  }

  private static Stream<Party> parties(Step.Who who) {
    return Stream.of(who.by(), who.with(), who.approve()).flatMap(parties -> parties.stream());
  }

  static boolean holds(World.People people, UUID account, String role, Instant now) {
    return people.atLeast(account, role) || people.holders(role, now).contains(account);
  }
}
