package dev.zhishou.insight;

import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.binder.Clauses;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The clauses as the procedures that run now carry them; read anew when another version runs.
@Component
class KnownClauses {
  private final ProcedureCatalog catalog;
  private volatile @Nullable Read last;

  KnownClauses(ProcedureCatalog catalog) {
    this.catalog = catalog;
  }

  private record Read(List<String> versions, Clauses clauses) {}

  Clauses now() {
    List<String> versions =
        catalog.all().stream().map(one -> one.id() + "@" + one.number()).toList();
    Read read = last;
    if (read == null || !read.versions().equals(versions)) {
      read = new Read(versions, Clauses.of(catalog.binder()));
      last = read;
    }
    return read.clauses();
  }
}
