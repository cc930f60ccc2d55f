package dev.zhishou.access;

/// Which roles there are to be held: those of `sop/roles.yaml`, which another module reads, and the
/// administrator.
@FunctionalInterface
public interface RoleBook {
  /// Whether staff may hold it.
  boolean has(Role role);
}
