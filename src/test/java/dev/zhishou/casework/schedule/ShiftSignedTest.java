package dev.zhishou.casework.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import dev.zhishou.access.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
  private static final String SHIFT =
      """
      "shift_from": "2026-01-05T08:00:00+08:00", "shift_to": "2026-01-05T20:00:00+08:00"\
      """;

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
          "\"step\": \"tell\", \"answers\": {" + SHIFT + ", \"summary_text\": \"平稳\"}");
      command(incoming, handover, "done", "\"step\": \"here\"");
      command(incoming, handover, "done", "\"step\": \"hear\", \"answers\": {\"heard\": true}");
      command(incoming, handover, "done", "\"step\": \"sign\"");
      String first = "\"step\": \"sign\", \"signatures\": [{\"as\": \"incoming\"}]";
      String second = "\"step\": \"sign\", \"signatures\": [{\"as\": \"outgoing\"}]";
      unread(incoming, handover, first, lift);
      unread(outgoing, handover, second, lift);
      opens(incoming, handover, lift);
      unread(outgoing, handover, second, lift);
      command(incoming, handover, "sign", first);
      assertThat(taker(outgoing, lift)).isEqualTo(account(outgoing));
      opens(outgoing, handover, lift);
      command(outgoing, handover, "sign", second);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> taker(outgoing, lift).equals(account(incoming)));
    }
  }

  @Test
  void who_relieves_somebody_at_his_post_is_on_duty_until_the_other_is_back() {
    try (TestServer server = TestServer.on(DATABASE)) {
      Caller leaver = Caller.signedIn(server.port(), "binhe-guard");
      Caller relief = Caller.signedIn(server.port(), "binhe-cleaner");
      Caller boss = Caller.signedIn(server.port(), "binhe-captain");
      String now = Instant.now(Clock.systemUTC()).toString();
      String back = Instant.now(Clock.systemUTC()).plusSeconds(1800).toString();
      String body =
          """
          {"procedure": "post-relief", "community": "binhe", "answers": {"leaver": "%s",
           "boss": "%s", "leave_for": "meal", "leave_why": "午饭", "leave_at": "%s",
           "back_by": "%s"}}
          """;
      // 002-183, 002-189, 004-097: a colleague does not approve it, nor he himself.
      for (Caller colleague : List.of(relief, leaver)) {
        String asked = body.formatted(account(leaver), account(colleague), now, back);
        assertThat(leaver.call("POST", CASES, asked).body()).contains("not-above");
      }
      String asked = body.formatted(account(leaver), account(boss), now, back);
      Caller.Answer made = leaver.call("POST", CASES, asked);
      assertThat(made.status()).as(made.body()).isEqualTo(201);
      String post = made.json().path("id").asString();
      String who = "\"answers\": {\"relief\": \"" + account(relief) + "\"}";
      command(leaver, post, "done", "\"step\": \"request\", " + who);
      command(boss, post, "approve", "\"step\": \"request\"");
      assertThat(guards(boss)).doesNotContain(account(relief));
      String at = ", \"answers\": {\"took_at\": \"" + now + "\"}";
      both(relief, leaver, post, "take_post", at);
      assertThat(guards(boss)).contains(account(relief), account(leaver));
      command(
          leaver, post, "done", "\"step\": \"go\", \"answers\": {\"went_at\": \"" + now + "\"}");
      both(leaver, relief, post, "come_back", ", \"answers\": {\"back_at\": \"" + now + "\"}");
      assertThat(guards(boss)).contains(account(leaver)).doesNotContain(account(relief));
    }
  }

  /// Done by the first, signed by both.
  private static void both(
      Caller first, Caller second, String caseId, String step, String answers) {
    String named = "\"step\": \"" + step + "\"";
    command(first, caseId, "done", named + answers);
    for (Caller one : List.of(first, second)) {
      String as = step.equals("take_post") == (one == first) ? "relief" : "leaver";
      command(one, caseId, "sign", named + ", \"signatures\": [{\"as\": \"" + as + "\"}]");
    }
  }

  private static List<String> guards(Caller caller) {
    return caller
        .call("GET", "/api/v1/duties/now", null)
        .json()
        .path("items")
        .valueStream()
        .filter(one -> one.path("role").asString().equals("guard"))
        .map(one -> one.at("/account/id").asString())
        .toList();
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
    JsonNode outcome = outcome(caller, caseId, deed, rest);
    assertThat(outcome.path("outcome").asString())
        .as(deed + " " + rest + outcome)
        .isEqualTo("accepted");
  }

  private static JsonNode outcome(Caller caller, String caseId, String deed, String rest) {
    String body =
        "{\"commands\": [{\"id\": \"%s\", \"do\": \"%s\", %s}]}"
            .formatted(UUID.randomUUID(), deed, rest);
    return caller.call("POST", CASES + "/" + caseId + "/commands", body).json().at("/results/0");
  }

  /// Refused, naming the case, as long as he has not opened it.
  private static void unread(Caller caller, String handover, String signature, String red) {
    JsonNode shown = caller.call("GET", "/api/v1/handover/" + handover, null).json();
    assertThat(shown.path("unread").asInt()).isEqualTo(1);
    JsonNode refused = outcome(caller, handover, "sign", signature);
    assertThat(refused.path("outcome").asString()).isEqualTo("refused");
    JsonNode why = refused.path("problem");
    assertThat(why.path("code").asString()).as(why.toString()).isEqualTo("unread");
    assertThat(why.path("errors").valueStream().map(one -> one.path("pointer").asString()))
        .containsExactly("/cases/" + red);
    String number = caller.call("GET", CASES + "/" + red, null).json().path("number").asString();
    assertThat(why.toString()).contains(number + " ").contains("没打开");
  }

  private static void opens(Caller caller, String handover, String red) {
    Caller.Answer opened =
        caller.call(
            "POST", "/api/v1/handover/" + handover + "/opened", "{\"case\": \"" + red + "\"}");
    assertThat(opened.status()).as(opened.body()).isEqualTo(204);
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
