package dev.zhishou.procedure;

import dev.zhishou.procedure.binder.Binder;
import java.util.List;
import java.util.Optional;

/// The procedures that run: for each the newest version, for a case the version it was opened with
/// (Meaning 21).
public interface ProcedureCatalog {
  /// The version that a case opened now gets; empty when there is no such procedure.
  Optional<ProcedureVersion> newest(String id);

  /// A version by its number, also when a newer one runs; empty when it was never published.
  Optional<ProcedureVersion> version(String id, int number);

  /// The newest versions of all procedures, in the order of the binder.
  List<ProcedureVersion> all();

  /// All that procedures refer to, with the newest versions in it.
  Binder binder();

  /// The catalog of what is packed into the program; each procedure is version 1.
  static ProcedureCatalog shipped(Binder binder) {
    return new ShippedCatalog(binder);
  }
}
