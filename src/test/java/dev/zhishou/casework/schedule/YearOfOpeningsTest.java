package dev.zhishou.casework.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.MovedClock;
import dev.zhishou.casework.Surroundings;
import dev.zhishou.casework.TestHouse;
import dev.zhishou.casework.engine.World;
import dev.zhishou.casework.store.InMemoryCaseStore;
import dev.zhishou.casework.store.Schedules;
import dev.zhishou.platform.followups.OperatorAlarms;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Every calendar of the binder over the year 2026, in two communities, with two nodes that look at
/// the same moment and know nothing of each other: what opened is what [Almanac] reckons.
class YearOfOpeningsTest {
  private static final Map<UUID, Integer> BUILDINGS =
      Map.of(TestHouse.LANTING, 6, TestHouse.BINHE, 3);
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

  private final MovedClock clock = new MovedClock("2025-12-31T15:59:00Z");
  private final InMemoryCaseStore store = new InMemoryCaseStore();
  private final KeptDates kept = new KeptDates();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ScheduledOpenings one = node(kept);
  private final ScheduledOpenings two = node(kept.asItStood());

  @Test
  void a_year_of_openings_is_what_the_files_say() {
    look();
    Instant end = at(LocalDateTime.of(2027, 1, 1, 0, 0));
    for (clock.to(at(LocalDateTime.of(2026, 1, 1, 0, 0)));
        clock.instant().isBefore(end);
        clock.forward(HALF_AN_HOUR)) {
      look();
    }
    Almanac almanac = new Almanac(2026);
    Map<String, Set<String>> expected = new TreeMap<>();
    Almanac.written()
        .forEach(
            (procedure, lines) ->
                BUILDINGS.forEach(
                    (community, buildings) -> {
                      Set<String> all = new TreeSet<>();
                      for (Almanac.Line line : lines) {
                        for (LocalDateTime moment : almanac.moments(line.every())) {
                          subjects(procedure, line, buildings)
                              .forEach(subject -> all.add(at(moment) + " " + subject));
                        }
                      }
                      expected.put(procedure + " " + community, all);
                    }));
    assertThat(expected).hasSizeGreaterThan(50);
    assertThat(kept.opened()).containsExactlyInAnyOrderEntriesOf(expected);
    assertThat(kept.late()).as("each at its moment, not later").isEmpty();
    assertThat(kept.outcomes()).containsOnly(Schedules.Outcome.BEGUN, Schedules.Outcome.OPENED);
    assertThat(meters.getMeters()).as("nobody was rung").isEmpty();
    assertThat(kept.cases("patrol")).as("a case for each date").hasSize(2 * 365);
    assertThat(kept.cases("fee-collection"))
        .as("the round of a building goes on in its open case")
        .hasSize(6 + 3);
  }

  @Test
  void after_a_standstill_the_newest_date_of_each_calendar_is_opened_once() {
    look();
    Instant back = at(LocalDateTime.of(2026, 10, 12, 6, 0));
    clock.to(back);
    look();
    look();
    Almanac almanac = new Almanac(2026);
    Map<String, Set<String>> expected = new TreeMap<>();
    Almanac.written()
        .forEach(
            (procedure, lines) -> {
              Instant newest =
                  lines.stream()
                      .flatMap(line -> almanac.moments(line.every()).stream())
                      .map(YearOfOpeningsTest::at)
                      .filter(moment -> !moment.isAfter(back))
                      .max(Instant::compareTo)
                      .orElseThrow();
              BUILDINGS.forEach(
                  (community, buildings) -> {
                    Set<String> all = new TreeSet<>();
                    subjects(procedure, lines.getFirst(), buildings)
                        .forEach(subject -> all.add(newest + " " + subject));
                    expected.put(procedure + " " + community, all);
                  });
            });
    assertThat(kept.opened()).containsExactlyInAnyOrderEntriesOf(expected);
    assertThat(kept.outcomes())
        .containsOnly(Schedules.Outcome.BEGUN, Schedules.Outcome.OPENED, Schedules.Outcome.MISSED);
  }

  /// Both nodes at one moment; where the first wrote, the second had looked up before.
  private void look() {
    kept.stand();
    one.run();
    if (kept.wroteSince()) {
      two.run();
    }
  }

  private static List<String> subjects(String procedure, Almanac.Line line, int buildings) {
    if (procedure.equals("shift-handover")) {
      return List.of("front-desk");
    }
    return line.each().startsWith("buildings")
        ? IntStream.rangeClosed(1, buildings).mapToObj(n -> "building " + n).toList()
        : List.of(line.each().isEmpty() ? "" : "one");
  }

  private static Instant at(LocalDateTime moment) {
    return Moments.at(moment.toLocalDate(), moment.toLocalTime());
  }

  private ScheduledOpenings node(Schedules schedules) {
    TestHouse house = new TestHouse(store, clock, new Random(7));
    return new ScheduledOpenings(
        ProcedureCatalog.shipped(TestHouse.binder()),
        new TwoEstates(),
        around(),
        house.opening,
        schedules,
        new OperatorAlarms(meters),
        clock);
  }

  /// Buildings in the registers, two shifts at the desk.
  private static Surroundings around() {
    Surroundings calendarOnly = TestHouse.surroundings();
    return (Surroundings)
        Proxy.newProxyInstance(
            Surroundings.class.getClassLoader(),
            new Class<?>[] {Surroundings.class},
            (self, method, given) ->
                switch (method.getName()) {
                  case "select" ->
                      switch ((String) given[1]) {
                        case "buildings" -> buildings((UUID) given[0]);
                        case "rules not circulated as they read now" ->
                            List.of(new Value.Row("one", new LinkedHashMap<>()));
                        default -> List.of();
                      };
                  case "people" -> shifts(calendarOnly.people((UUID) given[0]));
                  default -> method.invoke(calendarOnly, given);
                });
  }

  private static List<Value.Row> buildings(UUID community) {
    return IntStream.rangeClosed(1, BUILDINGS.get(community))
        .mapToObj(
            n -> {
              LinkedHashMap<String, Value> columns = new LinkedHashMap<>();
              columns.put("place", new Value.Id("building " + n));
              return new Value.Row("building " + n, columns);
            })
        .toList();
  }

  private static World.People shifts(World.People staff) {
    return (World.People)
        Proxy.newProxyInstance(
            World.People.class.getClassLoader(),
            new Class<?>[] {World.People.class},
            (self, method, given) ->
                switch (method.getName()) {
                  case "nextShiftChange" -> nextChange((Instant) given[0]);
                  case "holders" ->
                      given[0].equals("front-desk")
                          ? List.of(new UUID(8, byDay((Instant) given[1]) ? 1 : 2))
                          : method.invoke(staff, given);
                  default -> method.invoke(staff, given);
                });
  }

  private static boolean byDay(Instant moment) {
    int hour = moment.atZone(Moments.ZONE).getHour();
    return hour >= 8 && hour < 20;
  }

  private static Instant nextChange(Instant after) {
    LocalDateTime day = Moments.dayOf(after).atStartOfDay();
    return List.of(day.plusHours(8), day.plusHours(20), day.plusHours(32)).stream()
        .map(YearOfOpeningsTest::at)
        .filter(change -> change.isAfter(after))
        .findFirst()
        .orElseThrow();
  }

  private static final class TwoEstates implements Communities {
    @Override
    public List<Community> all() {
      return List.of(
          estate(new UUID(0, 9), "company", true),
          estate(TestHouse.LANTING, "lanting", false),
          estate(TestHouse.BINHE, "binhe", false));
    }

    private static Community estate(UUID id, String code, boolean headOffice) {
      return new Community(
          new CommunityId(id), code, code, "LT", "cn", Community.Figures.SHIPPED, headOffice);
    }

    @Override
    public void make(List<Community> communities) {
      throw new AssertionError("no calendar makes communities");
    }
  }
}
