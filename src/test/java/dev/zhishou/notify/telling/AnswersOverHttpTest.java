package dev.zhishou.notify.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zhishou.LiftCall;
import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import dev.zhishou.access.AccountId;
import dev.zhishou.access.Caller;
import dev.zhishou.access.CommunityId;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Envelope;
import dev.zhishou.notify.Messages;
import dev.zhishou.notify.Queued;
import dev.zhishou.notify.Receiver;
import dev.zhishou.notify.Recipient;
import dev.zhishou.notify.channel.Signed;
import dev.zhishou.platform.clock.HouseClock;
import dev.zhishou.procedure.model.Severity;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// What comes back from outside: keys pressed on a call, reports of a provider, programs that are
/// told, and one that does not listen any more.
@Tag("database")
class AnswersOverHttpTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final Duration LONG = Duration.ofSeconds(60);

  private static final Receiver OUTSIDE = new Receiver();
  private static final Map<String, Caller> CALLERS = new HashMap<>();
  private static TestServer server;
  private static JsonNode voice;
  private static int building = 1;

  @BeforeAll
  static void start() {
    server =
        TestServer.on(
            DATABASE,
            "zhishou.notify.allow=127.0.0.1",
            "spring.main.sources=" + EveryGuard.class.getName());
    voice =
        made(
            """
            {"channel":"voice","name":"语音","per_second":100,
             "http":{"method":"POST","url":"%s","headers":{"Content-Type":"application/json"},
              "body":"{\\"to\\":\\"{to}\\",\\"say\\":\\"{spoken}\\",\\"id\\":\\"{id}\\"}",
              "report":{"id":"/call","state":"/state","good":["answered"],"bad":["dead"],"key":"/key"}}}
            """
                .formatted(OUTSIDE.url("/voice")));
  }

  @AfterAll
  static void stop() {
    server.close();
    OUTSIDE.close();
  }

  private static JsonNode made(String gateway) {
    Caller.Answer made = as("admin").call("POST", "/api/v1/gateways", gateway);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json();
  }

  private static Caller as(String username) {
    return CALLERS.computeIfAbsent(username, name -> Caller.signedIn(server.port(), name));
  }

  private static String opened() {
    return LiftCall.opened(as("lanting-desk"), building++, false);
  }

  private static List<Receiver.Got> got(String path) {
    return OUTSIDE.got().stream().filter(one -> one.path().equals(path)).toList();
  }

  private static List<JsonNode> deliveries(String caseId) {
    List<JsonNode> all = new ArrayList<>();
    as("lanting-desk")
        .call("GET", "/api/v1/cases/" + caseId + "/messages", null)
        .json()
        .path("items")
        .forEach(said -> said.path("deliveries").forEach(all::add));
    return all;
  }

  private static String state(String caseId, String delivery) {
    return deliveries(caseId).stream()
        .filter(one -> one.path("id").asString().equals(delivery))
        .findFirst()
        .orElseThrow()
        .path("state")
        .asString();
  }

  /// A provider reports, signed with the secret that it was told, so long ago.
  private static int reported(String body, Duration ago, String secret) throws Exception {
    String id = voice.path("id").asString();
    String at = Long.toString(server.part(Clock.class).instant().minus(ago).getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.port() + "/hooks/gateways/" + id))
            .header("Content-Type", "application/json")
            .header("webhook-id", "r1")
            .header("webhook-timestamp", at)
            .header("webhook-signature", "v1,xxx v1," + Signed.webhook(secret, "r1", at, body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  /// The calls that a provider took for a case.
  private static List<JsonNode> calls(String caseId) {
    return deliveries(caseId).stream()
        .filter(one -> one.path("channel").asString().equals("voice"))
        .filter(one -> one.path("state").asString().equals("sent"))
        .toList();
  }

  @Test
  void key_1_on_a_call_answers_for_the_step_and_only_a_signed_fresh_report_counts()
      throws Exception {
    String id = opened();
    HouseClock clock = server.part(HouseClock.class);
    clock.runAhead(clock.ahead().plus(Duration.ofSeconds(30)));
    await().atMost(LONG).until(() -> calls(id).size() > 1);
    List<JsonNode> calls = calls(id);
    String first = calls.get(0).path("id").asString();
    String second = calls.get(1).path("id").asString();
    assertThat(got("/voice").getFirst().body()).contains("按1").doesNotContain("http");

    String secret = voice.at("/http/report_secret").asString();
    String pressed = "{\"call\":\"%s\",\"state\":\"answered\",\"key\":\"1\"}".formatted(first);
    assertThat(reported(pressed, Duration.ZERO, Signed.newSecret())).isEqualTo(404);
    assertThat(reported(pressed, Duration.ofMinutes(6), secret)).as("too old").isEqualTo(404);
    assertThat(state(id, first)).isEqualTo("sent");
    assertThat(reported("no json", Duration.ZERO, secret)).isEqualTo(204);
    String other = "{\"call\":\"%s\",\"state\":\"answered\",\"key\":\"2\"}".formatted(first);
    assertThat(reported(other, Duration.ZERO, secret)).isEqualTo(204);
    assertThat(state(id, first)).as("key 2 is no answer").isEqualTo("delivered");
    assertThat(reported(pressed, Duration.ZERO, secret)).isEqualTo(204);
    assertThat(state(id, first)).isEqualTo("acknowledged");
    assertThat(reported(pressed, Duration.ZERO, secret)).as("repeated").isEqualTo(204);
    String dead = "{\"call\":\"%s\",\"state\":\"dead\"}".formatted(second);
    assertThat(reported(dead, Duration.ZERO, secret)).isEqualTo(204);
    assertThat(state(id, second)).isIn("failed", "withdrawn");
    assertThat(events(id)).contains("StepAcknowledged");
  }

  private static List<String> events(String id) {
    List<String> types = new ArrayList<>();
    as("lanting-desk")
        .call("GET", "/api/v1/cases/" + id + "/events?limit=200", null)
        .json()
        .path("items")
        .forEach(event -> types.add(event.path("type").asString()));
    return types;
  }

  private static List<String> mine(String who, String caseId, String step) {
    List<String> mine = new ArrayList<>();
    for (JsonNode one : as(who).call("GET", "/api/v1/messages/mine", null).json().path("items")) {
      boolean open = one.path("acknowledged_at").isMissingNode();
      if (open
          && one.path("case").asString().equals(caseId)
          && one.path("text").asString().contains(step)) {
        mine.add(one.path("id").asString());
      }
    }
    return mine;
  }

  @Test
  void where_all_must_answer_ones_answer_leaves_the_others_called_and_else_it_does_not() {
    String id = opened();
    String all = "三方对讲安抚";
    String any = "先关主机电源";
    await()
        .atMost(LONG)
        .until(
            () ->
                !mine("lanting-guard", id, all).isEmpty()
                    && !mine("lanting-engineer", id, any).isEmpty());
    answered("lanting-monitor", id, all);
    answered("lanting-lift", id, any);
    await().atMost(LONG).until(() -> mine("lanting-engineer", id, any).isEmpty());
    assertThat(mine("lanting-guard", id, all)).as("he answers for himself").isNotEmpty();
    answered("lanting-guard", id, all);
    await().atMost(LONG).until(() -> mine("lanting-guard", id, all).isEmpty());
  }

  private static void answered(String who, String caseId, String step) {
    await().atMost(LONG).until(() -> !mine(who, caseId, step).isEmpty());
    for (String one : mine(who, caseId, step)) {
      String path = "/api/v1/messages/" + one + "/acknowledgement";
      assertThat(as(who).call("POST", path, "").status()).isEqualTo(204);
    }
  }

  @Test
  void programs_are_told_what_they_want_without_a_name_and_a_deaf_one_is_switched_off() {
    JsonNode wants =
        made(
            """
            {"channel":"webhook","name":"BI","community":"lanting",
             "webhook":{"url":"%s","events":["case.opened"]}}
            """
                .formatted(OUTSIDE.url("/wants")));
    made(
        "{\"channel\":\"webhook\",\"name\":\"alles\",\"community\":\"binhe\",\"webhook\":{\"url\":\""
            + OUTSIDE.url("/binhe")
            + "\"}}");
    String id = opened();
    await().atMost(LONG).until(() -> told("/wants", id) == 1);
    Receiver.Got told =
        got("/wants").stream().filter(one -> one.body().contains(id)).findFirst().orElseThrow();
    assertThat(told.body()).contains("\"type\":\"case.opened\"").doesNotContain("卡住了");
    assertThat(told.header("webhook-signature"))
        .contains(
            Signed.webhook(
                wants.at("/webhook/secret").asString(),
                told.header("webhook-id"),
                told.header("webhook-timestamp"),
                told.body()));
    assertThat(got("/binhe")).as("another community's").isEmpty();

    DATABASE.asOwner(
        "update gateway set failing_since = now() - interval '6 days' where channel <> 'sms'");
    server.part(SwitchOffDeaf.class).run();
    JsonNode ways = as("admin").call("GET", "/api/v1/gateways", null).json().path("items");
    for (JsonNode one : ways) {
      boolean webhook = one.path("channel").asString().equals("webhook");
      assertThat(one.path("off").isMissingNode())
          .as("a provider of people's channels stays on")
          .isEqualTo(!webhook);
    }
    String page = as("admin").call("GET", "/api/v1/messages/mine", null).body();
    assertThat(page).contains("BI");
    DATABASE.asOwner("update gateway set failing_since = null");
  }

  private static long told(String path, String caseId) {
    return got(path).stream().filter(one -> one.body().contains(caseId)).count();
  }

  @Test
  void what_stands_on_every_screen_is_there_however_many_messages_came_after_it() {
    queued(true);
    for (int i = 0; i < 60; i++) {
      queued(false);
    }
    JsonNode mine = as("lanting-medic").call("GET", "/api/v1/messages/mine", null).json();
    assertThat(mine.path("items").valueStream().filter(one -> one.path("dead_end").asBoolean()))
        .hasSize(1);
    assertThat(mine.path("items")).hasSize(51);
  }

  private static void queued(boolean everywhere) {
    JsonNode session = as("lanting-medic").call("GET", "/api/v1/session", null).json();
    Instant now = server.part(Clock.class).instant();
    Queued message =
        new Queued(
            UUID.randomUUID(),
            new CommunityId(UUID.fromString(session.at("/communities/0/id").asString())),
            new Queued.Wanted(TroubleWording.KIND, "短信", everywhere),
            Queued.Subject.NONE,
            Severity.NORMAL,
            false,
            new Queued.Span(now, now.plus(Duration.ofHours(1))));
    Recipient medic =
        new Recipient.Account(new AccountId(UUID.fromString(session.at("/account/id").asString())));
    server
        .part(Messages.class)
        .queue(message, List.of(new Envelope(medic, ChannelKind.IN_APP, now)));
  }
}
