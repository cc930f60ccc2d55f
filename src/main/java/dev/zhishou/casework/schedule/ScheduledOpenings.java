package dev.zhishou.casework.schedule;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Communities;
import dev.zhishou.casework.OpenCase;
import dev.zhishou.casework.Surroundings;
import dev.zhishou.casework.engine.World;
import dev.zhishou.casework.store.CaseStore;
import dev.zhishou.casework.store.Schedules;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.followups.OperatorAlarms;
import dev.zhishou.platform.followups.RecurringWork;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.ProcedureVersion;
import dev.zhishou.procedure.model.Opening;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.model.Value;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Opens what has a calendar (`opens: every …`) in every community, once whichever node looks: the
/// date is the key of the call. After a standstill the newest date alone is opened, with its date,
/// and the older ones are kept as missed (Pinned 13). What the registers know is filled in; what
/// nobody can answer yet stays open in the case's `asks`.
@Component
class ScheduledOpenings implements RecurringWork {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduledOpenings.class);
  private static final Duration PAUSE = Duration.ofSeconds(15);
  private static final Actor SCHEDULE =
      new Actor(Actor.Kind.SYSTEM, null, "schedule", Map.of(), Set.of());
  private static final UUID NOBODY = new UUID(0, 0);
  private static final String FIRST_RECEIVER = "front-desk";

  private final ProcedureCatalog catalog;
  private final Communities communities;
  private final Surroundings surroundings;
  private final OpenCase opening;
  private final Schedules schedules;
  private final OperatorAlarms operator;
  private final Clock clock;

  ScheduledOpenings(
      ProcedureCatalog catalog,
      Communities communities,
      Surroundings surroundings,
      OpenCase opening,
      Schedules schedules,
      OperatorAlarms operator,
      Clock clock) {
    this.catalog = catalog;
    this.communities = communities;
    this.surroundings = surroundings;
    this.opening = opening;
    this.schedules = schedules;
    this.operator = operator;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "scheduled-openings";
  }

  @Override
  public When when() {
    return new When.Every(PAUSE);
  }

  @Override
  public void run() {
    Instant now = clock.instant();
    List<UUID> estates =
        communities.all().stream()
            .filter(community -> !community.headOffice())
            .map(community -> community.id().value())
            .toList();
    Map<String, Procedure> scheduled = scheduled();
    Map<Schedules.Calendar, Instant> known = schedules.newest(estates, scheduled.keySet());
    for (UUID community : estates) {
      scheduled.forEach(
          (id, procedure) -> {
            Schedules.Calendar calendar = new Schedules.Calendar(community, id);
            alone(calendar, procedure, known.get(calendar), now);
          });
    }
  }

  private Map<String, Procedure> scheduled() {
    Map<String, Procedure> scheduled = new TreeMap<>();
    catalog.all().stream()
        .map(ProcedureVersion::procedure)
        .filter(procedure -> !Dates.calendars(procedure).isEmpty())
        .forEach(procedure -> scheduled.put(procedure.id(), procedure));
    return scheduled;
  }

  /// A calendar that fails holds up no other; it is looked at again with the next look.
  private void alone(
      Schedules.Calendar calendar, Procedure procedure, @Nullable Instant known, Instant now) {
    try {
      look(calendar.community(), procedure, known, now);
    } catch (DataAccessException away) {
      throw away;
    } catch (RuntimeException fault) {
      String id = procedure.head().id();
      LOG.error("the calendar of {} failed", id, fault);
      operator.ring(
          "schedule-failed",
          new Message("定时规程 " + id + " 出错", "the calendar of " + id + " failed"));
    }
  }

  private void look(UUID community, Procedure procedure, @Nullable Instant known, Instant now) {
    String id = procedure.head().id();
    if (known == null) {
      keep(community, id, now, List.of(kept(now, "", Schedules.Outcome.BEGUN, null)));
      return;
    }
    World.People people = surroundings.people(community);
    TreeMap<Instant, Opening.Scheduled> come = new TreeMap<>();
    for (Opening.Scheduled each : Dates.calendars(procedure)) {
      Dates.come(each.calendar(), known, now, surroundings.calendar(), people)
          .forEach(date -> come.put(date, each));
    }
    if (come.isEmpty()) {
      return;
    }
    Instant newest = come.lastKey();
    List<Schedules.Kept> dates = new ArrayList<>();
    come.headMap(newest)
        .keySet()
        .forEach(missed -> dates.add(kept(missed, "", Schedules.Outcome.MISSED, null)));
    dates.addAll(open(community, procedure, newest, come.lastEntry().getValue()));
    keep(community, id, now, dates);
  }

  /// One case, or one for each that the date is for.
  private List<Schedules.Kept> open(
      UUID community, Procedure procedure, Instant due, Opening.Scheduled scheduled) {
    List<Schedules.Kept> dates = new ArrayList<>();
    for (Occasion one : Occasion.at(scheduled, due, procedure, community, surroundings)) {
      dates.add(open(community, procedure, due, one.subject(), one.answers()));
    }
    return dates.isEmpty() ? List.of(kept(due, "", Schedules.Outcome.MISSED, null)) : dates;
  }

  private Schedules.Kept open(
      UUID community,
      Procedure procedure,
      Instant due,
      String subject,
      SequencedMap<String, Value> answers) {
    String id = procedure.head().id();
    String key = "schedule " + community + " " + id + " " + due + " " + subject;
    var once = new CaseStore.Key(NOBODY, key, key.getBytes(StandardCharsets.UTF_8));
    List<UUID> desk = surroundings.people(community).holders(FIRST_RECEIVER, due);
    UUID receiver = desk.isEmpty() ? null : desk.getFirst();
    var from = new OpenCase.From(null, null, due, receiver, false, once);
    OpenCase.Opened opened = open(id, community, answers, from);
    return switch (opened) {
      case OpenCase.Opened.Begun(var live) ->
          kept(due, subject, Schedules.Outcome.OPENED, live.id());
      case OpenCase.Opened.Joined(var live) ->
          kept(due, subject, Schedules.Outcome.OPENED, live.id());
      case OpenCase.Opened.Not(var why) -> {
        operator.ring(
            "schedule-refused",
            new Message("定时规程 " + id + " 未能开启", id + " could not be opened on " + due));
        yield kept(due, subject, Schedules.Outcome.REFUSED, null);
      }
    };
  }

  private OpenCase.Opened open(
      String procedure, UUID community, SequencedMap<String, Value> answers, OpenCase.From from) {
    return opening.open(
        SCHEDULE,
        new OpenCase.Request(
            procedure, community, (plan, faults) -> answers, null, null, null, from));
  }

  private void keep(UUID community, String procedure, Instant now, List<Schedules.Kept> dates) {
    schedules.keep(community, procedure, dates, now);
  }

  private static Schedules.Kept kept(
      Instant due, String subject, Schedules.Outcome outcome, @Nullable UUID caseId) {
    return new Schedules.Kept(due, subject, outcome, caseId);
  }
}
