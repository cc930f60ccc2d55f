package dev.zhishou.casework.spi;

import dev.zhishou.casework.engine.Fact;
import java.util.UUID;

/// Follows events after they are written, as a task: at least once, in no order, again when it
/// fails. It reads the event by its id and must be idempotent.
public interface CaseListener {
  /// Names its tasks; never changed, since tasks of older nodes carry it.
  String name();

  /// Whether an event concerns it.
  boolean hears(Fact fact);

  /// Does what follows.
  void hear(UUID caseId, int seq);
}
