package dev.zhishou.insight.oversight;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zhishou.Exempt;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.community.Home;
import dev.zhishou.community.Registers;
import dev.zhishou.insight.past.Past;
import dev.zhishou.insight.past.PastCases;
import dev.zhishou.platform.web.Page;
import dev.zhishou.procedure.model.Value;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /renovations`: every open renovation, how far it is, its permit, and what blocks it.
@RestController
@RequestMapping("/api/v1/renovations")
class RenovationController {
  private final Doorkeeper doorkeeper;
  private final PastCases cases;
  private final Registers registers;
  private final Clock clock;

  RenovationController(Doorkeeper doorkeeper, PastCases cases, Registers registers, Clock clock) {
    this.doorkeeper = doorkeeper;
    this.cases = cases;
    this.registers = registers;
    this.clock = clock;
  }

  /// @param home its label; null: not known
  /// @param state `running`, or `stopped` from a stop-work order until it is lifted with a reason
  /// @param steps what is to be done now
  /// @param permittedAt when the permit was given out; null: not yet
  /// @param startsOn from which day it permits the work; null: not applied for yet
  /// @param endsOn to which day
  /// @param blocked what keeps it from going on; empty: nothing
  @Exempt(reason = "one component for each column of the list")
  record RenovationView(
      @JsonProperty("case") UUID caseId,
      String number,
      @Nullable String home,
      Instant openedAt,
      String state,
      List<String> steps,
      @Nullable Instant permittedAt,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate endsOn,
      List<BlockView> blocked) {}

  /// @param why `papers`, `stopped`, `violation`, `expired` or `overdue`
  /// @param what the step that is over its limit, or the number of the violation's case
  /// @param caseId of the violation; null: it is none
  record BlockView(
      String why, @Nullable String what, @JsonProperty("case") @Nullable UUID caseId) {}

  @GetMapping
  Page<RenovationView> running(
      Actor actor, @RequestParam(required = false) @Nullable String community) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    List<Past> violations = cases.open(where.id(), "renovation-violation");
    Instant now = clock.instant();
    return new Page<>(
        cases.open(where.id(), "renovation").stream()
            .map(past -> view(where, past, Blocks.of(past, violations, now)))
            .toList(),
        null);
  }

  private RenovationView view(Community where, Past past, List<BlockView> blocked) {
    return new RenovationView(
        past.live().id(),
        past.number(),
        home(where, past).map(Home::label).orElse(null),
        past.openedAt(),
        blocked.stream().anyMatch(block -> block.why().equals(Blocks.STOPPED))
            ? Blocks.STOPPED
            : "running",
        past.runs()
            .filter(run -> run.state().actionable())
            .map(run -> Overdue.title(past, run))
            .distinct()
            .toList(),
        past.done("permit_out").orElse(null),
        day(past, "starts_on"),
        day(past, "ends_on"),
        blocked);
  }

  private Optional<Home> home(Community where, Past past) {
    String home = home(past);
    try {
      return home == null ? Optional.empty() : registers.home(where.id(), UUID.fromString(home));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  /// The id of its home, as it was opened for or answered; null: it has none.
  static @Nullable String home(Past past) {
    String opened = past.live().state().head().opened().home();
    return opened == null
            && !past.given("home").isEmpty()
            && past.given("home").getLast().value() instanceof Value.Id(String id)
        ? id
        : opened;
  }

  static @Nullable LocalDate day(Past past, String question) {
    return !past.given(question).isEmpty()
            && past.given(question).getLast().value() instanceof Value.Date(LocalDate day)
        ? day
        : null;
  }
}
