package dev.zhishou.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import dev.zhishou.access.Caller;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// People are in a lift and nobody acts: the ladder climbs by itself, also while the server is
/// stopped in the middle, and after two hours it is an accident.
@Tag("database")
class LadderAcrossRestartTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String CASES = "/api/v1/cases";

  @Test
  void rungs_and_marks_are_there_once_and_after_two_hours_it_is_an_accident() {
    String id;
    List<JsonNode> before;
    try (TestServer server = TestServer.on(DATABASE)) {
      Caller desk = Caller.signedIn(server.port(), "lanting-desk");
      id = opened(desk);
      for (int minutes : List.of(4, 9, 35)) {
        int seen = events(desk, id).size();
        ahead(minutes);
        await().atMost(PATIENCE).until(() -> events(desk, id).size() > seen);
      }
      before = events(desk, id);
      assertThat(of(before, "RungCalled")).isNotEmpty();
      assertThat(of(before, "StepOverdue")).isNotEmpty();
    }
    try (TestServer server = TestServer.on(DATABASE, "zhishou.ahead=80m")) {
      Caller desk = Caller.signedIn(server.port(), "lanting-desk");
      await().atMost(PATIENCE).until(() -> events(desk, id).size() > before.size());
    }
    try (TestServer server = TestServer.on(DATABASE, "zhishou.ahead=121m")) {
      Caller desk = Caller.signedIn(server.port(), "lanting-desk");
      await().atMost(PATIENCE).until(() -> !of(events(desk, id), "CaseStarted").isEmpty());
      List<JsonNode> events = events(desk, id);
      List<String> texts = events.stream().map(event -> event.path("text").asString()).toList();
      assertThat(texts)
          .startsWith(before.stream().map(e -> e.path("text").asString()).toArray(String[]::new));
      once(events);
      accident(desk, id, events);
    }
  }

  private static void once(List<JsonNode> events) {
    assertThat(of(events, "StepOverdue"))
        .extracting(event -> event.at("/body/run") + " " + event.at("/body/due_at"))
        .doesNotHaveDuplicates();
    assertThat(of(events, "RungCalled"))
        .extracting(event -> event.at("/body/run") + " " + event.at("/body/rung"))
        .doesNotHaveDuplicates();
    assertThat(events)
        .filteredOn(event -> event.at("/body/due_at").isString())
        .as("nothing came early")
        .allSatisfy(
            event ->
                assertThat(time(event.at("/body/due_at")))
                    .isBeforeOrEqualTo(time(event.path("at"))));
    List<String> offered = new ArrayList<>();
    of(events, "StepsOffered")
        .forEach(
            event ->
                event
                    .at("/body/offers")
                    .forEach(offer -> offered.add(offer.path("run").asString())));
    assertThat(offered).isNotEmpty().doesNotHaveDuplicates();
  }

  private static void accident(Caller desk, String id, List<JsonNode> events) {
    assertThat(of(events, "CaseStarted")).hasSize(1);
    JsonNode lift = desk.call("GET", CASES + "/" + id, null).json();
    assertThat(lift.path("steps"))
        .filteredOn(step -> step.path("step").asString().equals("accident"))
        .extracting(step -> step.path("state").asString())
        .containsExactly("done");
    assertThat(time(of(events, "CaseStarted").getFirst().path("at")))
        .isAfterOrEqualTo(time(lift.path("opened_at")).plusHours(2));
    assertThat(lift.path("links")).hasSize(1);
    JsonNode link = lift.path("links").path(0);
    assertThat(link.path("procedure").asString()).isEqualTo("accident-report");
    JsonNode report = desk.call("GET", CASES + "/" + link.path("case").asString(), null).json();
    assertThat(report.path("status").asString()).isEqualTo("open");
    assertThat(report.at("/answers/accident_kind").asString()).isEqualTo("special");
    JsonNode reports =
        desk.call("GET", CASES + "?procedure=accident-report", null).json().path("items");
    assertThat(reports).hasSize(1);
  }

  private static OffsetDateTime time(JsonNode at) {
    return OffsetDateTime.parse(at.asString());
  }

  private static void ahead(int minutes) {
    DATABASE.asOwner(
        "update installation set ahead_ms = greatest(ahead_ms, " + minutes * 60_000L + ")");
  }

  private static String opened(Caller desk) {
    String body =
        "{\"text\": \"3号楼2单元电梯卡住了,里面有两个人\", \"channel\": \"phone\", \"community\":"
            + " \"lanting\"}";
    JsonNode report = desk.call("POST", "/api/v1/reports", body).json();
    String open =
        "{\"procedure\": \"lift-entrapment\", \"community\": \"lanting\", \"report\": %s,"
            + " \"answers\": %s}";
    Caller.Answer answer =
        desk.call(
            "POST", CASES, open.formatted(report.path("id"), report.at("/suggestions/0/answers")));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().path("id").asString();
  }

  private static List<JsonNode> events(Caller desk, String id) {
    List<JsonNode> events = new ArrayList<>();
    int before;
    do {
      before = events.size();
      desk.call("GET", CASES + "/" + id + "/events?limit=200&after=" + before, null)
          .json()
          .path("items")
          .forEach(events::add);
    } while (events.size() > before);
    return events;
  }

  private static List<JsonNode> of(List<JsonNode> events, String type) {
    return events.stream().filter(event -> event.path("type").asString().equals(type)).toList();
  }
}
