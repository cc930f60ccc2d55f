package dev.zhishou.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Whom a call would really reach at three in the morning, and a test that is really sent.
class ReachTestOverHttpTest extends OverHttp {
  private static final String TRIAL =
      "/api/v1/reach/trial?community=lanting&procedure=lift-entrapment";
  private static final Duration LONG = Duration.ofSeconds(60);

  private JsonNode trial() {
    Caller.Answer answer = as("lanting-captain").call("GET", TRIAL, null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static List<JsonNode> people(JsonNode trial) {
    List<JsonNode> people = new ArrayList<>();
    trial.path("asked").forEach(role -> role.path("people").forEach(people::add));
    return people;
  }

  @Test
  void it_names_who_would_not_be_reached_and_why_and_who_answered_a_real_test() {
    JsonNode deaf = trial();
    assertThat(deaf.path("at").asString()).contains("T03:00:00+08:00");
    assertThat(deaf.path("reached").asInt()).as("no gateway is on").isZero();
    assertThat(deaf.path("missed").asInt()).isGreaterThan(3);
    assertThat(people(deaf))
        .isNotEmpty()
        .allSatisfy(
            one ->
                assertThat(one.path("ways").toString())
                    .contains("no-gateway")
                    .doesNotContain("goes"));
    assertThat(deaf.path("asked").toString()).contains("dead-end", "step");

    String sms =
        """
        {"channel":"sms","name":"短信","per_second":100,
         "http":{"method":"POST","url":"https://sms.example/send","headers":{},
          "body":"{to}{text}","secret":"geheim"}}
        """;
    Caller.Answer made = as("admin").call("POST", "/api/v1/gateways", sms);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    database.asOwner(
        "update account set phone = null where id = '" + account("lanting-manager") + "'");
    JsonNode heard = trial();
    assertThat(heard.path("reached").asInt()).isPositive();
    assertThat(people(heard))
        .filteredOn(one -> one.path("id").asString().equals(account("lanting-manager")))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.path("reached").asBoolean()).isFalse())
        .allSatisfy(one -> assertThat(one.path("ways").toString()).contains("no-address"));

    Caller.Answer sent =
        as("lanting-captain")
            .call(
                "POST",
                "/api/v1/reach/tests",
                "{\"community\":\"lanting\",\"procedure\":\"lift-entrapment\"}");
    assertThat(sent.status()).as(sent.body()).isEqualTo(201);
    await().atMost(LONG).until(() -> !mine().isEmpty());
    JsonNode message = mine().getFirst();
    assertThat(message.path("title").asString()).isEqualTo("【测试】值守通信测试");
    String path = "/api/v1/messages/" + message.path("id").asString() + "/acknowledgement";
    assertThat(as("lanting-manager").call("POST", path, "").status()).isEqualTo(204);
    JsonNode tests =
        as("lanting-captain").call("GET", "/api/v1/reach/tests?community=lanting", null).json();
    assertThat(tests.at("/items/0/id")).isEqualTo(sent.json().path("id"));
    assertThat(tests.at("/items/0/answers").toString()).contains("acknowledged_at");
  }

  private List<JsonNode> mine() {
    List<JsonNode> mine = new ArrayList<>();
    as("lanting-manager")
        .call("GET", "/api/v1/messages/mine", null)
        .json()
        .path("items")
        .forEach(mine::add);
    return mine;
  }

  @Test
  void only_who_writes_the_roster_sends_a_test_and_only_of_a_procedure_that_there_is() {
    String body = "{\"community\":\"lanting\",\"procedure\":\"lift-entrapment\"}";
    assertThat(as("lanting-guard").call("POST", "/api/v1/reach/tests", body).status())
        .isEqualTo(403);
    assertThat(as("lanting-guard").call("GET", TRIAL, null).status()).isEqualTo(200);
    assertThat(as("lanting-guard").call("GET", TRIAL + "x", null).status()).isEqualTo(422);
    assertThat(as("binhe-desk").call("GET", TRIAL, null).status()).isEqualTo(404);
  }
}
