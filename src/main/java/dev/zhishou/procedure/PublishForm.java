package dev.zhishou.procedure;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Permission;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.lint.Lint;
import dev.zhishou.procedure.text.Finding;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Publishes a form: by a second person, who may publish procedures. With it each procedure that
/// writes it gets its next version, signed by the same two: cases that are open and records that
/// are written keep the form they were begun with (Pinned 31).
@Component
public class PublishForm {
  private final ProcedureCatalog catalog;
  private final FormVersions forms;
  private final Versions versions;
  private final Clock clock;

  PublishForm(ProcedureCatalog catalog, FormVersions forms, Versions versions, Clock clock) {
    this.catalog = catalog;
    this.forms = forms;
    this.versions = versions;
    this.clock = clock;
  }

  /// What became of it.
  public sealed interface Published {
    /// What is written from now on is written in it; also when it was published before.
    record Stands(Versions.Kept version) implements Published {}

    /// There is no such version.
    record Unknown() implements Published {}

    /// Who drafted it may not publish it.
    record SamePerson() implements Published {}

    /// A newer one has been published since: this one is written anew.
    record Overtaken() implements Published {}

    /// It is not sound, or a procedure that writes it would not be.
    record Faulty(List<Finding> findings) implements Published {}

    /// The actor's roles do not allow it.
    record Denied() implements Published {}
  }

  /// Publishes a version of a form.
  public Published publish(Actor actor, String id, int number) {
    if (!Permission.DRAFT_PROCEDURES.allowsAnywhere(actor)) {
      return new Published.Denied();
    }
    String key = Versions.FORMS + id;
    Optional<Versions.Kept> found = versions.find(key, number);
    if (found.isEmpty()) {
      return new Published.Unknown();
    }
    Versions.Kept draft = found.get();
    if (draft.published()) {
      return new Published.Stands(draft);
    }
    UUID by = actor.accountId().value();
    if (by.equals(draft.draft().by())) {
      return new Published.SamePerson();
    }
    if (versions.newest(key).orElse(0) > number) {
      return new Published.Overtaken();
    }
    String text = forms.text(id, number).orElseThrow();
    Binder with = catalog.binder().withForm(id, text);
    List<ProcedureVersion> writers = forms.writers(id);
    List<Finding> findings = new ArrayList<>(forms.judge(id, text));
    if (findings.isEmpty()) {
      writers.forEach(one -> findings.addAll(lint(with, one)));
    }
    if (!findings.isEmpty()) {
      return new Published.Faulty(findings);
    }
    // The procedures first: what breaks off between them is done to its end by publishing again.
    Instant now = clock.instant();
    writers.forEach(one -> next(with, one.id(), draft.draft().by(), by, now));
    versions.approve(key, number, by, now);
    return versions
        .find(key, number)
        .filter(Versions.Kept::published)
        .<Published>map(Published.Stands::new)
        .orElseGet(Published.SamePerson::new);
  }

  private static List<Finding> lint(Binder with, ProcedureVersion one) {
    return new Lint(with).file(one.id() + ".yaml", one.source().getBytes(StandardCharsets.UTF_8));
  }

  /// The next version of a procedure, which differs in that form only.
  private void next(Binder with, String procedure, @Nullable UUID drafted, UUID by, Instant now) {
    while (true) {
      List<Versions.Kept> earlier = versions.of(procedure);
      ProcedureVersion version =
          ProcedureVersion.of(with, procedure, earlier.getLast().number() + 1);
      boolean there =
          earlier.reversed().stream()
              .filter(Versions.Kept::published)
              .findFirst()
              .filter(one -> one.hash().equals(version.hash()))
              .isPresent();
      if (there
          || versions.keep(
              new Versions.Kept(
                  procedure,
                  version.number(),
                  version.hash(),
                  new Versions.Signed(drafted, now),
                  new Versions.Signed(by, now)),
              version.files())) {
        return;
      } // somebody took the number meanwhile: the next one
    }
  }
}
