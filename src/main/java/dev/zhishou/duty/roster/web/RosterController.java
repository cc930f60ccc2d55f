package dev.zhishou.duty.roster.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.duty.OnDuty;
import dev.zhishou.duty.roster.Answer;
import dev.zhishou.duty.roster.DraftRoster;
import dev.zhishou.duty.roster.Drafting;
import dev.zhishou.duty.roster.Finding;
import dev.zhishou.duty.roster.GivenTurn;
import dev.zhishou.duty.roster.Publication;
import dev.zhishou.duty.roster.PublishRoster;
import dev.zhishou.duty.roster.ReadRoster;
import dev.zhishou.duty.roster.Roster;
import dev.zhishou.duty.roster.RosterStore;
import dev.zhishou.duty.roster.Week;
import dev.zhishou.platform.Problem;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET, PUT, DELETE /rosters/{community}/{week}`, `POST …/publish`: the roster of a week, by its
/// Monday.
@RestController
@RequestMapping("/api/v1/rosters/{community}/{week}")
class RosterController {
  private final Doorkeeper doorkeeper;
  private final ReadRoster read;
  private final DraftRoster draft;
  private final PublishRoster publish;
  private final RosterViews views;
  private final OnDuty onDuty;
  private final Clock clock;

  RosterController(
      Doorkeeper doorkeeper,
      ReadRoster read,
      DraftRoster draft,
      PublishRoster publish,
      RosterViews views,
      OnDuty onDuty,
      Clock clock) {
    this.doorkeeper = doorkeeper;
    this.read = read;
    this.draft = draft;
    this.publish = publish;
    this.views = views;
    this.onDuty = onDuty;
    this.clock = clock;
  }

  record DraftRequest(@Nullable List<GivenTurn> turns) {}

  /// @param settled what is said to each finding
  record PublishRequest(@Nullable List<Answer> settled) {}

  /// The draft for who writes rosters, else what is published.
  ///
  /// @param published what is published in any case
  @GetMapping
  ResponseEntity<RosterView> roster(
      Actor actor,
      @PathVariable String community,
      @PathVariable String week,
      @RequestParam(defaultValue = "false") boolean published) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    boolean writes = Permission.WRITE_ROSTER.allows(actor, where.id());
    return shown(where, Weeks.of(week), writes && !published);
  }

  @PutMapping
  ResponseEntity<RosterView> keep(
      Actor actor,
      @PathVariable String community,
      @PathVariable String week,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody DraftRequest body) {
    Community where = doorkeeper.admit(actor, community, Permission.WRITE_ROSTER);
    RosterStore.At at = at(actor, where, week, ifMatch);
    if (body.turns() == null) {
      throw Problem.invalid(List.of(Weeks.fault("/turns", "required", "必填", "Required"))).raised();
    }
    return drafted(where, at.week(), draft.keep(at, body.turns()));
  }

  @DeleteMapping
  ResponseEntity<RosterView> takeBack(
      Actor actor,
      @PathVariable String community,
      @PathVariable String week,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    Community where = doorkeeper.admit(actor, community, Permission.WRITE_ROSTER);
    RosterStore.At at = at(actor, where, week, ifMatch);
    return drafted(where, at.week(), draft.takeBack(at));
  }

  @PostMapping("/publish")
  ResponseEntity<RosterView> publish(
      Actor actor,
      @PathVariable String community,
      @PathVariable String week,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody PublishRequest body) {
    Community where = doorkeeper.admit(actor, community, Permission.WRITE_ROSTER);
    RosterStore.At at = at(actor, where, week, ifMatch);
    List<Answer> answers = body.settled() == null ? List.of() : body.settled();
    return switch (publish.publish(actor, where.id(), at.week(), at.version(), answers)) {
      case Publication.Published p -> shown(where, at.week(), true);
      case Publication.Stale s -> throw Problem.stale().raised();
      case Publication.Over o -> throw Weeks.OVER.raised();
      case Publication.Faulty(List<Problem.Fault> faults) -> throw Problem.invalid(faults).raised();
      case Publication.Open(List<Finding> open) ->
          throw FindingWords.open(open, onDuty, "/settled").raised();
    };
  }

  private ResponseEntity<RosterView> drafted(Community where, Week week, Drafting outcome) {
    return switch (outcome) {
      case Drafting.Kept k -> shown(where, week, true);
      case Drafting.Stale s -> throw Problem.stale().raised();
      case Drafting.Faulty(List<Problem.Fault> faults) -> throw Problem.invalid(faults).raised();
    };
  }

  private ResponseEntity<RosterView> shown(Community where, Week week, boolean drafts) {
    Roster roster = drafts ? read.written(where.id(), week) : read.published(where.id(), week);
    return views.answer(where, roster);
  }

  private RosterStore.At at(Actor actor, Community where, String week, @Nullable String ifMatch) {
    var signed = new RosterStore.Signed(actor.accountId(), clock.instant());
    return new RosterStore.At(where.id(), Weeks.of(week), Weeks.version(ifMatch), signed);
  }
}
