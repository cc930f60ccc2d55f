package dev.zhishou.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The two figures of return visits that have to be whole: one order or one matter makes them less.
class VisitsOwedOverHttpTest extends OverHttp {
  private static final String CASES = "/api/v1/cases";

  private final Caller supervisor = as("lanting-supervisor");

  private String open(String procedure, String answers) {
    Caller.Answer opened =
        supervisor.call(
            "POST",
            CASES,
            "{\"procedure\":\"%s\",\"community\":\"lanting\",\"answers\":{%s}}"
                .formatted(procedure, answers));
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    return opened.json().path("id").asString();
  }

  private JsonNode send(String who, String id, String command) {
    Caller.Answer answer =
        as("lanting-" + who)
            .call(
                "POST",
                CASES + "/" + id + "/commands",
                "{\"commands\":[{\"id\":\"%s\",%s}]}".formatted(UUID.randomUUID(), command));
    assertThat(answer.json().at("/results/0/outcome").asString())
        .as(command + answer.body())
        .isEqualTo("accepted");
    return answer.json().path("case");
  }

  private JsonNode does(String who, String id, String step, String answers) {
    return send(
        who,
        id,
        "\"do\":\"done\",\"step\":\"%s\",\"reason\":\"忙\",\"answers\":{%s}"
            .formatted(step, answers));
  }

  private void skip(String id, String... steps) {
    for (String step : steps) {
      send("supervisor", id, "\"do\":\"skip\",\"step\":\"%s\",\"reason\":\"试\"".formatted(step));
    }
  }

  private JsonNode visits() {
    return supervisor.call("GET", "/api/v1/figures", null).json().path("visits");
  }

  private void shows(String all, String given, int owed, int done) {
    await()
        .untilAsserted(
            () -> {
              JsonNode now = visits();
              assertThat(now.path(all).asInt()).as(now.toString()).isEqualTo(owed);
              assertThat(now.path(given).asInt()).as(now.toString()).isEqualTo(done);
            });
  }

  /// The order is given back; its return visit is open as soon as it was inspected.
  private String order(String room) {
    String home =
        supervisor
            .call("GET", "/api/v1/homes?community=lanting&q=" + room, null)
            .json()
            .at("/items/0/id")
            .asString();
    String id =
        open(
            "repair",
            """
            "way_in":"phone","reported_at":"2026-01-05T08:00:00+08:00","home":"%s","caller":"王某",
            "caller_phone":"13800000009","fault":"空调不会开","utility":false,"urgency":"booked",
            "visit_at":"2099-01-05T08:00:00+08:00","taken_in":"service","repeat":false
            """
                .formatted(home));
    skip(id, "order", "send");
    String sign = "\"signatures\":[{\"as\":\"engineer\"}],";
    send(
        "engineer",
        id,
        "\"do\":\"done\",\"step\":\"accept\","
            + sign
            + "\"answers\":{\"deputy\":false,\"taken_at\":\"2026-01-05T09:00:00+08:00\"}");
    does("engineer", id, "arrive_booked", "");
    does(
        "engineer",
        id,
        "confirm",
        "\"covered\":\"covered_up\",\"finding\":\"misuse\",\"checked\":\"遥控器没电\"");
    skip(id, "teach");
    does("engineer", id, "give_back", "\"given_to\":\"" + account("lanting-desk") + "\"");
    return id;
  }

  private List<String> runs(String id, String step) {
    return supervisor
        .call("GET", CASES + "/" + id, null)
        .json()
        .path("steps")
        .valueStream()
        .filter(one -> one.path("step").asString().equals(step))
        .map(one -> one.path("id").asString())
        .toList();
  }

  private String visited(String answers) {
    String id = open("return-visit", "\"visit_kind\":\"complaint\",\"from_case\":true");
    does("supervisor", id, "reach", "\"met\":\"yes_met\"");
    does("supervisor", id, "call_or_visit", TOLD + answers);
    return id;
  }

  private static final String TOLD =
      """
      "form":"phone","means":["talk"],"told_kind":"result","told":"说了","content":true,
      "attitude":5,"speed":5,"quality":5,"effect":5,"opinion":"没有"
      """;

  /// 002-414.
  @Test
  void one_order_that_was_not_visited_makes_the_share_less_than_whole() {
    String first = order("3-2-1102");
    shows("orders", "visited", 1, 0);
    assertThat(visits().path("share_visited").asDouble()).isZero();

    skip(first, "check_in");
    JsonNode inspected = does("chief", first, "inspect", "\"passed\":true");
    String visit =
        inspected
            .path("links")
            .valueStream()
            .filter(link -> link.path("procedure").asString().equals("return-visit"))
            .findFirst()
            .orElseThrow()
            .path("case")
            .asString();
    does("supervisor", visit, "reach", "\"met\":\"yes_met\"");
    does("supervisor", visit, "call_or_visit", TOLD);
    skip(visit, "checked", "head");
    shows("orders", "visited", 1, 1);
    assertThat(visits().path("share_visited").asDouble()).isEqualTo(100.0);

    String second = order("3-2-1101");
    skip(second, "check_in", "inspect", "archive");
    assertThat(supervisor.call("GET", CASES + "/" + second, null).json().path("status").asString())
        .isEqualTo("closed");
    shows("orders", "visited", 2, 1);
    assertThat(visits().path("share_visited").asDouble()).isEqualTo(50.0);
  }

  /// 002-478.
  @Test
  void one_matter_that_was_not_answered_makes_the_share_less_than_whole() {
    String answered =
        visited(
            """
            ,"new_matters":[
             {"id":"n1","new_matter":"加路灯","new_kind":"advice","many_ask":false,
              "answer_at":"2099-01-01T09:00:00+08:00"},
             {"id":"n2","new_matter":"补草","new_kind":"advice","many_ask":false,
              "answer_at":"2099-01-01T09:00:00+08:00"}]
            """);
    shows("matters", "answered", 2, 0);
    int done = 0;
    for (String run : runs(answered, "answer_new")) {
      send(
          "supervisor",
          answered,
          "\"do\":\"done\",\"step\":\"%s\",\"answers\":{\"new_answer\":\"已装\"}".formatted(run));
      shows("matters", "answered", 2, ++done);
    }
    shows("matters", "answered", 2, 2);
    assertThat(visits().path("share_answered").asDouble()).isEqualTo(100.0);
  }
}
