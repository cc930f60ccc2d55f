package dev.zhishou.duty.web;

import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.access.Role;
import dev.zhishou.duty.People;
import dev.zhishou.platform.web.Page;
import dev.zhishou.procedure.binder.Binder;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /staff`, `GET /roles`: who works in a community, and what the posts are called.
@RestController
@RequestMapping("/api/v1")
class StaffController {
  private final Doorkeeper doorkeeper;
  private final Accounts accounts;
  private final People people;
  private final Binder binder;

  StaffController(Doorkeeper doorkeeper, Accounts accounts, People people, Binder binder) {
    this.doorkeeper = doorkeeper;
    this.accounts = accounts;
    this.people = people;
    this.binder = binder;
  }

  @GetMapping("/staff")
  Page<StaffView> staff(Actor actor, @RequestParam(required = false) @Nullable String community) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    var roles = accounts.rolesIn(where.id());
    var names = accounts.names(roles.keySet());
    return new Page<>(
        roles.entrySet().stream()
            .filter(entry -> entry.getValue().stream().anyMatch(Role::staff))
            .map(
                e ->
                    new StaffView(
                        e.getKey().value(),
                        names.getOrDefault(e.getKey(), ""),
                        e.getValue().stream().filter(Role::staff).map(Role::id).sorted().toList(),
                        people.heads(where.id(), e.getKey()).stream()
                            .map(Role::id)
                            .sorted()
                            .toList()))
            .sorted(java.util.Comparator.comparing(StaffView::name).thenComparing(StaffView::id))
            .toList(),
        null);
  }

  @GetMapping("/roles")
  Page<RoleView> roles(Actor actor) {
    return new Page<>(
        binder.reference().roles().entrySet().stream()
            .map(e -> new RoleView(e.getKey(), e.getValue().title(), e.getValue().above()))
            .toList(),
        null);
  }
}
