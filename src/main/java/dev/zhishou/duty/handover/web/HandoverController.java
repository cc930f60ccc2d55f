package dev.zhishou.duty.handover.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.duty.handover.BuildHandover;
import dev.zhishou.duty.handover.HandoverMarks;
import dev.zhishou.duty.handover.Item;
import dev.zhishou.duty.handover.Shifts;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `GET /handover`, `GET /handover/{id}`, `POST /handover/{id}/opened`: what is handed over with a
/// post now, or by the case of that id; and which of the red ones the caller has opened, who
/// signs for none before (an onlooker sees what the incoming has).
@RestController
@RequestMapping("/api/v1/handover")
class HandoverController {
  private final Doorkeeper doorkeeper;
  private final BuildHandover build;
  private final HandoverMarks marks;
  private final ReadCase readCase;
  private final Clock clock;

  HandoverController(
      Doorkeeper doorkeeper,
      BuildHandover build,
      HandoverMarks marks,
      ReadCase readCase,
      Clock clock) {
    this.doorkeeper = doorkeeper;
    this.build = build;
    this.marks = marks;
    this.readCase = readCase;
    this.clock = clock;
  }

  record OpenedRequest(@JsonProperty("case") @Nullable UUID caseId) {}

  /// @param role of which post; left out: the front desk
  @GetMapping
  HandoverView wouldBeHandedOver(
      Actor actor,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(defaultValue = "front-desk") String role) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    UUID self = actor.account() == null ? null : actor.accountId().value();
    return view(found(actor, new Shifts(where.id(), role, self, null)), role, Set.of());
  }

  @GetMapping("/{id}")
  HandoverView handover(Actor actor, @PathVariable UUID id) {
    Shifts shifts = shifts(actor, id);
    UUID self = actor.account() == null ? null : actor.accountId().value();
    UUID reader = reader(shifts, self);
    Set<UUID> opened = reader == null ? Set.of() : marks.opened(shifts.community(), id, reader);
    boolean signs =
        self != null && (self.equals(shifts.outgoing()) || self.equals(shifts.incoming()));
    // Who signs for it takes it over, whatever it is.
    return view(signs ? build.items(shifts) : found(actor, shifts), shifts.role(), opened);
  }

  /// Without the confidential cases that an onlooker may not know of.
  private List<Item> found(Actor actor, Shifts shifts) {
    return build.items(shifts).stream()
        .filter(one -> one.caseId() == null || !readCase.hides(actor, one.caseId()))
        .toList();
  }

  @PostMapping("/{id}/opened")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void openedForHandover(Actor actor, @PathVariable UUID id, @RequestBody OpenedRequest body) {
    Shifts shifts = shifts(actor, id);
    UUID caseId = body.caseId();
    if (caseId == null
        || build.items(shifts).stream().noneMatch(item -> caseId.equals(item.caseId()))) {
      throw Problem.invalid(
              List.of(
                  new Problem.Fault(
                      "/case",
                      "unknown",
                      new Message("不在交接的事里", "It is not among what is handed over"))))
          .raised();
    }
    marks.opened(shifts.community(), id, caseId, actor.accountId(), clock.instant());
  }

  /// Whose opening counts: the caller's, where he signs; for others the incoming's.
  private static @Nullable UUID reader(Shifts shifts, @Nullable UUID caller) {
    return caller != null && caller.equals(shifts.outgoing()) ? caller : shifts.incoming();
  }

  private Shifts shifts(Actor actor, UUID handover) {
    Shifts shifts = build.shifts(handover).orElseThrow(() -> Problem.notFound().raised());
    doorkeeper.admit(actor, shifts.community().toString(), Permission.WORK);
    return shifts;
  }

  private static HandoverView view(List<Item> items, String role, Set<UUID> opened) {
    List<HandoverItem> shown =
        items.stream()
            .map(
                one ->
                    new HandoverItem(
                        one.kind().word(),
                        one.caseId(),
                        one.number(),
                        one.what(),
                        one.due(),
                        one.red(),
                        one.caseId() != null && opened.contains(one.caseId())))
            .toList();
    long unread =
        shown.stream()
            .filter(one -> one.kind().equals("case") && one.red() && !one.opened())
            .count();
    return new HandoverView(role, shown, (int) unread);
  }
}
