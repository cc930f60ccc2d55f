package dev.zhishou.duty.roster;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A turn as somebody gives it.
public record GivenTurn(
    @Nullable String role, @Nullable UUID account, @Nullable Instant from, @Nullable Instant to) {}
