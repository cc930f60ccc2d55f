package dev.zhishou.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A call with two requests, over HTTP: each is a line of its own with its answer, one of them
/// becomes a complaint that knows how and when it came (000-001, 004-227).
class ReceptionOverHttpTest extends OverHttp {
  private static final String CASES = "/api/v1/cases/";

  private static JsonNode does(Caller desk, String id, String step, String answers) {
    String body =
        """
        {"commands":[{"id":"%s","do":"done","step":"%s","answers":%s}]}
        """
            .formatted(UUID.randomUUID(), step, answers);
    Caller.Answer answer = desk.call("POST", CASES + id + "/commands", body);
    assertThat(answer.json().at("/results/0/outcome").asString())
        .as(answer.body())
        .isEqualTo("accepted");
    return answer.json().path("case");
  }

  private static String ready(JsonNode whole, String step) {
    return whole
        .path("steps")
        .valueStream()
        .filter(one -> one.path("step").asString().equals(step))
        .filter(one -> one.path("state").asString().equals("ready"))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asString();
  }

  @Test
  void two_requests_of_one_call_are_two_lines_and_one_of_them_a_complaint() {
    Caller desk = Caller.signedIn(port, "lanting-desk");
    Caller.Answer opened =
        desk.call(
            "POST",
            "/api/v1/cases",
            """
            {"procedure":"reception","community":"lanting","answers":{"way_in":"phone",
             "received_at":"2020-01-01T08:00:00+08:00","caller_kind":"guest","name":"王女士"}}
            """);
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    String id = opened.json().path("id").asString();

    JsonNode heard =
        does(
            desk,
            id,
            ready(opened.json(), "listen"),
            """
            {"three_rings":true,"agitated":false,"special":false,
             "needs":[{"id":"1","need":"楼下太吵"},{"id":"2","need":"几点关门"}]}
            """);
    JsonNode complained =
        does(
            desk,
            id,
            ready(heard, "reply"),
            """
            {"ended":"case","answer":"马上办","to_what":"complaint",
             "handed_to":"service-supervisor"}
            """);
    JsonNode answered =
        does(
            desk,
            id,
            ready(complained, "reply"),
            """
            {"ended":"answered","answer":"十点","done_at":"2020-01-01T08:05:00+08:00"}
            """);
    assertThat(
            answered
                .path("records")
                .valueStream()
                .map(one -> one.path("form").asString())
                .filter("contact-line"::equals))
        .hasSize(2);
    JsonNode closed = does(desk, id, ready(answered, "finish"), "{\"told_receiver\":\"told\"}");
    assertThat(closed.path("outcome").asString()).as(closed.toString()).isEqualTo("接待完毕");

    String complaint = closed.at("/links/0/case").asString();
    JsonNode whole = desk.call("GET", CASES + complaint, null).json();
    assertThat(whole.path("procedure").asString()).as(whole.toString()).isEqualTo("complaint");
    assertThat(whole.at("/answers/way_in").asString()).isEqualTo("phone");
    assertThat(whole.at("/answers/matter").asString()).isEqualTo("楼下太吵");
  }
}
