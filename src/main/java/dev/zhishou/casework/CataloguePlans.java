package dev.zhishou.casework;

import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.PlanDecider;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.ProcedureVersion;
import dev.zhishou.procedure.model.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Deciders of the catalog's versions, each made once.
@Component
class CataloguePlans implements Plans {
  private final ProcedureCatalog catalog;
  private final Map<String, Version> made = new ConcurrentHashMap<>();

  CataloguePlans(ProcedureCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Optional<Version> of(String procedure, int version) {
    Version known = made.get(procedure + "@" + version);
    return known != null
        ? Optional.of(known)
        : catalog.version(procedure, version).map(this::version);
  }

  @Override
  public Optional<Version> newest(String procedure) {
    return catalog.newest(procedure).map(this::version);
  }

  private Version version(ProcedureVersion found) {
    return made.computeIfAbsent(
        found.id() + "@" + found.number(),
        key -> {
          Plan plan = new Plan(found.procedure(), found.frame(), forms(found));
          return new Version(found.id(), found.number(), new PlanDecider(plan));
        });
  }

  private static List<Form> forms(ProcedureVersion version) {
    return version.forms().values().stream()
        .map(
            form ->
                new Form(
                    form.id(),
                    form.title(),
                    form.number(),
                    form.fields(),
                    form.signed(),
                    form.read(),
                    form.keep()))
        .toList();
  }
}
