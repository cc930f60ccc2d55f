package dev.zhishou.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zhishou.LiftCall;
import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import dev.zhishou.access.Caller;
import dev.zhishou.notify.Receiver;
import dev.zhishou.platform.clock.HouseClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// An emergency in the night: who is called how, until somebody answers.
@Tag("database")
class CallOutOverHttpTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final Pattern LINK = Pattern.compile("https://desk\\.example(/a/[A-Za-z0-9_-]+)");
  private static final Duration LONG = Duration.ofSeconds(60);

  private static final Receiver PHONES = new Receiver();
  private static TestServer server;

  @BeforeAll
  static void start() {
    server =
        TestServer.on(
            DATABASE,
            "zhishou.notify.allow=127.0.0.1",
            "zhishou.notify.address=https://desk.example");
    Caller admin = Caller.signedIn(server.port(), "admin");
    assertThat(admin.call("GET", "/api/v1/gateways", null).json().path("reaches").asBoolean())
        .isFalse();
    Caller.Answer made =
        admin.call(
            "POST",
            "/api/v1/gateways",
            """
            {"channel":"sms","name":"短信","per_second":100,
             "http":{"method":"POST","url":"%s","headers":{"Content-Type":"application/json"},
              "body":"{\\"to\\":\\"{to}\\",\\"text\\":\\"{text}\\",\\"id\\":\\"{id}\\"}",
              "secret":"geheim"}}
            """
                .formatted(PHONES.url("/sms")));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(made.body()).doesNotContain("geheim").contains("whsec_");
  }

  @AfterAll
  static void stop() {
    server.close();
    PHONES.close();
  }

  @BeforeEach
  void forget() {
    PHONES.forget();
  }

  private static void pass(Duration time) {
    HouseClock clock = server.part(HouseClock.class);
    clock.runAhead(clock.ahead().plus(time));
  }

  private static Caller as(String username) {
    return Caller.signedIn(server.port(), username);
  }

  private static String opened(int building, boolean drill) {
    return LiftCall.opened(as("lanting-desk"), building, drill);
  }

  private static JsonNode messages(String caseId) {
    Caller.Answer answer =
        as("lanting-desk").call("GET", "/api/v1/cases/" + caseId + "/messages", null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static List<String> headlines(String caseId) {
    return messages(caseId)
        .path("items")
        .valueStream()
        .map(m -> m.path("what").asString())
        .toList();
  }

  private static List<String> states(String caseId, String channel) {
    List<String> states = new ArrayList<>();
    for (JsonNode said : messages(caseId).path("items")) {
      for (JsonNode delivery : said.path("deliveries")) {
        if (delivery.path("channel").asString().equals(channel)) {
          states.add(delivery.path("state").asString());
        }
      }
    }
    return states;
  }

  @Test
  void a_critical_offer_lies_on_the_page_at_once_and_on_the_phone_within_thirty_seconds() {
    String id = opened(3, true);
    await().atMost(LONG).until(() -> !states(id, "sms").isEmpty());
    assertThat(states(id, "sms")).containsOnly("queued");
    assertThat(states(id, "in-app")).isNotEmpty().containsOnly("sent");
    assertThat(headlines(id)).anyMatch(one -> one.contains("通知:") && !one.endsWith(":"));

    pass(Duration.ofSeconds(26));
    await().atMost(LONG).until(() -> states(id, "sms").contains("sent"));
    Receiver.Got sms =
        PHONES.got().stream().filter(got -> got.body().contains("3号楼")).findFirst().orElseThrow();
    assertThat(sms.body()).contains("【演练】【值守】紧急").contains("https://desk.example/a/");

    Matcher link = LINK.matcher(sms.body());
    assertThat(link.find()).isTrue();
    String address = link.group(1);
    Caller anybody = Caller.anonymous(server.port());
    Caller.Answer looked = anybody.call("GET", address, null);
    assertThat(looked.status()).isEqualTo(200);
    assertThat(looked.body()).contains("确认收到").doesNotContain("<script");
    assertThat(states(id, "sms")).as("looking is no answer").doesNotContain("acknowledged");

    assertThat(anybody.call("POST", address, "").status()).isEqualTo(200);
    assertThat(anybody.call("POST", address, "").status()).isEqualTo(410);
    assertThat(anybody.call("GET", address, null).status()).isEqualTo(410);
    String forged = address.substring(0, address.length() - 3) + "AAA";
    assertThat(anybody.call("GET", forged, null).status()).isEqualTo(404);
    assertThat(states(id, "sms")).contains("acknowledged");
    JsonNode steps = as("lanting-desk").call("GET", "/api/v1/cases/" + id, null).json();
    assertThat(steps.toString()).contains("acknowledged_at");
  }

  @Test
  void what_somebody_answers_in_the_app_is_not_sent_to_his_phone_any_more() {
    String id = opened(4, true);
    await().atMost(LONG).until(() -> !mine("lanting-monitor", id).isEmpty());
    for (JsonNode one : mine("lanting-monitor", id)) {
      String message = "/api/v1/messages/" + one.path("id").asString();
      assertThat(as("lanting-guard").call("POST", message + "/acknowledgement", "").status())
          .as("another's message")
          .isEqualTo(404);
      assertThat(as("lanting-monitor").call("POST", message + "/read", "").status()).isEqualTo(204);
      assertThat(as("lanting-monitor").call("POST", message + "/acknowledgement", "").status())
          .isEqualTo(204);
    }
    await().atMost(LONG).until(() -> mine("lanting-monitor", id).isEmpty());
    assertThat(states(id, "in-app")).contains("acknowledged");
  }

  private static List<JsonNode> mine(String who, String caseId) {
    List<JsonNode> mine = new ArrayList<>();
    for (JsonNode one : as(who).call("GET", "/api/v1/messages/mine", null).json().path("items")) {
      if (one.path("case").asString().equals(caseId)) {
        mine.add(one);
      }
    }
    return mine;
  }

  @Test
  void nobody_is_called_twice_for_the_same_rung_and_the_next_rung_is_called_at_once() {
    String id = opened(5, true);
    await().atMost(LONG).until(() -> !states(id, "sms").isEmpty());
    pass(Duration.ofSeconds(61));
    await().atMost(LONG).until(() -> messages(id).toString().contains("无人应答,已升级到您"));
    await().atMost(LONG).until(() -> !states(id, "sms").contains("queued"));
    List<String> ids =
        PHONES.got().stream()
            .map(got -> got.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1"))
            .toList();
    assertThat(ids).isNotEmpty();
    assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
  }
}
