package dev.zhishou.notify.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.platform.Scope;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A step's word `notice`, over HTTP.
class StepNoticeOverHttpTest extends NoticesOverHttp {

  private JsonNode ofStep(String caseId, String step) {
    JsonNode found = null;
    for (JsonNode one : got("/api/v1/notices?community=lanting&case=" + caseId).path("items")) {
      found = one.path("step").asString().equals(step) ? one : found;
    }
    assertThat(found).as(step).isNotNull();
    return found;
  }

  @Test
  void a_step_that_tells_the_community_makes_a_notice_with_its_homes_counted() {
    JsonNode opened =
        asked(
            DESK,
            "POST",
            "/api/v1/cases",
            "{\"procedure\":\"earthquake\",\"community\":\"lanting\",\"answers\":{}}",
            201);
    String caseId = opened.path("id").asString();
    assertThat(ofStep(caseId, "tell_all").at("/count/staff").asInt())
        .as("told to the posts as it was opened")
        .isPositive();
    asked(
        DESK,
        "POST",
        "/api/v1/cases/" + caseId + "/commands",
        "{\"commands\":[{\"id\":\"%s\",\"do\":\"done\",\"step\":\"broadcast\",\"answers\":{}}]}"
            .formatted(UUID.randomUUID()),
        200);
    JsonNode told = ofStep(caseId, "broadcast");
    assertThat(told.path("state").asString()).isEqualTo("sent");
    assertThat(told.path("text").asString()).contains("兰亭苑：地震了");
    int all =
        asked(
                DESK,
                "POST",
                "/api/v1/notices/audience",
                "{\"community\":\"lanting\",\"audience\":[{\"kind\":\"community\"}]}",
                200)
            .path("homes")
            .asInt();
    assertThat(told.at("/count/homes").asInt()).isEqualTo(all);
    String id = told.path("id").asString();
    assertThat(got(NOTICES + id + "/figures").path("homes").asInt()).isEqualTo(all);
    assertThat(counted("select count(*)::int as n from delivery where message_id = :id", id))
        .isGreaterThan(all);
  }

  @Test
  void in_a_drill_nobody_outside_is_told() {
    JsonNode opened =
        asked(
            "binhe-desk",
            "POST",
            "/api/v1/cases",
            "{\"procedure\":\"earthquake\",\"community\":\"binhe\",\"drill\":true,\"answers\":{}}",
            201);
    String caseId = opened.path("id").asString();
    asked(
        "binhe-desk",
        "POST",
        "/api/v1/cases/" + caseId + "/commands",
        "{\"commands\":[{\"id\":\"%s\",\"do\":\"done\",\"step\":\"broadcast\",\"answers\":{}}]}"
            .formatted(UUID.randomUUID()),
        200);
    List<String> told =
        database
            .scoped()
            .in(Scope.whole("a test looks"))
            .of(
                "select d.recipient from delivery d join notice n on n.id = d.message_id"
                    + " where n.case_id = :case")
            .set("case", UUID.fromString(caseId))
            .list(row -> row.text("recipient"));
    assertThat(told).isNotEmpty().allMatch(one -> one.startsWith("account:"));
  }
}
