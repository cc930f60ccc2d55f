package dev.zhishou.duty.roster.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param standIn who stands in; left out: a reason was given
record RosterSettled(
    @Nullable UUID standIn, @Nullable String reason, UUID by, String name, Instant at) {}
