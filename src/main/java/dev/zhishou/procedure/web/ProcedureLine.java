package dev.zhishou.procedure.web;

import dev.zhishou.procedure.ProcedureVersion;
import dev.zhishou.procedure.model.Procedure;

/// A procedure in the list.
record ProcedureLine(
    String id,
    String title,
    String kind,
    String severity,
    String summary,
    int version,
    boolean beyond) {
  static ProcedureLine of(ProcedureVersion version) {
    Procedure.Head head = version.procedure().head();
    return new ProcedureLine(
        head.id(),
        head.title(),
        head.kind().word(),
        head.severity().word(),
        head.summary(),
        version.number(),
        version.procedure().provenance().beyond());
  }
}
