package dev.zhishou.casework;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.casework.engine.World;
import dev.zhishou.procedure.binder.Binder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// One person for each role of the binder, on duty day and night, with every certificate.
public final class Staff implements World.People {
  private final Binder binder;

  Staff(Binder binder) {
    this.binder = binder;
  }

  /// Who holds a role.
  public static UUID holder(String role) {
    return NameBasedId.v5(new UUID(0, 7), role);
  }

  /// He as one who acts in a community.
  public static Actor actor(String role, UUID community) {
    return new Actor(
        Actor.Kind.PERSON,
        new AccountId(holder(role)),
        role,
        Map.of(new CommunityId(community), Set.of(new Role(role))),
        Set.of());
  }

  private String role(UUID account) {
    return binder.roles().stream().filter(r -> holder(r).equals(account)).findFirst().orElse("");
  }

  @Override
  public List<UUID> holders(String role, Instant at) {
    return binder.roles().contains(role) ? List.of(holder(role)) : List.of();
  }

  @Override
  public List<String> rungs(String role) {
    List<String> rungs = new ArrayList<>();
    for (String at = above(role); at != null; at = above(at)) {
      rungs.add(at);
    }
    return rungs;
  }

  private String above(String role) {
    var found = binder.reference().roles().get(role);
    return found == null ? null : found.above();
  }

  @Override
  public boolean atLeast(UUID account, String role) {
    String own = role(account);
    return own.equals(role) || rungs(role).contains(own);
  }

  @Override
  public boolean above(UUID account, UUID other) {
    return rungs(role(other)).contains(role(account));
  }

  @Override
  public boolean under(UUID account, String role) {
    return has(account, role) || rungs(role(account)).contains(role);
  }

  @Override
  public boolean has(UUID account, String role) {
    return role(account).equals(role);
  }

  @Override
  public boolean staff(UUID account) {
    return !role(account).isEmpty();
  }

  @Override
  public boolean certified(UUID account, String need, Instant at) {
    return true;
  }

  @Override
  public Instant endOfShift(UUID account, Instant at) {
    return at.plus(Duration.ofHours(8));
  }

  @Override
  public Instant nextShiftChange(Instant at) {
    return at.plus(Duration.ofHours(8));
  }
}
