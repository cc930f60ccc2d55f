package dev.zhishou.access.audit;

import dev.zhishou.access.CommunityId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads the audit log.
public interface AuditTrail {
  /// The newest first.
  ///
  /// @param before the number of the row after which it goes on; null: from the newest
  List<AuditLine> find(Wanted wanted, @Nullable Long before, int limit);

  /// The reason that somebody gave in his own words; null: none, or it was erased.
  @Nullable String said(CommunityId community, long seq);

  /// What is looked for.
  ///
  /// @param communities of these
  /// @param account who; null: anybody
  /// @param act what was done; null: anything
  /// @param subject to what; null: to anything
  record Wanted(
      Set<UUID> communities,
      @Nullable UUID account,
      @Nullable String act,
      @Nullable String subject,
      @Nullable Instant from,
      @Nullable Instant to) {
    /// @param communities of these
    public Wanted {
      communities = Set.copyOf(communities);
    }
  }
}
