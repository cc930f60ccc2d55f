package dev.zhishou.desk.alerts;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a sensor sends.
///
/// @param id the sender's name for this event: the same again changes nothing
/// @param answers what it knows, by the names of the questions
record AlarmRequest(
    @Nullable String community,
    @Size(min = 1, max = 200) @Nullable String id,
    @Nullable Instant at,
    @Size(max = 50) @Nullable Map<String, JsonNode> answers,
    @Nullable Boolean drill) {}
