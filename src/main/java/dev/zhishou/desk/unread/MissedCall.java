package dev.zhishou.desk.unread;

import dev.zhishou.access.CommunityId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A call that nobody took.
///
/// @param number who rang; null: it was withheld, or its time has passed
/// @param answeredAt when somebody dealt with it; null: nobody has
record MissedCall(
    UUID id,
    CommunityId community,
    @Nullable String number,
    Instant at,
    @Nullable Instant answeredAt) {}
