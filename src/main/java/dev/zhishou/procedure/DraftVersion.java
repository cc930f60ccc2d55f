package dev.zhishou.procedure;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Permission;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.binder.Shelved;
import dev.zhishou.procedure.lint.Lint;
import dev.zhishou.procedure.reading.ProcedureReader;
import dev.zhishou.procedure.reading.Reading;
import dev.zhishou.procedure.text.Finding;
import dev.zhishou.procedure.text.Findings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Writes the next version of a procedure as a draft. A draft may have faults; they are told, and
/// stand in the way of its publication only.
@Component
public class DraftVersion {
  private final ProcedureCatalog catalog;
  private final Versions versions;
  private final Clock clock;

  DraftVersion(ProcedureCatalog catalog, Versions versions, Clock clock) {
    this.catalog = catalog;
    this.versions = versions;
    this.clock = clock;
  }

  /// What became of it.
  public sealed interface Drafted {
    /// Kept.
    record Kept(Versions.Kept version, List<Finding> findings) implements Drafted {}

    /// No procedure can be made of the text.
    record Unreadable(List<Finding> findings) implements Drafted {}

    /// The text is of another procedure.
    record Misnamed(String id) implements Drafted {}

    /// The actor's roles do not allow it.
    record Denied() implements Drafted {}
  }

  /// Keeps the text as the next version. Sent again by the same person, the same text is the same
  /// draft.
  public Drafted draft(Actor actor, String id, byte[] source) {
    if (!Permission.DRAFT_PROCEDURES.allowsAnywhere(actor)) {
      return new Drafted.Denied();
    }
    Binder binder = catalog.binder();
    List<Finding> findings = new Lint(binder).file(id + ".yaml", source);
    Optional<Reading> reading = ProcedureReader.read(source, binder, new Findings(id + ".yaml"));
    if (reading.isEmpty()) {
      return new Drafted.Unreadable(findings);
    }
    String named = reading.get().procedure().id();
    if (!named.equals(id)) {
      return new Drafted.Misnamed(named);
    }
    // Read by itself: to read the whole binder again for one draft takes a second.
    String text = new String(source, StandardCharsets.UTF_8);
    Binder with = binder.with(new Shelved(path(binder, id), text, reading.get()));
    return keep(ProcedureVersion.of(with, id, 0), actor.accountId().value(), findings);
  }

  private static String path(Binder binder, String id) {
    return Optional.ofNullable(binder.procedures().get(id))
        .map(shelved -> shelved.path())
        .orElse("sop/service/" + id + ".yaml");
  }

  private Drafted keep(ProcedureVersion version, UUID by, List<Finding> findings) {
    while (true) {
      List<Versions.Kept> earlier = versions.of(version.id());
      Optional<Versions.Kept> same =
          earlier.stream()
              .filter(one -> !one.published() && by.equals(one.draft().by()))
              .filter(one -> one.hash().equals(version.hash()))
              .findFirst();
      if (same.isPresent()) {
        return new Drafted.Kept(same.get(), findings);
      }
      int number = earlier.isEmpty() ? 1 : earlier.getLast().number() + 1;
      Versions.Kept draft =
          new Versions.Kept(
              version.id(), number, version.hash(), new Versions.Signed(by, clock.instant()), null);
      if (versions.keep(draft, version.files())) {
        return new Drafted.Kept(draft, findings);
      } // somebody took the number meanwhile: the next one
    }
  }
}
