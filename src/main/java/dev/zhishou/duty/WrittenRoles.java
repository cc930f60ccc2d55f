package dev.zhishou.duty;

import dev.zhishou.access.Role;
import dev.zhishou.access.RoleBook;
import dev.zhishou.procedure.binder.Binder;
import org.springframework.stereotype.Component;

/// The roles that the binder names, and the administrator.
@Component
class WrittenRoles implements RoleBook {
  private final Binder binder;

  WrittenRoles(Binder binder) {
    this.binder = binder;
  }

  @Override
  public boolean has(Role role) {
    return role.equals(Role.ADMIN) || binder.reference().roles().containsKey(role.id());
  }
}
