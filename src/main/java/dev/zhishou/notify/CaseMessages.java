package dev.zhishou.notify;

import dev.zhishou.access.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What was said about a case, to whom, and what became of it.
public interface CaseMessages {
  /// The messages of a case with their deliveries, the oldest first.
  List<Said> of(UUID community, UUID caseId);

  /// Somebody has answered for a step: what lies with him about it is acknowledged, what was still
  /// to go to him is withdrawn.
  void answered(Step step, AccountId by, Instant at);

  /// A step of a case.
  record Step(UUID community, UUID caseId, String run) {}

  /// A message and where it went.
  record Said(Queued message, List<Delivery> deliveries) {}
}
