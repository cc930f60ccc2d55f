package dev.zhishou.casework.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Finds cases by their title: the procedure and where it is.
public interface CaseTitles {
  /// The real cases that were opened since then and not cancelled, the newest first, at most 20.
  List<CaseIndex.Row> titled(UUID community, String title, Instant since);
}
