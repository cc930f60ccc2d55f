package dev.zhishou.procedure;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Permission;
import dev.zhishou.procedure.text.Finding;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Writes the next version of a form as a draft (002-089): whoever keeps the blank forms. A text
/// with a fault is not kept.
@Component
public class DraftForm {
  private final FormVersions forms;
  private final Versions versions;
  private final Clock clock;

  DraftForm(FormVersions forms, Versions versions, Clock clock) {
    this.forms = forms;
    this.versions = versions;
    this.clock = clock;
  }

  /// What became of it.
  public sealed interface Drafted {
    /// Kept.
    record Kept(Versions.Kept version) implements Drafted {}

    /// There is no such form.
    record Unknown() implements Drafted {}

    /// It is not sound.
    record Faulty(List<Finding> findings) implements Drafted {}

    /// The actor's roles do not allow it.
    record Denied() implements Drafted {}
  }

  /// Keeps the text as the next version. A text that is a version already is that version.
  public Drafted draft(Actor actor, String id, String text) {
    if (!Permission.EDIT_FORMS.allowsAnywhere(actor)) {
      return new Drafted.Denied();
    }
    if (forms.of(id).isEmpty()) {
      return new Drafted.Unknown();
    }
    List<Finding> findings = forms.judge(id, text);
    if (!findings.isEmpty()) {
      return new Drafted.Faulty(findings);
    }
    UUID by = actor.accountId().value();
    String hash = FormVersions.hash(text);
    while (true) {
      List<Versions.Kept> earlier = forms.of(id);
      Optional<Versions.Kept> same =
          earlier.stream()
              .filter(one -> one.hash().equals(hash))
              .filter(
                  one ->
                      one.published() ? one.equals(newest(earlier)) : by.equals(one.draft().by()))
              .findFirst();
      if (same.isPresent()) {
        return new Drafted.Kept(same.get());
      }
      Versions.Kept draft =
          new Versions.Kept(
              Versions.FORMS + id,
              earlier.getLast().number() + 1,
              hash,
              new Versions.Signed(by, clock.instant()),
              null);
      if (versions.keep(draft, new TreeMap<>(Map.of(FormVersions.path(id), text)))) {
        return new Drafted.Kept(draft);
      } // somebody took the number meanwhile: the next one
    }
  }

  private static Versions.Kept newest(List<Versions.Kept> all) {
    return all.reversed().stream().filter(Versions.Kept::published).findFirst().orElseThrow();
  }
}
