package dev.zhishou.notify.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import dev.zhishou.access.Caller;
import dev.zhishou.access.seal.DaySeal;
import dev.zhishou.access.seal.MakeSeal;
import dev.zhishou.notify.Receiver;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A day seal leaves the house by a signed webhook and by SMS, once by each, retried until it is
/// taken; the list of seals says which left; and a server that stops makes one.
@Tag("database")
class SealsLeaveOverHttpTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final Duration LONG = Duration.ofSeconds(60);

  @Test
  void a_seal_leaves_once_by_each_way_and_the_stop_makes_another() {
    int before;
    try (Receiver outside = new Receiver();
        TestServer server =
            TestServer.on(
                DATABASE, "zhishou.notify.allow=127.0.0.1", "zhishou.seals.phone=13800000001")) {
      Caller admin = Caller.signedIn(server.port(), "admin");
      DaySeal seal = server.part(MakeSeal.class).make().orElseThrow();
      SealsLeave leaving = server.part(SealsLeave.class);
      leaving.run();
      assertThat(listed(admin, seal).path("left_at").isMissingNode())
          .as("no way is set up")
          .isTrue();

      // The first call of each way fails; notify tries again.
      outside.answering(
          got ->
              outside.got().stream().noneMatch(one -> one.path().equals(got.path()))
                  ? Receiver.Answer.status(503)
                  : Receiver.Answer.ok("{}"));
      gateway(admin, webhook(outside.url("/keeper")));
      gateway(admin, sms(outside.url("/sms")));
      leaving.run();
      leaving.run();
      await()
          .atMost(LONG)
          .untilAsserted(
              () -> {
                leaving.run();
                assertThat(listed(admin, seal).path("left_at").asString("")).isNotEmpty();
                assertThat(calls(outside, "/keeper")).isEqualTo(2);
                assertThat(calls(outside, "/sms")).isEqualTo(2);
              });
      assertThat(listed(admin, seal).path("left_by").asString()).isIn("webhook", "sms");
      told(outside, seal);

      leaving.run();
      assertThat(DATABASE.count("delivery where channel in ('webhook', 'sms')")).isEqualTo(2);
      before = DATABASE.count("day_seal");
    }
    assertThat(DATABASE.count("day_seal")).as("made at the stop").isEqualTo(before + 1);
  }

  private static void told(Receiver outside, DaySeal seal) {
    String copy = seal.n() + ":" + seal.root();
    Receiver.Got told = last(outside, "/keeper");
    JsonNode body = JsonMapper.shared().readTree(told.body());
    assertThat(told.header("webhook-signature")).startsWith("v1,");
    assertThat(body.path("type").asString()).isEqualTo("seal.made");
    assertThat(body.at("/data/seal").asString()).isEqualTo(copy);
    assertThat(body.at("/data/text").asString()).isEqualTo(seal.text());
    assertThat(last(outside, "/sms").body()).contains("13800000001", copy);
  }

  private static JsonNode listed(Caller admin, DaySeal seal) {
    JsonNode items = admin.call("GET", "/api/v1/seals", null).json().path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(one -> one.path("n").asInt() == seal.n())
        .findFirst()
        .orElseThrow();
  }

  private static long calls(Receiver outside, String path) {
    return outside.got().stream().filter(one -> one.path().equals(path)).count();
  }

  private static Receiver.Got last(Receiver outside, String path) {
    return outside.got().stream().filter(one -> one.path().equals(path)).toList().getLast();
  }

  private static void gateway(Caller admin, String form) {
    Caller.Answer made = admin.call("POST", "/api/v1/gateways", form);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
  }

  private static String webhook(String url) {
    return """
        {"channel":"webhook","name":"存证","per_second":100,"webhook":{"url":"%s","events":["seal.made"]}}
        """
        .formatted(url);
  }

  private static String sms(String url) {
    return """
        {"channel":"sms","name":"短信","per_second":100,
         "http":{"method":"POST","url":"%s","headers":{"Content-Type":"application/json"},
          "body":"{\\"to\\":\\"{to}\\",\\"text\\":\\"{text}\\"}","secret":"geheim"}}
        """
        .formatted(url);
  }
}
