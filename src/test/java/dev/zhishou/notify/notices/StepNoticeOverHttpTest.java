package dev.zhishou.notify.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.Zhishou;
import dev.zhishou.access.Caller;
import dev.zhishou.platform.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/// A step's word `notice`, over HTTP.
@Tag("database")
@SpringBootTest(classes = Zhishou.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StepNoticeOverHttpTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final String DESK = "lanting-desk";
  private static final String NOTICES = "/api/v1/notices/";

  @LocalServerPort int port;
  private final Map<String, Caller> callers = new HashMap<>();

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    DATABASE.tell(registry);
    registry.add("zhishou.empty", () -> "false");
    registry.add("zhishou.access.argon-memory", () -> "64");
    registry.add("zhishou.access.argon-rounds", () -> "1");
  }

  private Caller as(String username) {
    return callers.computeIfAbsent(username, name -> Caller.signedIn(port, name));
  }

  private JsonNode asked(String who, String method, String path, String body, int status) {
    Caller.Answer answer = as(who).call(method, path, body);
    assertThat(answer.status()).as(method + " " + path + " " + answer.body()).isEqualTo(status);
    return answer.json();
  }

  private JsonNode got(String path) {
    return asked(DESK, "GET", path, null, 200);
  }

  private JsonNode ofStep(String caseId, String step) {
    JsonNode found = null;
    for (JsonNode one : got("/api/v1/notices?community=lanting&case=" + caseId).path("items")) {
      found = one.path("step").asString().equals(step) ? one : found;
    }
    assertThat(found).as(step).isNotNull();
    return found;
  }

  private static int counted(String sql, String id) {
    return DATABASE
        .scoped()
        .in(Scope.whole("a test counts"))
        .of(sql)
        .set("id", UUID.fromString(id))
        .first(row -> row.integer("n"));
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
        DATABASE
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
