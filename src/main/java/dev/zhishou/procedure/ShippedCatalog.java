package dev.zhishou.procedure;

import dev.zhishou.procedure.binder.Binder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What came with the program.
final class ShippedCatalog implements ProcedureCatalog {
  private final SequencedMap<String, ProcedureVersion> versions = new LinkedHashMap<>();

  private final Binder binder;

  ShippedCatalog(Binder binder) {
    this.binder = binder;
    binder
        .procedures()
        .keySet()
        .forEach(id -> versions.put(id, ProcedureVersion.of(binder, id, ProcedureVersion.SHIPPED)));
  }

  @Override
  public Optional<ProcedureVersion> newest(String id) {
    return Optional.ofNullable(versions.get(id));
  }

  @Override
  public Optional<ProcedureVersion> version(String id, int number) {
    return newest(id).filter(version -> version.number() == number);
  }

  @Override
  public Binder binder() {
    return binder;
  }

  @Override
  public List<ProcedureVersion> all() {
    return List.copyOf(versions.values());
  }
}
