package dev.zhishou.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.Zhishou;
import dev.zhishou.casework.LetTimePass;
import dev.zhishou.casework.MovedClock;
import dev.zhishou.casework.dossier.Verdict;
import dev.zhishou.casework.dossier.VerifyDossier;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.followups.FollowUpListener;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every procedure is opened over HTTP and walked to its end with the demonstration's crew, once
/// answering yes (in one community) and once no (in the other), by a program that knows nothing but
/// what the interface tells. The clock stands until nothing more can be done, then it is moved.
/// Watch and follow-ups are sent by the test, so that nothing runs beside it.
@Tag("database")
@SpringBootTest(
    classes = {Zhishou.class, EveryProcedureOverHttpTest.Standing.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EveryProcedureOverHttpTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  /// A Monday, nine in the morning in China.
  private static final MovedClock CLOCK = new MovedClock("2026-11-23T01:00:00Z");

  /// How far the clock is moved each time nothing more can be done.
  private static final List<Duration> MOVES =
      Stream.of(
              Stream.of(10, 60, 180, 600).map(Duration::ofMinutes),
              Stream.of(1, 1, 1, 1, 3, 3, 7, 7, 30, 30, 30, 90, 90, 90, 90).map(Duration::ofDays))
          .flatMap(Function.identity())
          .toList();

  private static final int DOSSIERS = 12;

  @LocalServerPort int port;
  @Autowired LetTimePass time;
  @Autowired List<FollowUpListener> listeners;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    DATABASE.tell(registry);
    registry.add("zhishou.empty", () -> "false");
    registry.add("zhishou.at-work", () -> "false");
    registry.add("zhishou.access.argon-memory", () -> "64");
    registry.add("zhishou.access.argon-rounds", () -> "1");
  }

  /// The clock that stands.
  @TestConfiguration(proxyBeanMethods = false)
  static class Standing {
    @Bean
    @Primary
    Clock standingClock() {
      return CLOCK;
    }
  }

  @Test
  void every_procedure_is_walked_to_its_end_and_its_chain_recomputed() throws Exception {
    Crew crew = new Crew(port);
    List<List<Walk>> both =
        List.of(
            opened(new Premises(crew, "lanting"), true),
            opened(new Premises(crew, "binhe"), false));
    assertThat(both.getFirst()).hasSizeGreaterThan(90);

    walk(both);
    for (Duration move : MOVES) {
      if (both.stream().flatMap(List::stream).anyMatch(Walk::open)) {
        CLOCK.forward(move);
        walk(both);
      }
    }

    List<Walk> all = both.stream().flatMap(List::stream).toList();
    assertThat(all.stream().flatMap(walk -> told(walk).stream())).isEmpty();
    for (Walk walk : all) {
      recomputed(crew, walk);
    }
    for (int i = 0; i < all.size(); i += all.size() / DOSSIERS) {
      verified(crew, all.get(i));
    }
  }

  private static List<Walk> opened(Premises premises, boolean yes) {
    return premises
        .crew
        .get(premises.desk(), "/api/v1/procedures")
        .path("items")
        .valueStream()
        .map(one -> new Walk(premises, one.path("id").asString(), yes).open(CLOCK.instant()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /// Both communities side by side, each in its order, until nothing more can be done now.
  private void walk(List<List<Walk>> both) throws Exception {
    boolean wentOn = true;
    try (var threads = Executors.newFixedThreadPool(both.size())) {
      while (wentOn) {
        wentOn = false;
        List<Callable<Boolean>> work =
            both.stream().<Callable<Boolean>>map(walks -> () -> round(walks)).toList();
        for (Future<Boolean> each : threads.invokeAll(work)) {
          wentOn |= each.get();
        }
        followUp();
      }
    }
  }

  private boolean round(List<Walk> walks) {
    boolean wentOn = false;
    for (Walk walk : walks) {
      if (walk.open()) {
        time.in(UUID.fromString(walk.id()), walk.shown.path("seq").asInt());
        wentOn |= walk.goOn(CLOCK.instant());
      }
    }
    Set<String> known = walks.stream().map(Walk::id).collect(Collectors.toSet());
    for (Walk walk : List.copyOf(walks)) {
      for (JsonNode part : walk.parts().toList()) {
        if (known.add(part.path("case").asString())) {
          walks.add(Walk.along(walk, part));
          wentOn = true;
        }
      }
    }
    return wentOn;
  }

  /// What follows from what was written.
  private void followUp() {
    Map<String, FollowUpListener> byName =
        listeners.stream().collect(Collectors.toMap(FollowUpListener::name, Function.identity()));
    record Task(String name, String instance) {}
    List<Task> tasks;
    do {
      tasks =
          DATABASE
              .scoped()
              .in(Scope.whole("follow-ups in a test"))
              .of("delete from task returning task_name, task_instance")
              .list(row -> new Task(row.text("task_name"), row.text("task_instance")));
      for (Task task : tasks) {
        String[] event = task.instance().split(":");
        byName.get(task.name()).handle(UUID.fromString(event[0]), Integer.parseInt(event[1]));
      }
    } while (!tasks.isEmpty());
  }

  /// What is wrong with it, in words; empty: it came to its end.
  private static List<String> told(Walk walk) {
    List<String> told = new ArrayList<>();
    JsonNode shown = walk.shown;
    String who = walk.procedure + (walk.yes ? " yes: " : " no: ");
    walk.faults().forEach(fault -> told.add(who + fault));
    if (walk.open()) {
      told.add(who + "still open, " + walk.closing() + ", missing " + shown.path("missing"));
    } else if (!shown.path("missing").isEmpty()) {
      told.add(who + "closed and yet missing " + shown.path("missing"));
    } else if (!shown.path("status").asString("").equals("closed")) {
      told.add(who + "is " + shown.path("status").asString("not there"));
    } else if (shown.path("outcome").asString("").isEmpty()) {
      told.add(who + "has no outcome");
    }
    return told;
  }

  /// The chain from the texts alone, as a stranger would.
  private static void recomputed(Crew crew, Walk walk) {
    String path = "/api/v1/cases/" + walk.id() + "/events?limit=200&after=";
    String before = null;
    int seq = 0;
    for (String after = "0"; after != null; ) {
      JsonNode page = crew.get("company", path + after);
      for (JsonNode event : page.path("items")) {
        String text = event.path("text").asString();
        assertThat(event.path("seq").asInt()).isEqualTo(++seq);
        JsonNode prev = JsonMapper.shared().readTree(text).path("prev");
        assertThat(prev.isNull() ? null : prev.asString()).isEqualTo(before);
        before = Premises.hash(text.getBytes(StandardCharsets.UTF_8));
        assertThat(event.path("hash").asString()).isEqualTo(before);
      }
      after = page.path("next").asString(null);
    }
    assertThat(seq).as(walk.procedure).isEqualTo(walk.shown.path("seq").asInt());
  }

  private static void verified(Crew crew, Walk walk) {
    Verdict verdict =
        VerifyDossier.of(crew.bytes("company", "/api/v1/cases/" + walk.id() + "/dossier"));
    assertThat(verdict.faults()).as(walk.procedure).isEmpty();
    assertThat(verdict.events()).isEqualTo(walk.shown.path("seq").asInt());
    assertThat(verdict.number()).isEqualTo(walk.shown.path("number").asString());
  }
}
