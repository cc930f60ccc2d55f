package dev.zhishou.insight;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// How closed cases kept their steps.
interface KeptSteps {
  /// What came of a step in one case.
  enum Kept {
    KEPT,
    LATE,
    SKIPPED
  }

  /// Puts what came of a case in the place of what was known of it.
  void put(UUID community, UUID caseId, Instant closedAt, Map<StepKey, Kept> steps);

  /// Figures of the cases of these communities that closed in a period, from inclusive to
  /// exclusive.
  Map<StepKey, Compliance> between(Collection<UUID> communities, Instant from, Instant to);
}
