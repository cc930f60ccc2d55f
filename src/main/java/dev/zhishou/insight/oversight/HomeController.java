package dev.zhishou.insight.oversight;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zhishou.Exempt;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.community.Home;
import dev.zhishou.community.Registers;
import dev.zhishou.insight.past.Past;
import dev.zhishou.insight.past.PastCases;
import dev.zhishou.platform.Problem;
import dev.zhishou.procedure.model.Value;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /homes/{id}/overview`: how a home stands with handing over and renovation, who wrote that
/// down last and when, its cases and visits, and whether the desk has confirmed today that all of
/// this is up to date (000-039). A confidential case is there for who may know of it.
@RestController
class HomeController {
  /// Of any age: what a home went through once.
  private static final Duration EVER = Duration.ofDays(20 * 365L);

  private static final Duration VISITS = Duration.ofDays(2 * 365L);

  /// What is over is shown for so long; what the desk was told before that is in the reports.
  private static final Duration PAST = Duration.ofDays(90);

  private final Doorkeeper doorkeeper;
  private final Registers registers;
  private final PastCases cases;
  private final ReadCase readCase;
  private final Clock clock;

  HomeController(
      Doorkeeper doorkeeper, Registers registers, PastCases cases, ReadCase readCase, Clock clock) {
    this.doorkeeper = doorkeeper;
    this.registers = registers;
    this.cases = cases;
    this.readCase = readCase;
    this.clock = clock;
  }

  /// @param confirmed when somebody said today that the data is up to date; null: nobody has
  /// @param missing whether nobody has, and the time for it is over
  @Exempt(reason = "one component for each part of the overview")
  record HomeOverview(
      UUID id,
      String name,
      String label,
      StandView handover,
      StandView renovation,
      @Nullable ConfirmedView confirmed,
      boolean missing,
      List<HomeCaseView> cases,
      List<HomeVisitView> visits) {}

  /// @param state `none`, `running` or `over`
  /// @param outcome how it ended; null: it did not end
  /// @param endsOn the last day that a renovation is permitted; null: not known
  /// @param updatedAt when a step of it was last done; null: none was
  record StandView(
      String state,
      @Nullable String outcome,
      @Nullable LocalDate endsOn,
      @JsonProperty("case") @Nullable UUID caseId,
      @Nullable Instant updatedAt,
      @Nullable UUID updatedBy) {}

  record ConfirmedView(
      Instant at, @Nullable UUID by, @JsonProperty("case") UUID caseId, List<String> changed) {}

  record HomeCaseView(
      UUID id,
      String number,
      String title,
      String kind,
      boolean open,
      Instant openedAt,
      @Nullable Instant closedAt) {}

  record HomeVisitView(Instant at, @JsonProperty("case") UUID caseId) {}

  @GetMapping("/api/v1/homes/{id}/overview")
  HomeOverview overview(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String community) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    Home home = registers.home(where.id(), id).orElseThrow(() -> Problem.notFound().raised());
    Instant now = clock.instant();
    Optional<Past> desk =
        cases.since(where.id(), "daily-desk", now.minus(Duration.ofDays(1))).stream().findFirst();
    Optional<Run> told = desk.flatMap(HomeController::data);
    Optional<Run> done = told.filter(run -> run.state() == RunState.DONE);
    return new HomeOverview(
        id,
        home.name(),
        home.label(),
        stand(where.id(), "move-in", home),
        stand(where.id(), "renovation", home),
        done.map(run -> confirmed(desk.orElseThrow(), run, home)).orElse(null),
        done.isEmpty() && told.filter(run -> run.overdue(now) || run.state().settled()).isPresent(),
        cases(actor, where.id(), home, now),
        visits(where.id(), home, now));
  }

  private static Optional<Run> data(Past desk) {
    return desk.runs().filter(run -> run.step().equals("data")).findFirst();
  }

  private static ConfirmedView confirmed(Past desk, Run run, Home home) {
    List<String> changed = new ArrayList<>();
    for (Value.Row row : desk.rows("updated_homes")) {
      if (is(row.columns().get("changed_home"), home)
          && row.columns().get("changed_what") instanceof Value.Text(String what)) {
        changed.add(what);
      }
    }
    return new ConfirmedView(
        Objects.requireNonNull(run.doing().happened()),
        run.doing().by(),
        desk.live().id(),
        changed);
  }

  private StandView stand(CommunityId where, String procedure, Home home) {
    Optional<Past> newest =
        cases.ofHome(where, names(home), procedure, clock.instant().minus(EVER)).stream()
            .filter(past -> of(past, home))
            .findFirst();
    if (newest.isEmpty()) {
      return new StandView("none", null, null, null, null, null);
    }
    Past past = newest.get();
    Optional<Run> last =
        past.runs()
            .filter(run -> run.state() == RunState.DONE && run.doing().by() != null)
            .filter(run -> run.doing().happened() != null)
            .max(Comparator.comparing(run -> Objects.requireNonNull(run.doing().happened())));
    return new StandView(
        past.open() ? "running" : "over",
        past.open() ? null : past.live().state().status().outcome(),
        RenovationController.day(past, "ends_on"),
        past.live().id(),
        last.map(run -> run.doing().happened()).orElse(null),
        last.map(run -> run.doing().by()).orElse(null));
  }

  private List<HomeCaseView> cases(Actor actor, CommunityId where, Home home, Instant now) {
    return cases.ofHome(where, names(home), null, now.minus(PAST)).stream()
        .filter(past -> past.asked() && of(past, home))
        .filter(past -> !readCase.hides(actor, past.live().id()))
        .sorted(
            Comparator.comparing((Past past) -> !past.open())
                .thenComparing(Past::openedAt, Comparator.reverseOrder()))
        .map(
            past ->
                new HomeCaseView(
                    past.live().id(),
                    past.number(),
                    past.title(),
                    past.kind().word(),
                    past.open(),
                    past.openedAt(),
                    past.closedAt()))
        .toList();
  }

  private List<HomeVisitView> visits(CommunityId where, Home home, Instant now) {
    return cases.ofHome(where, names(home), "owner-visit", now.minus(VISITS)).stream()
        .filter(
            past ->
                past.rows("visits").stream().anyMatch(row -> is(row.columns().get("home"), home)))
        .map(past -> new HomeVisitView(past.openedAt(), past.live().id()))
        .limit(5)
        .toList();
  }

  private static boolean of(Past past, Home home) {
    String said = RenovationController.home(past);
    return said != null && names(home).contains(said);
  }

  /// What it is called in an answer.
  private static Set<String> names(Home home) {
    return Set.of(home.id().toString(), home.name());
  }

  private static boolean is(@Nullable Value said, Home home) {
    return said instanceof Value.Id(String id) && names(home).contains(id);
  }
}
