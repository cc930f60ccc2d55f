package dev.zhishou.procedure.web;

import dev.zhishou.Exempt;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.ProcedureVersion;
import dev.zhishou.procedure.Versions;
import dev.zhishou.procedure.condition.ConditionWording;
import dev.zhishou.procedure.model.Procedure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A procedure as it is shown.
@Exempt(reason = "one component for each field of a procedure in the API")
record ProcedureView(
    String id,
    String title,
    String kind,
    String folder,
    String severity,
    String summary,
    int version,
    String hash,
    @Nullable String frame,
    boolean beyond,
    List<WrittenAsk> asks,
    List<WrittenStep> steps,
    List<String> outcomes,
    List<VersionView> versions,
    String source) {

  /// A version in its history.
  record VersionView(
      int number,
      String state,
      @Nullable UUID draftedBy,
      Instant draftedAt,
      @Nullable UUID approvedBy,
      @Nullable Instant approvedAt) {
    static VersionView of(Versions.Kept kept) {
      Optional<Versions.Signed> approval = Optional.ofNullable(kept.approval());
      return new VersionView(
          kept.number(),
          kept.published() ? "published" : "draft",
          kept.draft().by(),
          kept.draft().at(),
          approval.map(Versions.Signed::by).orElse(null),
          approval.map(Versions.Signed::at).orElse(null));
    }
  }

  static ProcedureView of(
      ProcedureVersion version, List<Versions.Kept> versions, ProcedureCatalog catalog) {
    Procedure procedure = version.procedure();
    Procedure.Head head = procedure.head();
    WrittenNames names = new WrittenNames(version, catalog);
    ConditionWording words = new ConditionWording(names);
    return new ProcedureView(
        head.id(),
        head.title(),
        head.kind().word(),
        version.folder(),
        head.severity().word(),
        head.summary(),
        version.number(),
        version.hash(),
        head.frame() == null ? null : head.frame().procedure(),
        procedure.provenance().beyond(),
        procedure.asks().values().stream()
            .filter(ask -> !ask.reckoned() && !ask.bounds().fixed())
            .map(ask -> WrittenAsk.of(ask, words))
            .toList(),
        procedure.steps().stream().map(step -> WrittenStep.of(step, names)).toList(),
        List.copyOf(procedure.outcomes().keySet()),
        versions.stream().map(VersionView::of).toList(),
        version.source());
  }
}
