package dev.zhishou.casework.personal;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Permission;
import dev.zhishou.access.reveal.GivenReason;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.platform.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// `POST /cases/{id}/reveal`: what is masked in a case is whole for who gave a reason, for half an
/// hour, thirty cases an hour. The reason is on record before anything is shown.
@RestController
class RevealCase {
  private static final Audit.Bound FREELY = new Audit.Bound(30, Duration.ofHours(1));

  private final ReadCase cases;
  private final Audit audit;
  private final Clock clock;

  RevealCase(ReadCase cases, Audit audit, Clock clock) {
    this.cases = cases;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param reason `call-back`, `notice`, `check`, `safety` or `other`
  /// @param text in one's own words; needed for `other`
  record CaseRevealRequest(@Nullable String reason, @Nullable String text) {}

  /// @param until when it is masked again
  record CaseRevealView(Instant until) {}

  @PostMapping("/api/v1/cases/{id}/reveal")
  CaseRevealView reveal(Actor actor, @PathVariable UUID id, @RequestBody CaseRevealRequest body) {
    CommunityId community =
        cases
            .live(actor, id)
            .map(live -> new CommunityId(live.community()))
            .filter(where -> Permission.SEE_PERSONAL.allows(actor, where))
            .orElseThrow(() -> Problem.notFound().raised());
    GivenReason reason = GivenReason.read(body.reason(), body.text(), id);
    Instant now = clock.instant();
    audit
        .writeWithin(
            new Audit.Entry(
                community,
                actor.account(),
                NeedToKnow.OPENED,
                id.toString(),
                reason.detail(),
                reason.said()),
            FREELY,
            now)
        .ifPresent(
            wait -> {
              throw Problem.tooOften(wait).raised();
            });
    return new CaseRevealView(now.plus(NeedToKnow.OPEN_FOR));
  }
}
