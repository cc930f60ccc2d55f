package dev.zhishou.duty.roster.web;

import dev.zhishou.Exempt;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is wrong.
///
/// @param kind `uncovered, too-few, no-certificate, too-long, twice, on-leave, nobody-in-charge`
/// @param account who it is about; left out: the post
/// @param have how many are there, or hours; `need`: how many must be, or hours at most
/// @param settled with what it was published in spite of it
@Exempt(reason = "one component for each key of a finding in the interface")
record RosterFinding(
    String id,
    String kind,
    String role,
    @Nullable UUID account,
    Instant from,
    Instant to,
    int have,
    int need,
    @Nullable String certificate,
    @Nullable RosterSettled settled) {}
