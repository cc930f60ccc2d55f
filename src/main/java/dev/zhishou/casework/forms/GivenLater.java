package dev.zhishou.casework.forms;

import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.store.Tail;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// When signatures and approvals were given that came after the step was handed in: the state says
/// by whom, the events say when.
final class GivenLater {
  private final Map<String, Given> given = new HashMap<>();

  private record Given(int seq, Instant at) {}

  GivenLater(Tail tail) {
    for (Tail.Event event : tail.events()) {
      String text = new String(event.bytes(), StandardCharsets.UTF_8);
      boolean signed = text.contains("\"type\":\"StepSigned\"");
      if (signed || text.contains("\"type\":\"StepApproved\"")) {
        JsonNode json = JsonMapper.shared().readTree(text);
        JsonNode body = json.path("body");
        String what =
            signed
                ? body.path("signature").path("as").asString("")
                : "@" + json.path("actor").path("account").asString("");
        String at = json.path("happened_at").asString(json.path("at").asString(""));
        given.put(
            body.path("run").asString("") + "\n" + what,
            new Given(event.seq(), OffsetDateTime.parse(at).toInstant()));
      }
    }
  }

  /// When it was given in the run's last doing.
  ///
  /// @param what a place to sign, or `@` and the account that approved
  /// @return null: not after it was handed in
  @Nullable Instant at(Run run, String what) {
    Given one = given.get(run.id() + "\n" + what);
    return one != null && one.seq() > run.doing().seq() ? one.at() : null;
  }
}
