package dev.zhishou.duty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Role;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.binder.Organisation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EstablishmentTest {
  private static final Organisation PLAN = Organisation.of(Binder.shipped());

  private static Establishment.Place held(Role role, int holders) {
    Map<AccountId, Set<Role>> roles = new HashMap<>();
    roles.put(new AccountId(new UUID(2, 0)), Set.of(Role.GUARD));
    for (int i = 0; i < holders; i++) {
      roles.put(new AccountId(new UUID(1, i)), Set.of(role, Role.GUARD));
    }
    return Establishment.places(PLAN, Map.of(), roles).stream()
        .filter(place -> place.role().equals(role))
        .findFirst()
        .orElseThrow();
  }

  /// 002-002: one manager; 002-003: one supervisor; 002-004: two at the desk; 002-005: two ushers;
  /// 002-006: three teams of two who sign; 002-007: two who give out keys; 002-008: one records
  /// clerk.
  @Test
  void each_post_is_planned_with_its_heads_and_one_more_or_less_is_told() {
    for (var post :
        Map.of(
                Role.SERVICE_MANAGER,
                1,
                Role.SERVICE_SUPERVISOR,
                1,
                Role.FRONT_DESK,
                2,
                new Role("hand-over-usher"),
                2,
                new Role("signer"),
                6,
                new Role("key-keeper"),
                2,
                new Role("archivist"),
                1)
            .entrySet()) {
      int heads = post.getValue();
      assertThat(held(post.getKey(), heads).planned()).isEqualTo(heads);
      assertThat(held(post.getKey(), heads)).matches(one -> one.vacant() == 0 && one.over() == 0);
      assertThat(held(post.getKey(), 0).vacant()).isEqualTo(heads);
      assertThat(held(post.getKey(), heads - 1).vacant()).isEqualTo(1);
      assertThat(held(post.getKey(), heads + 1))
          .matches(one -> one.vacant() == 0 && one.over() == 1);
    }
  }

  @Test
  void a_post_without_a_planned_number_lacks_nobody() {
    assertThat(held(Role.HOUSEKEEPER, 3))
        .matches(one -> one.planned() == null && one.vacant() == 0 && one.over() == 0)
        .matches(one -> one.holders().size() == 3);
  }

  @Test
  void the_supervisor_stands_under_the_manager_and_every_post_is_a_role() {
    var roles = Binder.shipped().reference().roles();
    assertThat(roles.get("service-supervisor").above()).isEqualTo("service-manager");
    // 002-045: every other post of the department.
    for (String post :
        List.of("front-desk", "hand-over-usher", "signer", "key-keeper", "archivist")) {
      assertThat(roles.get(post).above()).as(post).isEqualTo("service-supervisor");
    }
    assertThat(PLAN.posts().keySet()).isSubsetOf(roles.keySet()).hasSizeGreaterThan(4);
  }
}
