package dev.zhishou.access.audit;

import dev.zhishou.Exempt;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the audit log as it is shown.
///
/// @param seq its number in the chain
/// @param account who; null: nobody who is known
/// @param said whether a reason was given in one's own words
/// @param hash of its line, in hex
@Exempt(reason = "one component for each column of the log")
public record AuditLine(
    long seq,
    Instant at,
    UUID community,
    @Nullable UUID account,
    String act,
    String subject,
    String detail,
    boolean said,
    String hash) {}
