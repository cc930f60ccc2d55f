package dev.zhishou.access;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who acts. It is passed into every use case, whose first line asks a [Permission] about it.
///
/// @param kind person, system or token
/// @param account the account that answers for it; null for the system alone
/// @param name what the screens call it; never written into a log
/// @param roles the roles it holds, by community; who holds a role at head office holds it in every
///     community, and that is written out here
/// @param grants what a token may do; empty for a person, who may do what the roles allow
public record Actor(
    Kind kind,
    @Nullable AccountId account,
    String name,
    Map<CommunityId, Set<Role>> roles,
    Set<Grant> grants) {

  /// The system itself: the watch, schedules, sensors, follow-ups. Its work runs in a scope that it
  /// names, so it holds no role.
  public static final Actor SYSTEM = new Actor(Kind.SYSTEM, null, "系统", Map.of(), Set.of());

  /// Copies what it is given.
  public Actor {
    roles = Map.copyOf(roles);
    grants = Set.copyOf(grants);
  }

  /// How it came in.
  public enum Kind {
    /// Somebody who signed in.
    PERSON,
    /// The server itself.
    SYSTEM,
    /// A program, or a phone that sends what it queued, with a bearer token.
    TOKEN
  }

  /// The account; refused for the system, which has none.
  public AccountId accountId() {
    if (account == null) {
      throw new IllegalStateException("the system has no account");
    }
    return account;
  }

  /// Whether anything of this community may be known to it. What lies outside answers 404.
  public boolean sees(CommunityId community) {
    return kind == Kind.SYSTEM || roles.containsKey(community);
  }

  /// The roles it holds there; empty where it holds none.
  public Set<Role> rolesIn(CommunityId community) {
    return roles.getOrDefault(community, Set.of());
  }

  /// Whether it holds this role there.
  public boolean holds(Role role, CommunityId community) {
    return rolesIn(community).contains(role);
  }

  /// Whether it works there: any role that is staff.
  public boolean worksIn(CommunityId community) {
    return rolesIn(community).stream().anyMatch(Role::staff);
  }

  /// The communities it sees, as the scope of its transactions.
  public Set<UUID> communities() {
    Set<UUID> ids = new HashSet<>();
    roles.keySet().forEach(community -> ids.add(community.value()));
    return ids;
  }
}
