package dev.zhishou.access.token;

import dev.zhishou.Exempt;
import dev.zhishou.access.AccountId;
import dev.zhishou.access.Grant;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A token of a program, without its text.
///
/// @param account whose roles it acts with, narrowed to the grants
/// @param madeBy who made it
/// @param lastUsedAt to the minute; null: never
/// @param revokedAt null: it is not
@Exempt(reason = "one component for each column of a token")
public record ApiToken(
    UUID id,
    String name,
    AccountId account,
    AccountId madeBy,
    Set<Grant> grants,
    Instant madeAt,
    Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt) {}
