package dev.zhishou.desk.collective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Five homes and one matter, over HTTP (003-091).
class CollectiveOverHttpTest extends OverHttp {
  private static String home(Caller desk, String name) {
    return desk.call("GET", "/api/v1/homes?community=lanting&q=" + name, null)
        .json()
        .at("/items/0/id")
        .asString();
  }

  private static String complaint(Caller desk, String home, String matter) {
    Caller.Answer opened =
        desk.call(
            "POST",
            "/api/v1/cases",
            """
            {"procedure":"complaint","community":"lanting","home":"%s","answers":{"way_in":"phone",
             "from_centre":false,"received_at":"2020-01-01T08:00:00+08:00","anonymous":false,
             "name":"业主","phone":"13800000000","home":"%s","matter":"%s",
             "key_points":[{"id":"1","point":"水压"}],"major":false,"rights":false,"repeat":false}}
            """
                .formatted(home, home, matter));
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    return opened.json().path("id").asString();
  }

  private static JsonNode heard(Caller desk, String home) {
    Caller.Answer answer =
        desk.call(
            "POST",
            "/api/v1/triage/collective",
            "{\"community\":\"lanting\",\"text\":\"我要投诉，家里水压太低\",\"home\":\"" + home + "\"}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("proposal");
  }

  @Test
  void the_fifth_home_has_it_proposed_and_what_is_opened_is_linked_with_the_complaints() {
    Caller desk = Caller.signedIn(port, "lanting-desk");
    List<String> cases = new ArrayList<>();
    for (String name : List.of("1-1-101", "1-1-102", "2-1-201", "2-1-202")) {
      cases.add(complaint(desk, home(desk, name), "水压太低，洗不了澡"));
    }
    // Five calls of four homes are four homes, and another matter is another.
    complaint(desk, home(desk, "1-1-101"), "水压还是太低");
    complaint(desk, home(desk, "3-1-301"), "楼上装修噪声");
    assertThat(heard(desk, home(desk, "1-1-102")).isObject()).isFalse();
    assertThat(proposed(desk, cases.getFirst()).isObject()).isFalse();

    JsonNode proposal = heard(desk, home(desk, "5-1-501"));
    assertThat(proposal.path("procedure").asString()).isEqualTo("collective-complaint");
    assertThat(proposal.path("homes").asInt()).isEqualTo(5);
    assertThat(proposal.path("names").path(home(desk, "5-1-501")).asString()).contains("5号楼");

    String fifth = complaint(desk, home(desk, "5-1-501"), "水压太低");
    assertThat(proposed(desk, fifth).path("homes").asInt()).isEqualTo(5);
    Caller.Answer opened =
        desk.call(
            "POST",
            "/api/v1/cases",
            "{\"procedure\":\"collective-complaint\",\"community\":\"lanting\",\"answers\":"
                + proposal.path("answers")
                + "}");
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    String collective = opened.json().path("id").asString();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              assertThat(linked(desk, collective)).contains(fifth).containsAll(cases).hasSize(6);
              assertThat(linked(desk, fifth)).containsExactly(collective);
            });
    // What is linked is not proposed again, nor is it counted for the next one.
    assertThat(heard(desk, home(desk, "6-1-601")).isObject()).isFalse();
    assertThat(proposed(desk, fifth).isObject()).isFalse();
    assertThat(
            Caller.signedIn(port, "binhe-desk")
                .call("POST", "/api/v1/triage/collective", of(fifth))
                .status())
        .isEqualTo(404);
  }

  private static String of(String caseId) {
    return "{\"community\":\"lanting\",\"case\":\"" + caseId + "\"}";
  }

  private static JsonNode proposed(Caller desk, String caseId) {
    return desk.call("POST", "/api/v1/triage/collective", of(caseId)).json().path("proposal");
  }

  private static List<String> linked(Caller desk, String caseId) {
    List<String> linked = new ArrayList<>();
    desk.call("GET", "/api/v1/cases/" + caseId, null)
        .json()
        .path("links")
        .forEach(link -> linked.add(link.path("case").asString()));
    return linked;
  }
}
