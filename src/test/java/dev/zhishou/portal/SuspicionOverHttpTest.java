package dev.zhishou.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A resident reports a suspicion of disease, over HTTP and without an account (000-183).
class SuspicionOverHttpTest extends OverHttp {
  private static final String WORDS = "三单元两家人都不大舒服";
  private final Caller resident = Caller.anonymous(port);

  private JsonNode reported() {
    String body =
        "{\"id\":\"%s\",\"matter\":\"suspicion\",\"text\":\"%s\"}"
            .formatted(UUID.randomUUID(), WORDS);
    Caller.Answer answer = resident.call("POST", "/api/v1/portal/lanting/reports", body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return caseOf(numbered(answer.json().path("number").asString()));
  }

  private String numbered(String number) {
    return as("lanting-desk")
        .call("GET", "/api/v1/cases?limit=200", null)
        .json()
        .path("items")
        .valueStream()
        .filter(one -> one.path("number").asString().equals(number))
        .map(one -> one.path("id").asString())
        .findFirst()
        .orElseThrow();
  }

  private JsonNode caseOf(String id) {
    return as("lanting-desk").call("GET", "/api/v1/cases/" + id, null).json();
  }

  /// The managers are told at once, somebody must look, and what he wrote stands in his report
  /// only.
  private static void reachesTheOffice(JsonNode opened) {
    assertThat(opened.path("procedure").asString()).isEqualTo("owner-request");
    assertThat(opened.path("severity").asString()).isIn("serious", "critical");
    assertThat(opened.path("steps").findValuesAsString("step"))
        .contains("important_up", "manager_seen", "verify");
    assertThat(opened.toString()).doesNotContain(WORDS);
  }

  @Test
  void a_suspicion_reaches_the_office_at_once_and_stands_in_the_running_epidemic() {
    JsonNode alone = reported();
    reachesTheOffice(alone);

    String body =
        """
        {"community":"lanting","procedure":"epidemic",
         "answers":{"sort":"infection","about":"两家发烧"}}
        """;
    Caller.Answer begun = as("lanting-desk").call("POST", "/api/v1/cases", body);
    assertThat(begun.status()).as(begun.body()).isEqualTo(201);
    String epidemic = begun.json().path("id").asString();

    JsonNode during = reported();
    reachesTheOffice(during);
    assertThat(caseOf(epidemic).path("links").toString())
        .contains(during.path("id").asString())
        .doesNotContain(alone.path("id").asString());
  }
}
