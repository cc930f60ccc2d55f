package dev.zhishou.duty;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Role;
import dev.zhishou.procedure.binder.Organisation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The plan of posts beside those who hold them in a community.
public final class Establishment {
  private Establishment() {}

  /// A post of the plan.
  ///
  /// @param planned how many are planned; null: not said
  /// @param holders who has it
  /// @param vacant how many are lacking; 0: none, or nothing is planned
  /// @param over how many are too many; 0: none, or nothing is planned
  public record Place(
      Role role, @Nullable Integer planned, List<AccountId> holders, int vacant, int over) {}

  /// Every post of the plan, in its order.
  ///
  /// @param own where the community plans another number than the plan
  /// @param roles the roles of everybody in the community
  public static List<Place> places(
      Organisation plan, Map<Role, Integer> own, Map<AccountId, Set<Role>> roles) {
    return plan.posts().entrySet().stream()
        .map(post -> place(plan, own, new Role(post.getKey()), roles))
        .toList();
  }

  /// How many a post is planned with; null: not said.
  public static @Nullable Integer planned(Organisation plan, Map<Role, Integer> own, Role role) {
    Organisation.Post post = plan.posts().get(role.id());
    return own.containsKey(role) ? own.get(role) : post == null ? null : post.heads();
  }

  private static Place place(
      Organisation plan, Map<Role, Integer> own, Role role, Map<AccountId, Set<Role>> roles) {
    Integer planned = planned(plan, own, role);
    List<AccountId> holders =
        roles.entrySet().stream()
            .filter(entry -> entry.getValue().contains(role))
            .map(Map.Entry::getKey)
            .sorted((one, other) -> one.value().compareTo(other.value()))
            .toList();
    int lacking = planned == null ? 0 : planned - holders.size();
    return new Place(role, planned, holders, Math.max(lacking, 0), Math.max(-lacking, 0));
  }
}
