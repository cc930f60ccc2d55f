package dev.zhishou.casework;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.store.CaseIndex;
import dev.zhishou.platform.Scope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds cases for other modules.
@Component
public class FindCases {
  private static final int MOST = 500;

  private final CaseIndex index;

  FindCases(CaseIndex index) {
    this.index = index;
  }

  /// A case that was found.
  ///
  /// @param seq of its last event: nothing has happened since as long as it is the same
  public record Found(UUID id, String number, Instant openedAt, int seq) {}

  /// The real cases of a procedure that were opened since then and not cancelled, the newest first,
  /// at most 500.
  public List<Found> opened(CommunityId community, String procedure, Instant since) {
    return found(community, procedure, null, since);
  }

  /// Those of them that are closed.
  public List<Found> closed(CommunityId community, String procedure, Instant since) {
    return found(community, procedure, "closed", since);
  }

  private List<Found> found(
      CommunityId community, String procedure, @Nullable String status, Instant since) {
    var filter = new CaseIndex.Filter(status, procedure, null, null, false);
    return index.cases(Scope.of(community.value()), filter, null, MOST).stream()
        .filter(row -> !row.openedAt().isBefore(since))
        .filter(row -> !row.fixed().drill() && !row.status().equals("cancelled"))
        .map(row -> new Found(row.id(), row.fixed().number(), row.openedAt(), row.seq()))
        .toList();
  }
}
