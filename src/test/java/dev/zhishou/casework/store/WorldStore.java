package dev.zhishou.casework.store;

import dev.zhishou.casework.store.Alarms.Due;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A store that lets a test look at everything that stands in it.
public interface WorldStore extends CaseStore {
  /// All cases.
  List<UUID> ids();

  /// The head's changing part.
  Append.Standing head(UUID caseId);

  /// Rows of the runs that somebody may act on, by run.
  Map<String, Append.StepRow> steps(UUID caseId);

  /// Cases whose alarm has come.
  List<Due> due(Instant now, int limit);

  /// The earliest alarm of all cases until then; null: there is none.
  Instant oldest(Instant until, Collection<UUID> aside);

  /// What is still to follow.
  List<Append.FollowUp> followUps();
}
