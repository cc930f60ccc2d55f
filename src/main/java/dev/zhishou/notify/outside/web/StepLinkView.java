package dev.zhishou.notify.outside.web;

import dev.zhishou.Exempt;
import dev.zhishou.access.MaskedNumber;
import dev.zhishou.notify.outside.StepLink;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A link to one step, as the house sees it: without its key, and who has it masked.
///
/// @param state `open`, `used`, `revoked` or `expired`
@Exempt(reason = "one component for each field of a link in the API")
record StepLinkView(
    UUID id,
    String step,
    String party,
    String name,
    @Nullable String phone,
    String state,
    UUID madeBy,
    Instant madeAt,
    Instant expiresAt,
    @Nullable Instant openedAt,
    @Nullable Instant usedAt,
    @Nullable Instant revokedAt) {

  static StepLinkView of(StepLink link, Instant now) {
    return new StepLinkView(
        link.id(),
        link.target().run(),
        link.guest().party(),
        masked(link.guest().name()),
        MaskedNumber.of(link.guest().phone()),
        state(link, now),
        link.madeBy(),
        link.span().made(),
        link.span().expires(),
        link.marks().opened(),
        link.marks().used(),
        link.marks().revoked());
  }

  private static String state(StepLink link, Instant now) {
    if (link.marks().used() != null) {
      return "used";
    }
    if (link.marks().revoked() != null) {
      return "revoked";
    }
    return link.open(now) ? "open" : "expired";
  }

  private static String masked(String name) {
    return name.equals(StepLink.FORGOTTEN)
        ? name
        : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
  }
}
