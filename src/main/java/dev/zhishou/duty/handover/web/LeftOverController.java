package dev.zhishou.duty.handover.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.duty.handover.LeftOver;
import dev.zhishou.platform.web.Page;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /handover/left`: what the shift before left over to the caller, in the order in which it
/// comes before everything else that can wait (002-511).
@RestController
class LeftOverController {
  private final Doorkeeper doorkeeper;
  private final LeftOver left;

  LeftOverController(Doorkeeper doorkeeper, LeftOver left) {
    this.doorkeeper = doorkeeper;
    this.left = left;
  }

  /// @param key whether the outgoing marked it as a key point
  /// @param since when it was handed over
  record LeftMatter(
      @JsonProperty("case") UUID caseId, String number, String title, boolean key, Instant since) {
    private static LeftMatter of(LeftOver.Matter one) {
      return new LeftMatter(one.caseId(), one.number(), one.title(), one.key(), one.since());
    }
  }

  /// @param community left out: wherever the caller works
  @GetMapping("/api/v1/handover/left")
  Page<LeftMatter> left(Actor actor, @RequestParam(required = false) @Nullable String community) {
    List<CommunityId> where =
        community == null
            ? actor.communities().stream()
                .map(CommunityId::new)
                .filter(id -> Permission.WORK.allows(actor, id))
                .sorted(Comparator.comparing(CommunityId::toString))
                .toList()
            : List.of(doorkeeper.admit(actor, community, Permission.WORK).id());
    return new Page<>(
        where.stream().flatMap(here -> left.of(actor, here).stream()).map(LeftMatter::of).toList(),
        null);
  }
}
