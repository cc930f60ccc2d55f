package dev.zhishou.insight.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A renovation whose work was ordered to stop (002-317).
class StoppedRenovationOverHttpTest extends OverHttp {
  private Caller staff(String who) {
    return as("lanting-" + who);
  }

  private String opened(String procedure, String answers) {
    Caller.Answer opened =
        staff("desk")
            .call(
                "POST",
                "/api/v1/cases",
                "{\"procedure\":\"%s\",\"community\":\"lanting\",\"answers\":{%s}}"
                    .formatted(procedure, answers));
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    return opened.json().path("id").asString();
  }

  private String sent(String who, String caseId, String step, String answers) {
    return staff(who)
        .call(
            "POST",
            "/api/v1/cases/" + caseId + "/commands",
            "{\"commands\":[{\"id\":\"%s\",\"do\":\"done\",\"step\":\"%s\",\"answers\":{%s}}]}"
                .formatted(UUID.randomUUID(), step, answers))
        .json()
        .at("/results/0/outcome")
        .asString();
  }

  private void done(String who, String caseId, String step, String answers) {
    assertThat(sent(who, caseId, step, answers)).as(step).isEqualTo("accepted");
  }

  private JsonNode renovation(String id) {
    return staff("service")
        .call("GET", "/api/v1/renovations?community=lanting", null)
        .json()
        .path("items")
        .valueStream()
        .filter(one -> one.path("case").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void it_is_stopped_from_the_order_until_somebody_lifts_it_with_a_reason() {
    String home =
        staff("desk")
            .call("GET", "/api/v1/homes?community=lanting&q=3-2-1102", null)
            .json()
            .at("/items/0/id")
            .asString();
    String id = opened("renovation", "\"home\":\"%s\",\"renewal\":false".formatted(home));
    String violation =
        opened(
            "renovation-violation",
            "\"home\":\"%s\",\"found_at\":\"%s\",\"breaches\":[\"bearing\"],\"renovation\":\"%s\""
                .formatted(home, Instant.now(), id));
    done(
        "housekeeper",
        violation,
        "stop",
        "\"stopped_at\":\"%s\",\"told_whom\":\"李工\",\"obeyed\":true".formatted(Instant.now()));
    done(
        "housekeeper",
        violation,
        "persuade",
        "\"persuaded\":\"李工，说了危险\",\"restored\":false,\"listens\":true");
    done(
        "housekeeper",
        violation,
        "choose",
        "\"measures\":[\"stop_work\"],\"measures_why\":\"动了承重墙\"");
    assertThat(renovation(id).path("state").asString()).as("not ordered").isEqualTo("running");

    done("housekeeper", violation, "stop_order", "\"stop_order_to\":\"李工\"");
    JsonNode stopped = renovation(id);
    assertThat(stopped.path("state").asString()).isEqualTo("stopped");
    assertThat(stopped.at("/blocked/0/why").asString()).isEqualTo("stopped");
    assertThat(stopped.at("/blocked/0/case").asString()).isEqualTo(violation);

    assertThat(sent("supervisor", violation, "lift_stop", "")).isEqualTo("refused");
    assertThat(renovation(id).path("state").asString()).as("no reason").isEqualTo("stopped");
    done("supervisor", violation, "lift_stop", "\"lift_why\":\"墙已恢复，工程看过\"");
    assertThat(renovation(id).path("state").asString()).isEqualTo("running");
    assertThat(renovation(id).at("/blocked/0/why").asString()).isEqualTo("violation");
  }
}
