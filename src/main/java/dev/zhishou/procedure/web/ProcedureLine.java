package dev.zhishou.procedure.web;

import dev.zhishou.Exempt;
import dev.zhishou.procedure.ProcedureVersion;
import dev.zhishou.procedure.model.Opening;
import dev.zhishou.procedure.model.Procedure;
import org.jspecify.annotations.Nullable;

/// A procedure in the list.
///
/// @param folder where it stands, such as `emergency`
/// @param warned whether a warning opens it: while it is open, a warning is in force
/// @param similar the procedure of which many cases of one matter may become one of this; null:
///     none
@Exempt(reason = "one component for each column of the list")
record ProcedureLine(
    String id,
    String title,
    String kind,
    String folder,
    String severity,
    String summary,
    int version,
    boolean beyond,
    boolean warned,
    @Nullable String similar) {
  static ProcedureLine of(ProcedureVersion version) {
    Procedure.Head head = version.procedure().head();
    return new ProcedureLine(
        head.id(),
        head.title(),
        head.kind().word(),
        version.folder(),
        head.severity().word(),
        head.summary(),
        version.number(),
        version.procedure().provenance().beyond(),
        version.procedure().opens().stream().anyMatch(Opening.Warning.class::isInstance),
        version.procedure().opens().stream()
            .filter(Opening.Similar.class::isInstance)
            .map(opening -> ((Opening.Similar) opening).procedure())
            .findFirst()
            .orElse(null));
  }
}
