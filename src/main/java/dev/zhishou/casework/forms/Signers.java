package dev.zhishou.casework.forms;

import dev.zhishou.casework.ReadCase.Seen;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.event.Disclosure;
import dev.zhishou.procedure.model.SignatureSlot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who signed a form: at the steps that write it. Who filled it in stands for the post that the
/// form wants signed, where he holds it and the step has no place to sign.
final class Signers {
  private final Seen seen;
  private final CaseState.Written written;
  private final dev.zhishou.procedure.model.Form form;
  private final PaperNames people;

  Signers(
      Seen seen,
      CaseState.Written written,
      dev.zhishou.procedure.model.Form form,
      PaperNames people) {
    this.seen = seen;
    this.written = written;
    this.form = form;
    this.people = people;
  }

  /// Signatures in the order in which they were given, then the places that the form has and nobody
  /// has signed.
  ///
  /// @param later when those were given that came after a step was handed in
  List<FilledForm.Signature> all(GivenLater later) {
    List<FilledForm.Signature> all = new ArrayList<>();
    Set<String> taken = new LinkedHashSet<>();
    for (Run run : seen.live().state().runs().values()) {
      if (!writes(run)) {
        continue;
      }
      for (Fact.Signed signed : run.doing().signed()) {
        taken.addAll(instead(run, signed.as()));
        all.add(signature(run, signed, later.at(run, signed.as())));
      }
      for (UUID approver : run.doing().approvers()) {
        Instant at = later.at(run, "@" + approver);
        all.add(
            FilledForm.Signature.plain(
                "批准", people.name(approver), at == null ? run.doing().happened() : at));
        form.signed().stream()
            .filter(as -> holds(approver, as))
            .flatMap(Signers::anyOf)
            .forEach(taken::add);
      }
      UUID doer = run.doing().by();
      if (doer != null) {
        for (String as : form.signed()) {
          if (anyOf(as).noneMatch(taken::contains) && holds(doer, as)) {
            anyOf(as).forEach(taken::add);
            all.add(
                FilledForm.Signature.plain(title(as), people.name(doer), run.doing().happened()));
          }
        }
      }
    }
    form.signed().stream()
        .filter(as -> anyOf(as).noneMatch(taken::contains))
        .forEach(as -> all.add(FilledForm.Signature.plain(title(as), null, null)));
    return all;
  }

  /// Whether it was done and writes in the form.
  boolean writes(Run run) {
    Plan.Node node = seen.live().plan().node(run.step());
    return node != null
        && node.step().asking().records().contains(form.id())
        && run.doing().seq() > 0
        && Scopes.together(run.id(), written.scope());
  }

  private FilledForm.Signature signature(Run run, Fact.Signed signed, @Nullable Instant later) {
    String name =
        signed.account() == null ? outsider(run, signed.as()) : people.name(signed.account());
    boolean shown = seen.personal().shows(signed);
    return new FilledForm.Signature(
        title(signed.as()),
        name,
        later == null ? run.doing().happened() : later,
        shown ? signed.image() : null,
        !shown);
  }

  /// The name of who signed on the doer's screen stands beside the event, sealed.
  private @Nullable String outsider(Run run, String as) {
    Map<Command.Secret, Disclosure> opened = seen.disclosures();
    Disclosure name = opened.get(new Command.Secret(run.doing().seq(), "signature/" + as));
    return name == null ? null : name.json().asString();
  }

  /// Whoever might have signed where this one did: where the witness signs for the customer, nobody
  /// waits for the customer.
  private List<String> instead(Run run, String as) {
    Plan.Node node = Objects.requireNonNull(seen.live().plan().node(run.step()));
    return node.step().asking().signatures().stream()
        .map(SignatureSlot::anyOf)
        .filter(anyOf -> anyOf.contains(as))
        .findFirst()
        .orElse(List.of(as));
  }

  /// `owner or witness`: either of them.
  private static Stream<String> anyOf(String as) {
    return Stream.of(as.split(" or ", -1));
  }

  private boolean holds(UUID account, String as) {
    return anyOf(as).anyMatch(role -> seen.world().people().has(account, role));
  }

  /// A place by its word, an answer by its question, else as it is written.
  private String title(String as) {
    String place = people.place(as);
    if (place != null) {
      return place;
    }
    Plan.Question question = seen.live().plan().question(as);
    if (question != null) {
      return question.ask().text();
    }
    Plan.Node node = seen.live().plan().node(as);
    return node == null ? as : node.step().text().what();
  }
}
