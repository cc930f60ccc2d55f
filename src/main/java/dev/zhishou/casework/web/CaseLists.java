package dev.zhishou.casework.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Permission;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.Surroundings;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.casework.store.CaseIndex;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.web.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Lists of cases and of what there is to do.
@RestController
@RequestMapping("/api/v1")
class CaseLists {
  private final CaseIndex index;
  private final ReadCase readCase;
  private final CaseViews views;
  private final QueueLines queueLines;
  private final Communities communities;
  private final Surroundings surroundings;
  private final Clock clock;

  CaseLists(
      CaseIndex index,
      ReadCase readCase,
      CaseViews views,
      QueueLines queueLines,
      Communities communities,
      Surroundings surroundings,
      Clock clock) {
    this.index = index;
    this.readCase = readCase;
    this.views = views;
    this.queueLines = queueLines;
    this.communities = communities;
    this.surroundings = surroundings;
    this.clock = clock;
  }

  @GetMapping("/cases")
  Page<Line> cases(
      Actor actor,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String procedure,
      @RequestParam(required = false) @Nullable String severity,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Size(max = 200) @Nullable List<UUID> id,
      @RequestParam(defaultValue = "next_deadline") String sort,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    Set<UUID> where = working(actor, community);
    if (id != null && !id.isEmpty()) {
      return new Page<>(
          index.these(Scope.of(where), id).stream()
              .filter(row -> !readCase.hides(actor, row.id()))
              .map(row -> queueLines.line(actor, row))
              .toList(),
          null);
    }
    boolean byDeadline = !sort.equals("opened");
    var filter =
        new CaseIndex.Filter(
            status == null ? "open" : status.equals("any") ? null : status,
            procedure,
            severity,
            q == null || q.isBlank() ? null : q.strip(),
            byDeadline);
    List<CaseIndex.Row> rows = index.cases(Scope.of(where), filter, Cursor.read(cursor), limit + 1);
    List<Line> lines =
        rows.stream()
            .limit(limit)
            .filter(row -> !readCase.hides(actor, row.id()))
            .map(row -> queueLines.line(actor, row))
            .toList();
    if (rows.size() <= limit) {
      return new Page<>(lines, null);
    }
    // By the row, not the line: a confidential case may be the last of the part.
    CaseIndex.Row last = rows.get(limit - 1);
    return new Page<>(
        lines, Cursor.write(byDeadline ? last.nextDeadline() : last.openedAt(), last.id(), ""));
  }

  @GetMapping("/steps")
  Page<StepView> steps(
      Actor actor,
      @RequestParam(defaultValue = "true") boolean mine,
      @RequestParam(defaultValue = "ready,taken,submitted") List<String> state,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    Set<UUID> where = working(actor, community);
    UUID account = actor.account() == null ? new UUID(0, 0) : actor.account().value();
    var wanted = new CaseIndex.Wanted(mine, state, Cursor.read(cursor), limit + 1);
    List<CaseIndex.StepAt> found =
        index.steps(Scope.of(where), account, held(where, account), wanted);
    List<CaseIndex.StepAt> page = found.stream().limit(limit).toList();
    CaseIndex.StepAt last = page.isEmpty() ? null : page.getLast();
    return new Page<>(
        shown(actor, page).stream().filter(step -> !mine || forMe(step, account)).toList(),
        found.size() <= limit || last == null
            ? null
            : Cursor.write(last.dueAt(), last.caseId(), last.run()));
  }

  /// What I did myself waits for somebody else's approval, though I hold the role.
  private static boolean forMe(StepView step, UUID account) {
    return !step.state().equals(RunState.SUBMITTED.word())
        || step.holders().stream().anyMatch(holder -> holder.id().equals(account));
  }

  /// The communities where the actor works.
  private Set<UUID> working(Actor actor, @Nullable String community) {
    if (community == null) {
      return actor.communities().stream()
          .filter(id -> Permission.WORK.allows(actor, new CommunityId(id)))
          .collect(Collectors.toSet());
    }
    Community one =
        communities
            .seenBy(actor, community)
            .filter(c -> Permission.WORK.allows(actor, c.id()))
            .orElseThrow(() -> Problem.notFound().raised());
    return Set.of(one.id().value());
  }

  /// The roles that the account holds now, on duty, as `community:role`.
  private List<String> held(Set<UUID> where, UUID account) {
    Instant now = clock.instant();
    List<String> held = new ArrayList<>();
    for (UUID community : where) {
      var people = surroundings.people(community);
      for (String role : surroundings.roles()) {
        if (people.holders(role, now).contains(account)) {
          held.add(community + ":" + role);
        }
      }
    }
    return held;
  }

  private List<StepView> shown(Actor actor, List<CaseIndex.StepAt> page) {
    Map<UUID, List<String>> byCase = new LinkedHashMap<>();
    page.forEach(
        step -> byCase.computeIfAbsent(step.caseId(), id -> new ArrayList<>()).add(step.run()));
    Map<String, StepView> shown = new LinkedHashMap<>();
    byCase.forEach(
        (id, runs) ->
            readCase
                .read(actor, id)
                .ifPresent(
                    seen ->
                        views.steps(seen, runs).forEach(view -> shown.put(id + view.id(), view))));
    return page.stream()
        .map(step -> shown.get(step.caseId() + step.run()))
        .filter(view -> view != null)
        .toList();
  }
}
