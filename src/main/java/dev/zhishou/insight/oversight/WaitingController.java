package dev.zhishou.insight.oversight;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zhishou.Exempt;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.insight.past.PastCases;
import dev.zhishou.platform.web.Page;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.binder.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /waiting`: what was handed to departments, with the reminders (002-341); classes that were
/// given for now and not confirmed (003-103); mail not told or not collected (002-207); return
/// visits that nobody has checked (002-470). Each list begins with what waits longest.
@RestController
class WaitingController {
  private final Doorkeeper doorkeeper;
  private final PastCases cases;
  private final ProcedureCatalog catalog;
  private final Clock clock;

  WaitingController(Doorkeeper doorkeeper, PastCases cases, ProcedureCatalog catalog, Clock clock) {
    this.doorkeeper = doorkeeper;
    this.cases = cases;
    this.catalog = catalog;
    this.clock = clock;
  }

  /// @param list `task`, `complaint`, `class`, `untold`, `uncollected` or `unchecked`
  /// @param department the post that it was handed to; null: the list is not by department
  /// @param steps what is to be done now
  /// @param since when it began to wait: its age is what has passed since
  /// @param due until when the first of these; null: no limit
  /// @param over whether something in it is over its limit
  /// @param reminded how often somebody was reminded of it
  /// @param remindedAt the last time; null: nobody was
  @Exempt(reason = "one component for each column of the list")
  record WaitingView(
      String list,
      @JsonProperty("case") UUID caseId,
      String number,
      String title,
      @Nullable String department,
      List<String> steps,
      Instant since,
      @Nullable Instant due,
      boolean over,
      int reminded,
      @Nullable Instant remindedAt) {}

  @GetMapping("/api/v1/waiting")
  Page<WaitingView> waiting(
      Actor actor, @RequestParam(required = false) @Nullable String community) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    SequencedMap<String, Role> roles = catalog.binder().reference().roles();
    return new Page<>(
        Arrays.stream(WaitingList.values())
            .flatMap(list -> on(where, list))
            .map(one -> view(one, roles))
            .toList(),
        null);
  }

  private Stream<Waiting> on(Community where, WaitingList list) {
    Instant now = clock.instant();
    return cases.open(where.id(), list.procedure()).stream()
        .flatMap(past -> Waiting.of(list, past, now).stream())
        .sorted(Comparator.comparing(Waiting::since));
  }

  private static WaitingView view(Waiting one, SequencedMap<String, Role> roles) {
    return new WaitingView(
        one.list().word(),
        one.past().live().id(),
        one.past().number(),
        one.past().live().state().head().opened().title(),
        one.role()
            .map(id -> Optional.ofNullable(roles.get(id)).map(Role::title).orElse(id))
            .orElse(null),
        one.past()
            .runs()
            .filter(run -> run.state().actionable())
            .map(run -> Overdue.title(one.past(), run))
            .distinct()
            .toList(),
        one.since(),
        one.due().orElse(null),
        one.over(),
        one.reminders().size(),
        one.reminders().isEmpty() ? null : one.reminders().getLast());
  }
}
