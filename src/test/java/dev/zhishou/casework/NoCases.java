package dev.zhishou.casework;

import dev.zhishou.casework.store.CaseIndex;
import dev.zhishou.platform.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An index that finds nothing.
final class NoCases implements CaseIndex {
  @Override
  public List<Row> cases(Scope scope, Filter filter, @Nullable After after, int limit) {
    return List.of();
  }

  @Override
  public List<Row> these(Scope scope, Collection<UUID> ids) {
    return List.of();
  }

  @Override
  public Optional<Row> openCase(UUID community, String key) {
    return Optional.empty();
  }

  @Override
  public List<StepAt> steps(Scope scope, UUID account, Collection<String> roles, Wanted wanted) {
    return List.of();
  }
}
