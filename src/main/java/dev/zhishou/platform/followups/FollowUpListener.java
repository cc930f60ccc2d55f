package dev.zhishou.platform.followups;

import java.util.Set;
import java.util.UUID;

/// Does what may follow an event. Called at least once for each event of its types, in no order,
/// on any node: it reads the event by id and is idempotent.
public interface FollowUpListener {
  /// Its name in the task table; never changed once released.
  String name();

  /// The types of events that it follows.
  Set<String> eventTypes();

  /// Follows one event. An exception brings it back later, with growing delay.
  void handle(UUID caseId, int seq);
}
