package dev.zhishou.casework.rebuild;

import dev.zhishou.casework.Live;
import dev.zhishou.casework.Plans;
import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.event.EventBytes;
import dev.zhishou.casework.running.Deciding;
import dev.zhishou.casework.running.KnownWorld;
import dev.zhishou.casework.running.Projection;
import dev.zhishou.casework.store.Append;
import dev.zhishou.casework.store.ReadModels;
import dev.zhishou.casework.store.Tail;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Folds every case from its events, compares its head and the rows of its runs with what stands
/// there, and writes anew what differs. The events alone count; a head without events is told and
/// left, because somebody has deleted what it stood for.
@Component
public class RebuildReadModels {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NOTHING = "-";

  private final ReadModels models;
  private final Plans plans;
  private final Deciding deciding;
  private final Clock clock;

  RebuildReadModels(ReadModels models, Plans plans, Deciding deciding, Clock clock) {
    this.models = models;
    this.plans = plans;
    this.deciding = deciding;
    this.clock = clock;
  }

  /// What came of it.
  ///
  /// @param cases how many were looked at
  public record Report(int cases, List<Difference> differences) {}

  /// All cases, one transaction each, beside running servers.
  public Report all() {
    List<UUID> cases = models.cases();
    List<Difference> differences = new ArrayList<>();
    cases.forEach(id -> differences.addAll(models.alone(id, one -> one(id, one))));
    return new Report(cases.size(), differences);
  }

  private List<Difference> one(UUID id, ReadModels.One one) {
    List<Tail.Event> events = one.events();
    if (events.isEmpty()) {
      return List.of(new Difference(id, "events", NOTHING, "1 …"));
    }
    Live live = folded(events);
    KnownWorld world = deciding.world(live);
    Projection projection = new Projection(world);
    ReadModels.Head should = new ReadModels.Head(live.community(), row(live, projection));
    List<Append.StepRow> steps = projection.steps(null, live).open();
    ReadModels.Head stood = one.head().orElse(null);
    List<Difference> differences = new ArrayList<>();
    compare(id, columns(stood), columns(slept(should, stood, clock.instant())), differences);
    compare(id, rows(one.steps()), rows(steps), differences);
    ReadModels.Named named = named(events, live);
    compare(id, forms(one.records()), forms(named.records()), differences);
    compare(
        id,
        homes(one.homes().stream()),
        homes(named.homes().stream().map(Append.HomeRow::home)),
        differences);
    if (!differences.isEmpty()) {
      one.write(should, steps, named);
    }
    return differences;
  }

  private static ReadModels.Named named(List<Tail.Event> events, Live live) {
    List<CaseEvent> read =
        events.stream().map(stored -> EventBytes.read(stored.bytes(), live.plan())).toList();
    return new ReadModels.Named(
        read.stream().flatMap(event -> Projection.begun(event).stream()).toList(),
        read.stream().flatMap(event -> Projection.homes(event).stream()).distinct().toList());
  }

  private Live folded(List<Tail.Event> events) {
    JsonNode with = JSON.readTree(events.getFirst().bytes()).at("/body/with");
    String procedure = with.path("procedure").asString();
    int number = with.path("version").asInt();
    Plans.Version version =
        plans
            .of(procedure, number)
            .orElseThrow(() -> new IllegalStateException("no " + procedure + " v" + number));
    CaseState state = null;
    for (Tail.Event stored : events) {
      CaseEvent event = EventBytes.read(stored.bytes(), version.decider().plan());
      state = version.decider().evolve(state, event);
    }
    UUID community = Objects.requireNonNull(state).head().opened().community();
    return new Live(community, version, state, events.getLast().hash(), null);
  }

  private static Append.Opening row(Live live, Projection projection) {
    Fact.Opened with = live.state().head().opened();
    return new Append.Opening(
        live.id(),
        new Append.Fixed(
            with.number(),
            with.procedure(),
            with.version(),
            with.title(),
            with.drill(),
            with.onePer()),
        live.state().head().openedAt(),
        projection.standing(live));
  }

  /// A moment that came and decided nothing was slept over: then the head's alarm is a later one,
  /// or none.
  private static ReadModels.Head slept(
      ReadModels.Head should, ReadModels.@Nullable Head stood, Instant now) {
    Append.Standing is = should.row().now();
    Instant alarm = is.nextAlarm();
    if (stood == null || alarm == null || alarm.isAfter(now)) {
      return should;
    }
    Instant later = stood.row().now().nextAlarm();
    if (later != null && !later.isAfter(alarm)) {
      return should;
    }
    Append.Standing slept =
        new Append.Standing(
            is.seq(), is.hash(), is.status(), is.severity(), is.nextDeadline(), later);
    Append.Opening row = should.row();
    return new ReadModels.Head(
        should.community(), new Append.Opening(row.caseId(), row.fixed(), row.openedAt(), slept));
  }

  private static void compare(
      UUID id, Map<String, String> stood, Map<String, String> should, List<Difference> found) {
    TreeSet<String> names = new TreeSet<>(stood.keySet());
    names.addAll(should.keySet());
    for (String name : names) {
      String was = stood.getOrDefault(name, NOTHING);
      String is = should.getOrDefault(name, NOTHING);
      if (!was.equals(is)) {
        found.add(new Difference(id, name, was, is));
      }
    }
  }

  private static Map<String, String> columns(ReadModels.@Nullable Head head) {
    Map<String, String> columns = new LinkedHashMap<>();
    if (head != null) {
      Append.Fixed fixed = head.row().fixed();
      Append.Standing now = head.row().now();
      columns.put("community_id", head.community().toString());
      columns.put("number", fixed.number());
      columns.put("procedure", fixed.procedure());
      columns.put("version", String.valueOf(fixed.version()));
      columns.put("title", fixed.title());
      columns.put("drill", String.valueOf(fixed.drill()));
      columns.put("open_key", String.valueOf(fixed.openKey()));
      columns.put("opened_at", head.row().openedAt().toString());
      columns.put("status", now.status());
      columns.put("severity", now.severity());
      columns.put("next_deadline", String.valueOf(now.nextDeadline()));
      columns.put("next_alarm_at", String.valueOf(now.nextAlarm()));
      columns.put("last_seq", String.valueOf(now.seq()));
      columns.put("last_hash", HexFormat.of().formatHex(now.hash()));
    }
    return columns;
  }

  private static Map<String, String> forms(List<Append.RecordRow> records) {
    Map<String, String> rows = new LinkedHashMap<>();
    records.forEach(row -> rows.put("record " + row.number(), row.form() + " " + row.at()));
    return rows;
  }

  private static Map<String, String> homes(Stream<String> homes) {
    return homes.distinct().collect(Collectors.toMap(home -> "home " + home, home -> "named"));
  }

  private static Map<String, String> rows(List<Append.StepRow> steps) {
    Map<String, String> rows = new LinkedHashMap<>();
    for (Append.StepRow step : steps) {
      rows.put(
          "step " + step.key().run(),
          step.state()
              + " "
              + step.roles()
              + step.people()
              + " "
              + step.takenBy()
              + " "
              + step.readyAt()
              + " "
              + step.dueAt());
    }
    return rows;
  }
}
