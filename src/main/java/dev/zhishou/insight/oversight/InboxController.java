package dev.zhishou.insight.oversight;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
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

/// `GET /inbox`, `POST /inbox/{case}`: what is late and waits for the head of the department, and
/// what he decides on it.
@RestController
@RequestMapping("/api/v1/inbox")
class InboxController {
  private final Doorkeeper doorkeeper;
  private final HeadInbox inbox;
  private final ReadCase reading;

  InboxController(Doorkeeper doorkeeper, HeadInbox inbox, ReadCase reading) {
    this.doorkeeper = doorkeeper;
    this.inbox = inbox;
    this.reading = reading;
  }

  /// @param steps what is over its limit
  /// @param since when the first of these was due
  record OverdueView(
      @JsonProperty("case") UUID caseId,
      String number,
      String procedure,
      String title,
      List<String> steps,
      Instant since) {}

  /// @param id makes a repeat harmless
  /// @param text what he decides
  record DecisionRequest(@NotNull UUID id, @NotBlank @Size(max = 2000) String text) {}

  @GetMapping
  Page<OverdueView> waiting(
      Actor actor, @RequestParam(required = false) @Nullable String community) {
    Community where = doorkeeper.admit(actor, community, Permission.DECIDE_OVERDUE);
    return new Page<>(inbox.waiting(where.id()).stream().map(InboxController::view).toList(), null);
  }

  @PostMapping("/{case}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decide(
      Actor actor, @PathVariable("case") UUID caseId, @Valid @RequestBody DecisionRequest body) {
    Live live = reading.live(actor, caseId).orElseThrow(() -> Problem.notFound().raised());
    CommunityId where = new CommunityId(live.community());
    doorkeeper.admit(actor, where.toString(), Permission.DECIDE_OVERDUE);
    if (!inbox.decide(actor, where, caseId, body.id(), body.text().strip())) {
      throw Problem.of("case-over", 409, new Message("事件已结束", "The case is over")).raised();
    }
  }

  private static OverdueView view(Overdue one) {
    return new OverdueView(
        one.past().live().id(),
        one.past().number(),
        one.past().procedure(),
        one.past().live().state().head().opened().title(),
        one.steps(),
        one.first());
  }
}
