package dev.zhishou.casework.schedule;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.casework.Surroundings;
import dev.zhishou.casework.engine.World;
import dev.zhishou.platform.web.Page;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.ProcedureVersion;
import dev.zhishou.procedure.model.Opening;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.reading.Wording;
import dev.zhishou.time.WorkingCalendar;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /openings`: what the calendar will open next, by the procedures, holidays and roster of
/// now.
@RestController
class OpeningController {
  private static final Duration A_WEEK = Duration.ofDays(7);
  private static final Duration FARTHEST = Duration.ofDays(366);

  private final Doorkeeper doorkeeper;
  private final ProcedureCatalog catalog;
  private final Surroundings surroundings;
  private final Clock clock;

  OpeningController(
      Doorkeeper doorkeeper, ProcedureCatalog catalog, Surroundings surroundings, Clock clock) {
    this.doorkeeper = doorkeeper;
    this.catalog = catalog;
    this.surroundings = surroundings;
    this.clock = clock;
  }

  /// @param until at most a year ahead; null: a week
  /// @return the soonest first
  @GetMapping("/api/v1/openings")
  Page<OpeningView> openings(
      Actor actor,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(required = false) @Nullable Instant until,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    Instant now = clock.instant();
    Instant last = now.plus(FARTHEST);
    Instant end = until == null ? now.plus(A_WEEK) : until.isAfter(last) ? last : until;
    return new Page<>(
        catalog.all().stream()
            .map(ProcedureVersion::procedure)
            .flatMap(procedure -> openings(where, procedure, now, end))
            .sorted(Comparator.comparing(OpeningView::at).thenComparing(OpeningView::procedure))
            .limit(limit)
            .toList(),
        null);
  }

  private Stream<OpeningView> openings(
      Community community, Procedure procedure, Instant now, Instant end) {
    List<Opening.Scheduled> calendars = Dates.calendars(procedure);
    WorkingCalendar days = surroundings.calendar();
    World.People people = surroundings.people(community.id().value());
    return calendars.stream()
        .flatMap(
            one ->
                Dates.come(one.calendar(), now, end, days, people).stream()
                    .map(at -> opening(community, procedure, one, at)))
        .filter(opening -> opening.cases() > 0);
  }

  private OpeningView opening(
      Community community, Procedure procedure, Opening.Scheduled scheduled, Instant at) {
    int cases = Occasion.at(scheduled, at, procedure, community.id().value(), surroundings).size();
    return new OpeningView(
        at, procedure.id(), procedure.head().title(), Wording.of(scheduled.calendar()), cases);
  }
}
