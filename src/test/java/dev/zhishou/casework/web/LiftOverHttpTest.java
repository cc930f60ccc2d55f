package dev.zhishou.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// One emergency over HTTP, from what somebody said to the record that a stranger can check.
class LiftOverHttpTest extends OverHttp {
  private static final String CASES = "/api/v1/cases/";

  private JsonNode open(int building) {
    JsonNode report =
        as("lanting-desk")
            .call(
                "POST",
                "/api/v1/reports",
                "{\"text\": \""
                    + building
                    + "号楼2单元电梯卡住了,里面有两个人\", \"channel\": \"phone\", \"community\": \"lanting\"}")
            .json();
    JsonNode first = report.path("suggestions").path(0);
    assertThat(first.path("procedure").asString()).isEqualTo("lift-entrapment");
    assertThat(first.path("severity").asString()).isEqualTo("critical");
    assertThat(first.path("because")).isNotEmpty();
    assertThat(first.at("/answers/trapped").asInt()).isEqualTo(2);
    Caller.Answer opened =
        as("lanting-desk")
            .call(
                "POST",
                "/api/v1/cases",
                "{\"procedure\": \"lift-entrapment\", \"community\": \"lanting\", \"report\": "
                    + report.path("id")
                    + ", \"drill\": true, \"answers\": "
                    + first.path("answers")
                    + "}");
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    return opened.json();
  }

  private static String command(UUID id, String rest) {
    return "{\"commands\": [{\"id\": \"" + id + "\", " + rest + "}]}";
  }

  private JsonNode send(String who, String caseId, UUID id, String rest) {
    Caller.Answer answer = as(who).call("POST", CASES + caseId + "/commands", command(id, rest));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("results").path(0);
  }

  private String outcome(String who, String caseId, String rest) {
    return send(who, caseId, UUID.randomUUID(), rest).path("outcome").asString();
  }

  @Test
  void a_case_is_done_repeated_refused_and_kept_late_as_the_interface_says() {
    String id = open(3).path("id").asString();

    assertThat(as("binhe-desk").call("GET", CASES + id, null).status()).isEqualTo(404);
    JsonNode stranger =
        send(
            "lanting-cleaner",
            id,
            UUID.randomUUID(),
            "\"do\": \"done\", \"step\": \"call_contractor\", \"answers\": {}");
    assertThat(stranger.at("/problem/code").asString()).isEqualTo("not-yours");
    UUID once = UUID.randomUUID();
    String done = "\"do\": \"done\", \"step\": \"find_floor\", \"answers\": {\"floor\": \"五楼\"}";
    assertThat(send("lanting-guard", id, once, done).path("outcome").asString())
        .isEqualTo("accepted");
    assertThat(send("lanting-guard", id, once, done).path("outcome").asString())
        .isEqualTo("repeated");
    assertThat(outcome("lanting-captain", id, done)).isEqualTo("late");
    String radio =
        "\"do\": \"done\", \"step\": \"call_contractor\", \"answers\": {\"reached\": true},"
            + " \"via\": \"radio\", \"by\": {\"party\": \"lift-contractor\", \"name\": \"王工\"}";
    assertThat(outcome("lanting-desk", id, radio)).isEqualTo("accepted");
    assertThat(outcome("lanting-lift", id, "\"do\": \"done\", \"step\": \"rescue\""))
        .isEqualTo("refused");
    assertThat(
            send("lanting-desk", id, UUID.randomUUID(), "\"do\": \"close\"").at("/problem/errors"))
        .isNotEmpty();
  }

  @Test
  void of_two_people_at_one_step_in_the_same_instant_one_does_it_and_the_other_is_late()
      throws Exception {
    String id = open(4).path("id").asString();
    String step =
        "\"do\": \"done\", \"step\": \"watch\", \"answers\": {\"seen\": \"calm\", \"trapped\": 2}";
    List<Callable<String>> both =
        List.of(
            () -> outcome("lanting-monitor", id, step), () -> outcome("lanting-captain", id, step));
    as("lanting-monitor");
    as("lanting-captain");
    List<String> outcomes = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var each : threads.invokeAll(both)) {
        outcomes.add(each.get());
      }
    }
    assertThat(outcomes).containsExactlyInAnyOrder("accepted", "late");
  }

  @Test
  void a_stranger_recomputes_the_chain_from_the_text_alone() throws Exception {
    String id = open(5).path("id").asString();
    outcome("lanting-desk", id, "\"do\": \"note\", \"text\": \"张三在里面\"");
    JsonNode events =
        as("lanting-desk").call("GET", CASES + id + "/events?limit=200", null).json().path("items");
    String before = null;
    int seq = 0;
    for (JsonNode event : events) {
      String text = event.path("text").asString();
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      String hash = HexFormat.of().formatHex(digest);
      assertThat(hash).isEqualTo(event.path("hash").asString());
      assertThat(text).endsWith(before == null ? "\"prev\":null}" : "\"prev\":\"" + before + "\"}");
      assertThat(text).doesNotContain("张三");
      assertThat(event.path("seq").asInt()).isEqualTo(++seq);
      before = hash;
    }
    assertThat(seq).isGreaterThan(3);
  }

  @Test
  void what_a_phone_with_a_wrong_clock_tells_is_bounded_and_marked() {
    String id = open(2).path("id").asString();
    Caller guard = as("lanting-guard");
    String note = "\"do\": \"note\", \"step\": \"find_floor\", \"text\": \"到了\"";

    for (String times :
        List.of(
            "\"device_now\": \"2030-01-01T10:00:00+08:00\"|2030-01-01T10:00:00+08:00",
            "\"device_now\": null|2020-01-01T10:00:00+08:00",
            "\"device_now\": null|2040-01-01T10:00:00+08:00")) {
      String[] part = times.split("\\|");
      String body =
          "{\"commands\": [{\"id\": \"%s\", \"at\": \"%s\", %s}], %s}"
              .formatted(UUID.randomUUID(), part[1], note, part[0]);
      assertThat(guard.call("POST", CASES + id + "/commands", body).body()).contains("accepted");
    }
    outcome("lanting-guard", id, note);

    List<String> doubts = new ArrayList<>();
    for (JsonNode event : guard.call("GET", CASES + id + "/events", null).json().path("items")) {
      if (event.path("type").asString().equals("Noted")) {
        doubts.add(event.path("doubt").asString("none"));
        assertThat(event.path("text").asString().contains("\"doubt\""))
            .isEqualTo(!event.path("doubt").isMissingNode() && !event.path("doubt").isNull());
      }
    }
    assertThat(doubts).containsExactly("clock-off", "bounded", "bounded", "none");
  }

  @Test
  void bad_input_gets_a_problem_with_all_faults_and_no_stack_trace() {
    String id = open(6).path("id").asString();
    Caller desk = as("lanting-desk");
    String commands = CASES + id + "/commands";

    for (String body : List.of("{", "[]", "{\"commands\": [{\"do\": \"done\"}], \"x\": 1}")) {
      Caller.Answer answer = desk.call("POST", commands, body);
      assertThat(answer.status()).as(answer.body()).isIn(400, 422);
      assertThat(answer.body()).contains("\"type\"").doesNotContain("dev.zhishou", "Exception");
    }
    String wrong =
        "\"do\": \"done\", \"step\": \"watch\", \"answers\": {\"seen\": 7, \"nothing\": 1}";
    JsonNode result = send("lanting-monitor", id, UUID.randomUUID(), wrong);
    assertThat(result.path("outcome").asString()).isEqualTo("refused");
    assertThat(result.at("/problem/errors").size()).isGreaterThan(1);
    assertThat(
            desk.call("POST", commands, "{\"commands\": \"" + "x".repeat(11_000_000) + "\"}")
                .status())
        .isEqualTo(413);
    assertThat(desk.call("GET", CASES + UUID.randomUUID(), null).status()).isEqualTo(404);
  }
}
