package dev.zhishou.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A step tells whether it may be left out, so that nobody is offered what is refused (ADR 53).
class RequiredStepOverHttpTest extends OverHttp {
  private static final String CASES = "/api/v1/cases";

  private final Caller desk = as("lanting-desk");

  private JsonNode ambulance(String id) {
    return desk.call("GET", CASES + "/" + id, null)
        .json()
        .path("steps")
        .valueStream()
        .filter(step -> step.path("step").asString().equals("ambulance"))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode command(String who, String id, String rest) {
    return as(who)
        .call(
            "POST",
            CASES + "/" + id + "/commands",
            "{\"commands\":[{\"id\":\"%s\",%s}]}".formatted(UUID.randomUUID(), rest))
        .json()
        .at("/results/0");
  }

  /// 001-066: with a sign of danger the ambulance is called.
  @Test
  void a_step_says_that_nobody_may_leave_it_out_as_soon_as_that_is_so() {
    String id =
        desk.call(
                "POST",
                CASES,
                """
                {"procedure":"medical-emergency","community":"lanting","answers":{"where":"花园"}}
                """)
            .json()
            .path("id")
            .asString();
    assertThat(ambulance(id).has("required")).isFalse();

    JsonNode signs =
        command(
            "lanting-desk",
            id,
            "\"do\":\"done\",\"step\":\"signs\",\"answers\":{\"danger_signs\":[\"chest\"],\"major\":false}");
    assertThat(signs.path("outcome").asString()).as(signs.toString()).isEqualTo("accepted");
    assertThat(ambulance(id).path("required").asBoolean()).isTrue();
    String leave = "\"do\":\"skip\",\"step\":\"ambulance\",\"reason\":\"家属说不用\"";
    assertThat(command("lanting-supervisor", id, leave).at("/problem/errors/0/code").asString())
        .isEqualTo("not-skipped");
  }
}
