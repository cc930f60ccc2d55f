package dev.zhishou.casework.web;

import dev.zhishou.Exempt;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// `POST /cases`.
///
/// @param community its id or code
@Exempt(reason = "one component for each field of an opening")
record OpenRequest(
    @NotBlank String procedure,
    @NotBlank String community,
    @Nullable UUID report,
    @Nullable Map<String, JsonNode> answers,
    @Nullable String severity,
    @Nullable String home,
    @Nullable String place,
    @Nullable String channel,
    @Nullable Instant receivedAt,
    @Nullable Boolean drill) {}
