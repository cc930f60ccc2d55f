package dev.zhishou.desk.alerts;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A sensor's message.
///
/// @param id the sender's name for this event; null: it has none
/// @param at when it happened; null: now
/// @param answers what it knows, by the names of the questions; equipment and places also by
///     what they are called
record Ring(
    String topic,
    @Nullable String id,
    @Nullable Instant at,
    Map<String, JsonNode> answers,
    boolean drill) {}
