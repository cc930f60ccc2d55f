package dev.zhishou.duty.handover;

import dev.zhishou.access.CommunityId;
import dev.zhishou.duty.Duty;
import dev.zhishou.platform.Sql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Keeps who relieves somebody for a while.
public interface Reliefs {
  /// He is on duty from now on.
  void begin(Sql sql, UUID caseId, List<Duty> duties);

  /// He is no more.
  ///
  /// @return false: nobody relieves anybody by this case
  boolean end(Sql sql, CommunityId community, UUID caseId, Instant at);
}
