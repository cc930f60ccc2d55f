package dev.zhishou.casework.spi;

import dev.zhishou.procedure.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Selections (`sop/selections.yaml`) over what a module keeps. Any number of modules may have
/// some; what none of them has is asked of [Subjects].
public interface Selections {
  /// The rows that a selection names now, each with the columns it can fill, under the name of the
  /// question or of its type; empty: the selection is another module's.
  ///
  /// @param given answers known so far that narrow it
  Optional<List<Value.Row>> rows(UUID community, String selection, Map<String, Value> given);
}
