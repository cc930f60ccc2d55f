package dev.zhishou.casework.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds cases by the homes that they name.
public interface CaseHomes {
  /// The real cases that name one of these homes and are open, or were opened since then and not
  /// cancelled; the newest first.
  ///
  /// @param procedure null: any
  List<CaseIndex.Row> ofHome(
      UUID community, Collection<String> homes, @Nullable String procedure, Instant since);
}
