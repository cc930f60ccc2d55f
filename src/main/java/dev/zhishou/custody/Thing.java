package dev.zhishou.custody;

import java.time.Instant;
import java.util.UUID;

/// A thing in custody, as it stands.
///
/// @param pieces of how many it consists; 0: not said
record Thing(UUID id, Origin origin, int pieces, Chain.Standing standing, Instant since) {
  /// Where it came in.
  ///
  /// @param scope the run of the case that it belongs to; empty: the whole case
  /// @param label what the procedure calls it
  record Origin(UUID caseId, String scope, String label, boolean drill) {}
}
