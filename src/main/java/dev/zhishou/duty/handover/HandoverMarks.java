package dev.zhishou.duty.handover;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// Who opened which case for a handover.
public interface HandoverMarks {
  /// Keeps that somebody opened a case for a handover; the first time counts.
  void opened(CommunityId community, UUID handover, UUID caseId, AccountId by, Instant at);

  /// The cases that somebody has opened for a handover.
  Set<UUID> opened(CommunityId community, UUID handover, UUID account);
}
