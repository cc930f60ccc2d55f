package dev.zhishou.community.gate;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.procedure.binder.Binder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The leaders whom the guards at the gate know: whoever holds a post of manager level or above
/// here or in the company (004-366). Who is one is said by `rank` in `sop/roles.yaml` alone.
@Component
public class GateList {
  private static final Comparator<Leader> HIGHEST_FIRST =
      Comparator.comparing(Leader::rank)
          .reversed()
          .thenComparing(Leader::name)
          .thenComparing(leader -> leader.account().value());

  private final Accounts accounts;
  private final GateFaces faces;
  private final Binder binder;

  GateList(Accounts accounts, GateFaces faces, Binder binder) {
    this.accounts = accounts;
    this.faces = faces;
    this.binder = binder;
  }

  /// The list of a community, the highest first.
  public List<Leader> of(CommunityId community) {
    Map<AccountId, Set<Role>> held = accounts.rolesIn(community);
    Map<AccountId, String> names = accounts.names(held.keySet());
    Map<AccountId, GateFace> known = faces.in(community);
    return held.entrySet().stream()
        .flatMap(
            one ->
                highest(one.getValue())
                    .map(
                        post ->
                            new Leader(
                                one.getKey(),
                                names.getOrDefault(one.getKey(), ""),
                                post.title(),
                                Objects.requireNonNull(post.rank()),
                                known.getOrDefault(one.getKey(), GateFace.UNKNOWN)))
                    .stream())
        .sorted(HIGHEST_FIRST)
        .toList();
  }

  /// The leader of that account; empty: it is none here.
  public Optional<Leader> of(CommunityId community, AccountId account) {
    return of(community).stream().filter(one -> one.account().equals(account)).findFirst();
  }

  private Optional<dev.zhishou.procedure.binder.Role> highest(Set<Role> posts) {
    return binder.reference().roles().values().stream()
        .filter(role -> role.rank() != null && posts.contains(new Role(role.id())))
        .max(Comparator.comparing(role -> Objects.requireNonNull(role.rank())));
  }
}
