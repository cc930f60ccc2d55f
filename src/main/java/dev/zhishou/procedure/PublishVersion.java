package dev.zhishou.procedure;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Permission;
import dev.zhishou.access.Role;
import dev.zhishou.procedure.lint.Lint;
import dev.zhishou.procedure.text.Finding;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Publishes a draft: by a second person, and only when the lint finds nothing. An obligation that
/// nothing carries is an error here.
@Component
public class PublishVersion {
  /// The folder of the procedures of the service department.
  private static final String DEPARTMENT = "service";

  private final ProcedureCatalog catalog;
  private final Versions versions;
  private final Clock clock;

  PublishVersion(ProcedureCatalog catalog, Versions versions, Clock clock) {
    this.catalog = catalog;
    this.versions = versions;
    this.clock = clock;
  }

  /// What became of it.
  public sealed interface Published {
    /// Cases that open from now on run it; also when it was published before.
    record Runs(Versions.Kept version) implements Published {}

    /// There is no such version.
    record Unknown() implements Published {}

    /// Who drafted it may not publish it.
    record SamePerson() implements Published {}

    /// It is a procedure of the department, and he is not its head.
    record NotHead() implements Published {}

    /// It is not sound.
    record Faulty(List<Finding> findings) implements Published {}

    /// The actor's roles do not allow it.
    record Denied() implements Published {}
  }

  /// Publishes a version.
  public Published publish(Actor actor, String id, int number) {
    if (!Permission.DRAFT_PROCEDURES.allowsAnywhere(actor)) {
      return new Published.Denied();
    }
    Optional<Versions.Kept> kept = versions.find(id, number);
    if (kept.isEmpty()) {
      return new Published.Unknown();
    }
    if (kept.get().published()) {
      return new Published.Runs(kept.get());
    }
    UUID by = actor.accountId().value();
    if (ofDepartment(id) && !head(actor)) {
      return new Published.NotHead();
    }
    if (by.equals(kept.get().draft().by())) {
      return new Published.SamePerson();
    }
    List<Finding> findings = findings(id, number);
    if (!findings.isEmpty()) {
      return new Published.Faulty(findings);
    }
    versions.approve(id, number, by, clock.instant());
    return versions
        .find(id, number)
        .filter(Versions.Kept::published)
        .<Published>map(Published.Runs::new)
        .orElseGet(Published.SamePerson::new);
  }

  /// What the service department works by is published by its head alone (004-053).
  private boolean ofDepartment(String id) {
    return catalog.newest(id).filter(one -> one.folder().equals(DEPARTMENT)).isPresent();
  }

  private static boolean head(Actor actor) {
    return actor.roles().values().stream().anyMatch(held -> held.contains(Role.SERVICE_MANAGER));
  }

  private List<Finding> findings(String id, int number) {
    String source =
        ProcedureVersion.source(id, versions.files(id, number).orElseThrow())
            .orElseThrow(() -> new IllegalStateException("draft without its file: " + id));
    return new Lint(catalog.binder()).file(id + ".yaml", source.getBytes(StandardCharsets.UTF_8));
  }
}
