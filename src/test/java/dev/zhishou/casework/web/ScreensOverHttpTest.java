package dev.zhishou.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What the screens ask for beside the case itself: the queue's lines, names, staff and posts.
class ScreensOverHttpTest extends OverHttp {
  private Caller desk;

  @BeforeEach
  void signIn() {
    desk = Caller.signedIn(port, "lanting-desk");
  }

  @Test
  void a_case_that_learns_later_which_lift_it_is_about_is_proposed_the_open_case_of_that_lift() {
    String lift =
        desk.call("GET", "/api/v1/equipment?community=lanting&kind=lift&limit=9", null)
            .json()
            .at("/items/8/id")
            .asString();
    JsonNode first = open(lift);
    String body =
        "{\"procedure\": \"lift-entrapment\", \"community\": \"lanting\", \"drill\": %s,"
            + " \"answers\": {}}";
    JsonNode second =
        desk.call("POST", "/api/v1/cases", body.formatted(first.path("drill"))).json();
    String id = second.path("id").asString();
    assertThat(same(second)).isEmpty();
    Caller.Answer answered =
        desk.call(
            "POST",
            "/api/v1/cases/" + id + "/commands",
            "{\"commands\": [{\"id\": \"%s\", \"do\": \"answer\", \"answers\": {\"lift\": \"%s\"}}]}"
                .formatted(UUID.randomUUID(), lift));
    assertThat(same(answered.json().path("case")))
        .as(answered.body())
        .isEqualTo(first.path("id").asString());
    assertThat(same(desk.call("GET", "/api/v1/cases/" + first.path("id").asString(), null).json()))
        .isEmpty();
  }

  private static String same(JsonNode shown) {
    return shown
        .path("links")
        .valueStream()
        .filter(link -> link.path("how").asString().equals("same"))
        .map(link -> link.path("case").asString())
        .findFirst()
        .orElse("");
  }

  @Test
  void a_line_of_the_queue_tells_where_what_is_next_and_whether_anybody_has_answered() {
    JsonNode lift =
        desk.call("GET", "/api/v1/equipment?community=lanting&kind=lift&limit=1", null)
            .json()
            .at("/items/0");
    JsonNode opened = open(lift.path("id").asString());
    String id = opened.path("id").asString();

    JsonNode line = line(id);
    assertThat(line.path("where").asString()).contains("号楼").contains("号梯");
    assertThat(line.path("answered").asBoolean()).isFalse();
    assertThat(line.at("/next/due_at").asString()).isEqualTo(line.path("next_deadline").asString());
    assertThat(line.at("/next/title").asString()).isNotEmpty();

    assertThat(
            desk.call(
                    "POST",
                    "/api/v1/cases/" + id + "/commands",
                    "{\"commands\": [{\"id\": \"%s\", \"do\": \"acknowledge\", \"step\": \"call_contractor\"}]}"
                        .formatted(UUID.randomUUID()))
                .body())
        .contains("accepted");
    assertThat(line(id).path("answered").asBoolean()).isTrue();
  }

  @Test
  void a_case_names_the_things_it_speaks_of_and_whom_a_step_rings() {
    JsonNode lift =
        desk.call("GET", "/api/v1/equipment?community=lanting&kind=lift&limit=2", null)
            .json()
            .at("/items/1");
    JsonNode opened = open(lift.path("id").asString());
    assertThat(opened.path("names").path(lift.path("id").asString()).asString()).contains("号梯");
    JsonNode rings = null;
    for (JsonNode step : opened.path("steps")) {
      rings = step.path("step").asString().equals("call_contractor") ? step : rings;
    }
    assertThat(rings).isNotNull();
    assertThat(rings.at("/call/0").asString()).isEqualTo("lift-contractor");
  }

  @Test
  void staff_of_the_community_is_told_by_name_and_post_and_not_to_others() {
    JsonNode staff = desk.call("GET", "/api/v1/staff?community=lanting", null).json();
    assertThat(staff.path("items").toString()).contains("front-desk").doesNotContain("resident");
    assertThat(desk.call("GET", "/api/v1/staff?community=binhe", null).status()).isEqualTo(404);
    assertThat(desk.call("GET", "/api/v1/roles", null).body()).contains("前台");
  }

  private JsonNode open(String lift) {
    Caller.Answer answer =
        desk.call(
            "POST",
            "/api/v1/cases",
            "{\"procedure\": \"lift-entrapment\", \"community\": \"lanting\", \"answers\": {\"lift\": \""
                + lift
                + "\"}}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json();
  }

  private JsonNode line(String id) {
    for (JsonNode line :
        desk.call("GET", "/api/v1/cases?community=lanting", null).json().path("items")) {
      if (line.path("id").asString().equals(id)) {
        return line;
      }
    }
    throw new AssertionError("the case is not in the queue");
  }
}
