package dev.zhishou.duty.roster.web;

import dev.zhishou.Exempt;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A turn on offer.
///
/// @param account whose turn it is
/// @param asked who is asked; left out: whoever has the role
/// @param taker who agreed
/// @param state `offered, agreed, confirmed, declined, refused, taken-back`
/// @param may what the caller may say to it: `agree, decline, take-back, confirm, refuse`
/// @param findings what would be wrong with the roster that is not now, with the taker or with the
///     caller who may take it
@Exempt(reason = "one component for each part of a swap in the interface")
record SwapView(
    UUID id,
    String role,
    String roleTitle,
    Instant from,
    Instant to,
    SwapPerson account,
    @Nullable SwapPerson asked,
    @Nullable SwapPerson taker,
    String state,
    Instant changedAt,
    List<String> may,
    List<RosterFinding> findings) {
  /// Somebody of it.
  record SwapPerson(UUID id, String name) {}
}
