package dev.zhishou.desk.alerts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;

/// What became of a message.
///
/// @param cases that it touched; none: it opens nothing and nothing waits for it
record HeardView(List<HeardCase> cases) {
  /// @param how `opened`, `joined` or `told`
  record HeardCase(
      String community,
      @JsonProperty("case") UUID caseId,
      String number,
      String procedure,
      String how) {}
}
