package dev.zhishou.custody;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Who has a radio now is told by the loans, to whoever calls for help in a robbery (000-317).
class RadiosOverHttpTest extends OverHttp {
  private JsonNode opened(String who, String procedure, String answers) {
    String body =
        "{\"procedure\":\"%s\",\"community\":\"lanting\",\"answers\":{%s}}"
            .formatted(procedure, answers);
    Caller.Answer answer = as(who).call("POST", "/api/v1/cases", body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json();
  }

  private void does(String who, String caseId, String command) {
    Caller.Answer answer =
        as(who)
            .call(
                "POST",
                "/api/v1/cases/" + caseId + "/commands",
                "{\"commands\":[{\"id\":\"%s\",%s}]}".formatted(UUID.randomUUID(), command));
    assertThat(answer.json().at("/results/0/outcome").asString())
        .as(answer.body())
        .isEqualTo("accepted");
  }

  private String lent(String thing, String answers) {
    String loan =
        opened(
                "lanting-captain",
                "asset-borrowing",
                """
                "deed":"take","thing":"%s","taker":"%s","department":"guards","purpose":"巡逻",%s
                """
                    .formatted(thing, account("lanting-guard"), answers))
            .path("id")
            .asString();
    does(
        "lanting-captain",
        loan,
        """
        "do":"done","step":"issue","answers":{"out_at":"2020-01-01T08:00:00+08:00",
        "state_out":"完好"},"signatures":[{"as":"lender"}]
        """);
    does(
        "lanting-guard",
        loan,
        "\"do\":\"sign\",\"step\":\"issue\",\"signatures\":[{\"as\":\"taker\"}]");
    return loan;
  }

  private JsonNode listed(JsonNode robbery) {
    return StreamSupport.stream(robbery.path("steps").spliterator(), false)
        .filter(step -> step.path("step").asString().equals("radio_call"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_robbery_lists_who_has_a_radio_with_its_channel_until_it_is_back() {
    String loan = lent("radio", "\"thing_no\":\"对讲机 12 号\",\"on_channel\":\"3 频道\"");
    lent("key", "\"thing_no\":\"水泵房钥匙\"");
    String place =
        as("lanting-guard")
            .call("GET", "/api/v1/places?community=lanting", null)
            .json()
            .at("/items/0/id")
            .asString();
    String robbery = "\"place\":\"%s\"".formatted(place);
    JsonNode running = opened("lanting-monitor", "robbery", robbery);
    assertThat(listed(running).toString())
        .contains("对讲机 12 号，3 频道", account("lanting-guard"))
        .doesNotContain("水泵房钥匙", account("lanting-engineer"));

    does(
        "lanting-captain",
        loan,
        """
        "do":"done","step":"issue_back","answers":{"in_at":"2020-01-01T17:00:00+08:00",
        "state_in":"完好","accepted_by":"%s","hurt":false},"signatures":[{"as":"lender"}]
        """
            .formatted(account("lanting-captain")));
    does(
        "lanting-guard",
        loan,
        "\"do\":\"sign\",\"step\":\"issue_back\",\"signatures\":[{\"as\":\"taker\"}]");
    String path = "/api/v1/cases/" + running.path("id").asString();
    assertThat(listed(as("lanting-monitor").call("GET", path, null).json()).toString())
        .doesNotContain("对讲机 12 号");
  }
}
