package dev.zhishou.community.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// 001-074: a sealed room shows as sealed to who looks its home up, until the police have released
/// it, and nobody learns there why.
class SealedRoomOverHttpTest extends OverHttp {
  private static final String AT = "\"2020-01-01T08:00:00+08:00\"";

  private Caller.Answer does(String who, String caseId, String step, String answers) {
    String command =
        "{\"commands\":[{\"id\":\"%s\",\"do\":\"done\",\"step\":\"%s\",\"answers\":{%s}}]}"
            .formatted(UUID.randomUUID(), step, answers);
    return as(who).call("POST", "/api/v1/cases/" + caseId + "/commands", command);
  }

  private void done(String who, String caseId, String step, String answers) {
    Caller.Answer answer = does(who, caseId, step, answers);
    assertThat(answer.json().at("/results/0/outcome").asString())
        .as(answer.body())
        .isEqualTo("accepted");
  }

  private JsonNode home() {
    return as("lanting-desk")
        .call("GET", "/api/v1/homes?community=lanting&q=3-2-1101", null)
        .json()
        .at("/items/0");
  }

  @Test
  void a_sealed_room_shows_as_sealed_until_the_police_released_it_and_not_why() {
    assertThat(home().path("sealed_since").isMissingNode()).isTrue();
    String death =
        as("lanting-captain")
            .call(
                "POST",
                "/api/v1/cases",
                "{\"procedure\":\"death\",\"community\":\"lanting\",\"answers\":{\"home\":\"%s\"}}"
                    .formatted(home().path("id").asString()))
            .json()
            .path("id")
            .asString();
    done("lanting-captain", death, "ambulance", "");
    done(
        "lanting-captain",
        death,
        "confirmed",
        "\"is_dead\":true,\"confirmed_by\":\"医生\",\"confirmed_at\":%s,\"in_room\":true"
            .formatted(AT));
    done(
        "lanting-captain",
        death,
        "sealed",
        "\"sealed_room\":\"3-2-1101\",\"sealed_at\":%s,\"seal_photo\":[\"%s\"]"
            .formatted(AT, as("lanting-captain").picture()));
    JsonNode sealed = home();
    assertThat(sealed.path("sealed_since").isMissingNode()).isFalse();
    assertThat(sealed.toString()).doesNotContain(death, "死");

    Caller.Answer early = does("lanting-captain", death, "unsealed", "");
    assertThat(early.json().at("/results/0/outcome").asString()).isEqualTo("refused");
    assertThat(home().path("sealed_since").isMissingNode()).isFalse();

    done(
        "lanting-captain",
        death,
        "released",
        "\"release_unit\":\"派出所\",\"release_officer\":\"王警官\",\"released_at\":%s".formatted(AT));
    done("lanting-captain", death, "unsealed", "");
    assertThat(home().path("sealed_since").isMissingNode()).isTrue();
  }
}
