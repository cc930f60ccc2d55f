package dev.zhishou.desk.unread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What came in while nobody listened stays in sight of the desk until somebody takes it.
class UnreadOverHttpTest extends OverHttp {
  private static final String DESK = "lanting-desk";

  /// Whoever of them is on duty receives what a resident writes.
  private static final List<String> RECEIVERS = List.of(DESK, "lanting-desk2", "lanting-desk3");

  private static final String CALLS = "/api/v1/missed-calls";
  private static final String NUMBER = "13912345678";

  private JsonNode ok(String method, String path, @Nullable String body) {
    Caller.Answer answer = as(DESK).call(method, path, body);
    assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
    return answer.json();
  }

  private JsonNode unread() {
    return ok("GET", "/api/v1/unread?community=lanting", null).path("items");
  }

  private Optional<JsonNode> line(String key, String value) {
    return unread().valueStream().filter(one -> one.path(key).asString().equals(value)).findFirst();
  }

  private static Instant at(JsonNode line) {
    return OffsetDateTime.parse(line.path("at").asString()).toInstant();
  }

  /// 002-340
  @Test
  void an_unread_message_is_visible_to_the_desk_with_its_age_until_its_case_is_taken_on() {
    Instant before = Instant.now();
    Caller.Answer sent =
        Caller.anonymous(port)
            .call(
                "POST",
                "/api/v1/portal/lanting/reports",
                """
                {"id":"0190b0a0-0000-7000-8000-000000340001","matter":"anything",
                 "text":"3号楼门口的灯坏了","where":"3号楼"}
                """);
    assertThat(sent.status()).as(sent.body()).isEqualTo(201);
    String number = sent.json().path("number").asString();

    JsonNode line = line("case_number", number).or(() -> line("number", number)).orElseThrow();
    assertThat(line.path("kind").asString()).isEqualTo("report");
    assertThat(line.path("channel").asString()).isEqualTo("web");
    assertThat(at(line)).isBetween(before.minusSeconds(2), Instant.now().plusSeconds(2));

    String caseId = line.path("case").asString();
    JsonNode step = toBeDone(caseId);
    String holders = step.path("holders").toString();
    String receiver =
        RECEIVERS.stream().filter(one -> holders.contains(account(one))).findFirst().orElseThrow();
    String taken =
        """
        {"commands": [{"id": "0190b0a0-0000-7000-8000-000000340002", "do": "acknowledge",
          "step": "%s"}]}
        """
            .formatted(step.path("id").asString());
    JsonNode answer =
        as(receiver).call("POST", "/api/v1/cases/" + caseId + "/commands", taken).json();
    assertThat(answer.at("/results/0/outcome").asString())
        .as(answer.toString())
        .isEqualTo("accepted");
    assertThat(line("case", caseId)).isEmpty();
  }

  /// The first step of the case that waits for somebody.
  private JsonNode toBeDone(String caseId) {
    JsonNode steps = ok("GET", "/api/v1/cases/" + caseId, null).path("steps");
    return steps
        .valueStream()
        .filter(one -> one.path("state").asString().equals("ready"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(steps.toString()));
  }

  /// 002-340
  @Test
  void a_mail_is_listed_until_it_is_answered_or_becomes_a_case() {
    String answered = mail("物业费几号交");
    String opened = mail("3号楼2单元1号梯停了，有人困在里面");
    assertThat(line("id", answered).orElseThrow().path("channel").asString()).isEqualTo("mail");
    assertThat(line("id", opened).orElseThrow().path("procedure").asString())
        .isEqualTo("lift-entrapment");

    ok("POST", "/api/v1/reports/" + answered + "/answer", "{\"text\":\"十号前\"}");
    ok(
        "POST",
        "/api/v1/cases",
        """
        {"procedure":"lift-entrapment","community":"lanting","report":"%s","answers":{}}
        """
            .formatted(opened));
    assertThat(line("id", answered)).isEmpty();
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(line("id", opened)).isEmpty());
  }

  private String mail(String text) {
    String body = "{\"community\":\"lanting\",\"channel\":\"mail\",\"text\":\"" + text + "\"}";
    return ok("POST", "/api/v1/reports", body).path("id").asString();
  }

  /// 002-340
  @Test
  void a_missed_call_is_listed_until_somebody_deals_with_it_and_its_number_is_read_on_record() {
    JsonNode later = ok("POST", CALLS, "{\"community\":\"lanting\"}");
    JsonNode call =
        ok(
            "POST",
            CALLS,
            "{\"community\":\"lanting\",\"number\":\"%s\",\"at\":\"2026-01-05T10:00:00+08:00\"}"
                .formatted(NUMBER));
    String id = call.path("id").asString();
    JsonNode list = unread();
    assertThat(list.path(0).path("id").asString()).as("the oldest first").isEqualTo(id);
    assertThat(list.path(0).path("kind").asString()).isEqualTo("missed-call");
    assertThat(at(list.path(0))).isEqualTo(Instant.parse("2026-01-05T02:00:00Z"));
    assertThat(list.path(0).path("caller").asString()).isEqualTo("139****5678");
    assertThat(list.toString()).doesNotContain(NUMBER).contains(later.path("id").asString());

    assertThat(as("binhe-desk").call("GET", CALLS + "/" + id, null).status()).isEqualTo(404);
    assertThat(ok("GET", CALLS + "/" + id, null).path("number").asString()).isEqualTo(NUMBER);
    String answered = CALLS + "/" + id + "/answered";
    assertThat(as("binhe-desk").call("POST", answered, "{\"how\":\"rang-back\"}").status())
        .isEqualTo(404);
    assertThat(as(DESK).call("POST", answered, "{\"how\":\"sang\"}").status()).isEqualTo(422);
    assertThat(as(DESK).call("POST", answered, "{\"how\":\"rang-back\"}").status()).isEqualTo(204);
    assertThat(as(DESK).call("POST", answered, "{\"how\":\"rang-back\"}").status()).isEqualTo(409);
    assertThat(line("id", id)).isEmpty();
  }

  /// 002-340
  @Test
  void a_missed_call_is_told_to_the_other_screens_as_it_comes_and_as_it_goes() throws IOException {
    Queue<String> told = new ConcurrentLinkedQueue<>();
    try (Stream<String> page = as("lanting-desk2").lines("/api/v1/stream", "")) {
      Thread.ofVirtual().start(() -> page.forEach(told::add));
      await().atMost(Duration.ofSeconds(20)).until(() -> !told.isEmpty());
      String id = ok("POST", CALLS, "{\"community\":\"lanting\"}").path("id").asString();
      await().atMost(Duration.ofSeconds(20)).until(() -> times(told, id) == 1);
      String answered = CALLS + "/" + id + "/answered";
      assertThat(as(DESK).call("POST", answered, "{\"how\":\"rang-again\"}").status())
          .isEqualTo(204);
      await().atMost(Duration.ofSeconds(20)).until(() -> times(told, id) == 2);
      assertThat(told).contains("event:unread");
    }
  }

  private static long times(Queue<String> told, String id) {
    return told.stream().filter(line -> line.startsWith("data:") && line.contains(id)).count();
  }

  /// 002-340
  @Test
  void the_channels_of_an_estate_are_kept_with_their_hours() {
    JsonNode kept = ok("GET", "/api/v1/estate?community=lanting", null).path("channels");
    assertThat(kept.valueStream().map(one -> one.path("name").asString()))
        .contains("来访", "电话", "信件", "意见箱");
    assertThat(kept.valueStream().map(one -> one.path("hours").asString())).doesNotContain("");
    String body =
        """
        {"location":"路口","doors":["1 号"],"floor_area":1000,"fields":[],
         "channels":[{"name":"电话","hours":"夜间 20:00–8:00","at":"0571-55500000"}]}
        """;
    Caller.Answer written =
        as("lanting-manager").call("PUT", "/api/v1/estate?community=lanting", body);
    assertThat(written.json().path("channels").size()).as(written.body()).isEqualTo(1);
    assertThat(
            ok("GET", "/api/v1/estate?community=lanting", null).at("/channels/0/hours").asString())
        .isEqualTo("夜间 20:00–8:00");
  }
}
