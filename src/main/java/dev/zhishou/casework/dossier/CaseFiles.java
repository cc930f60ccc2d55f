package dev.zhishou.casework.dossier;

import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.evidence.FileHash;
import dev.zhishou.procedure.model.Value;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The files that belong to a case: what was answered, attached, and drawn as signatures.
public final class CaseFiles {
  private CaseFiles() {}

  /// Their hashes, in the order in which they came.
  ///
  /// @param drawn which signatures are among them
  public static Set<FileHash> of(CaseState state, Predicate<Fact.Signed> drawn) {
    Set<FileHash> files = new LinkedHashSet<>();
    state.beside().files().forEach(hash -> add(files, hash));
    state.answers().values().forEach(all -> all.forEach(given -> add(files, given.value())));
    for (Run run : state.runs().values()) {
      for (Fact.Signed signed : run.doing().signed()) {
        if (drawn.test(signed)) {
          add(files, signed.image());
        }
      }
      run.doing().pending().values().forEach(value -> add(files, value));
    }
    return files;
  }

  private static void add(Set<FileHash> files, Value value) {
    if (value instanceof Value.Files(var hashes)) {
      hashes.forEach(hash -> add(files, hash));
    } else if (value instanceof Value.Rows(var rows)) {
      rows.forEach(row -> row.columns().values().forEach(column -> add(files, column)));
    }
  }

  private static void add(Set<FileHash> files, @Nullable String hash) {
    if (hash != null) {
      FileHash.of(hash).ifPresent(files::add);
    }
  }
}
