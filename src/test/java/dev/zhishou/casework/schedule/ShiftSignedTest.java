package dev.zhishou.casework.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import dev.zhishou.access.Caller;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// Who goes off duty hands over what he has taken: with the second signature, and not before.
@Tag("database")
class ShiftSignedTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final String CASES = "/api/v1/cases";

  @Test
  void what_the_outgoing_had_taken_is_the_incomings_with_the_second_signature() {
    try (TestServer server = TestServer.on(DATABASE)) {
      Caller outgoing = Caller.signedIn(server.port(), "lanting-desk");
      Caller incoming = Caller.signedIn(server.port(), "lanting-desk3");
      String lift = opened(outgoing, "lift-entrapment", "");
      command(outgoing, lift, "take", "\"step\": \"call_contractor\"");
      String handover =
          opened(
              outgoing,
              "shift-handover",
              "\"shift_role\": \"front-desk\", \"outgoing\": \"%s\", \"incoming\": \"%s\""
                  .formatted(account(outgoing), account(incoming)));
      command(
          outgoing,
          handover,
          "done",
          "\"step\": \"tell\", \"answers\": {\"summary_text\": \"平稳\"}");
      command(incoming, handover, "done", "\"step\": \"here\"");
      command(incoming, handover, "done", "\"step\": \"hear\", \"answers\": {\"heard\": true}");
      command(incoming, handover, "done", "\"step\": \"sign\"");
      command(
          incoming,
          handover,
          "sign",
          "\"step\": \"sign\", \"signatures\": [{\"as\": \"incoming\"}]");
      assertThat(taker(outgoing, lift)).isEqualTo(account(outgoing));
      command(
          outgoing,
          handover,
          "sign",
          "\"step\": \"sign\", \"signatures\": [{\"as\": \"outgoing\"}]");
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> taker(outgoing, lift).equals(account(incoming)));
    }
  }

  private static String account(Caller caller) {
    return caller.call("GET", "/api/v1/session", null).json().at("/account/id").asString();
  }

  private static String opened(Caller caller, String procedure, String answers) {
    String body =
        "{\"procedure\": \"%s\", \"community\": \"lanting\", \"answers\": {%s}}"
            .formatted(procedure, answers);
    Caller.Answer answer = caller.call("POST", CASES, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().path("id").asString();
  }

  private static void command(Caller caller, String caseId, String deed, String rest) {
    String body =
        "{\"commands\": [{\"id\": \"%s\", \"do\": \"%s\", %s}]}"
            .formatted(UUID.randomUUID(), deed, rest);
    Caller.Answer answer = caller.call("POST", CASES + "/" + caseId + "/commands", body);
    assertThat(answer.json().at("/results/0/outcome").asString())
        .as(deed + " " + rest + answer.json().at("/results/0"))
        .isEqualTo("accepted");
  }

  private static String taker(Caller caller, String caseId) {
    JsonNode shown = caller.call("GET", CASES + "/" + caseId, null).json();
    return shown
        .path("steps")
        .valueStream()
        .filter(step -> step.path("step").asString().equals("call_contractor"))
        .map(step -> step.path("taken_by").asString(""))
        .findFirst()
        .orElse("");
  }
}
