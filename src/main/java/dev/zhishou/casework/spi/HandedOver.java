package dev.zhishou.casework.spi;

import dev.zhishou.access.CommunityId;
import java.util.List;
import java.util.UUID;

/// What a module keeps that is told at a change of shift, beside the open cases. Any number of
/// modules may have some.
public interface HandedOver {
  /// The things that are in hand now.
  List<Thing> things(CommunityId community);

  /// One thing.
  ///
  /// @param caseId the case that brought it in
  /// @param label what it is called; never a personal value
  record Thing(UUID caseId, String label) {}
}
