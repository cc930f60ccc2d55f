package dev.zhishou.notify.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zhishou.LiftCall;
import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import dev.zhishou.access.Caller;
import dev.zhishou.notify.Receiver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two nodes on one database; one is killed in the middle of a mass notice and of a ladder. What
/// arrived is counted where it arrives.
@Tag("database")
class TwoNodesOneKilledTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final Duration LONG = Duration.ofMinutes(3);

  /// More than one node has in hand at once: when so many wait for an answer, both are in the
  /// middle.
  private static final int BOTH = 40;
  private static final int FIRST = 60;

  private final CountDownLatch killed = new CountDownLatch(1);
  private final AtomicInteger came = new AtomicInteger();
  private final AtomicInteger waiting = new AtomicInteger();

  /// Answers the first at once; the others only after the kill.
  private Receiver.Answer answer(Receiver.Got got) {
    if (came.incrementAndGet() > FIRST && killed.getCount() > 0) {
      waiting.incrementAndGet();
      try {
        killed.await(60, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return Receiver.Answer.ok("{}");
  }

  @Test
  void nobody_is_left_out_and_nobody_called_twice_when_one_of_two_nodes_is_killed()
      throws Exception {
    List<String> settings =
        List.of(
            "zhishou.database=" + DATABASE.url(),
            "zhishou.data=" + DATABASE.data(),
            "zhishou.notify.allow=127.0.0.1",
            "zhishou.notify.timeout=30s",
            "server.port=0",
            "server.address=127.0.0.1",
            "zhishou.access.argon-memory=64",
            "zhishou.access.argon-rounds=1");
    try (Receiver phones = new Receiver().answering(this::answer);
        TestServer stays =
            TestServer.on(
                DATABASE, "zhishou.notify.allow=127.0.0.1", "zhishou.notify.timeout=30s");
        NodeElsewhere dies = NodeElsewhere.start(settings)) {
      gateway(stays, phones);
      dies.awaitUp();
      UUID notice = noticed(stays);
      String first = LiftCall.opened(desk(stays), 3, false);
      await().atMost(LONG).until(() -> waiting.get() >= BOTH);
      ahead(Duration.ofSeconds(30));
      dies.kill();
      killed.countDown();
      String second = LiftCall.opened(desk(stays), 4, false);
      ahead(Duration.ofSeconds(100));
      await().atMost(LONG).until(() -> climbed(first) && climbed(second));
      ahead(Duration.ofMinutes(5));
      await().atMost(LONG).until(() -> open() == 0);
      // The ladder climbs on by itself; from here on nothing is said any more.
      stays.close();

      Map<String, Set<String>> numbers = new TreeMap<>();
      List<String> ids = new ArrayList<>();
      for (Receiver.Got got : phones.got()) {
        JsonNode body = JsonMapper.shared().readTree(got.body());
        ids.add(body.path("id").asString());
        numbers
            .computeIfAbsent(body.path("id").asString(), id -> new HashSet<>())
            .add(body.path("to").asString());
      }
      assertThat(numbers.keySet())
          .as("nobody is left out: what is said to be sent came, and nothing else")
          .hasSize(count("channel = 'sms' and state in ('sent', 'delivered', 'acknowledged')"));
      assertThat(numbers.values()).allSatisfy(one -> assertThat(one).hasSize(1));
      String ofNotice = "message_id = '" + notice + "' and channel = 'sms'";
      assertThat(count(ofNotice)).isGreaterThan(300);
      assertThat(count(ofNotice + " and state <> 'sent'")).isZero();
      assertThat(count("channel = 'sms' and state in ('sending', 'failed')")).isZero();
      assertThat(ids.size() - numbers.size())
          .as("only what the dead one had in hand came again, under the same id")
          .isBetween(1, 32);
      assertThat(twice()).as("one message for a rung and a person").isZero();
    }
  }

  private static void gateway(TestServer server, Receiver phones) {
    Caller.Answer made =
        Caller.signedIn(server.port(), "admin")
            .call(
                "POST",
                "/api/v1/gateways",
                """
                {"channel":"sms","name":"短信","per_second":1000,
                 "http":{"method":"POST","url":"%s","headers":{"Content-Type":"application/json"},
                  "body":"{\\"to\\":\\"{to}\\",\\"id\\":\\"{id}\\"}","secret":"geheim"}}
                """
                    .formatted(phones.url("/sms")));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
  }

  private static Caller desk(TestServer server) {
    return Caller.signedIn(server.port(), "lanting-desk");
  }

  private static UUID noticed(TestServer server) {
    Caller desk = desk(server);
    UUID id = UUID.randomUUID();
    String body =
        """
        {"id":"%s","community":"lanting","title":"停水","text":"明天停水。",
         "audience":[{"kind":"community"}]}
        """
            .formatted(id);
    assertThat(desk.call("POST", "/api/v1/notices", body).status()).isEqualTo(201);
    String notice = "/api/v1/notices/" + id;
    desk.call("POST", notice + "/submit", null);
    Caller.signedIn(server.port(), "lanting-manager").call("POST", notice + "/approve", null);
    Caller.Answer sent = desk.call("POST", notice + "/send", null);
    assertThat(sent.status()).as(sent.body()).isEqualTo(200);
    return id;
  }

  /// Both nodes read how far the clock is ahead from the database.
  private static void ahead(Duration time) {
    DATABASE.asOwner("update installation set ahead_ms = " + time.toMillis());
  }

  /// Whether somebody of a rung was called by phone.
  private static boolean climbed(String caseId) {
    return DATABASE.asOwnerCount(
            "select count(*) from zs.delivery d join zs.message m on m.id = d.message_id where"
                + " m.case_id = '"
                + caseId
                + "' and m.about like '%RUNG%' and d.channel = 'sms' and d.state = 'sent'")
        > 0;
  }

  /// What is still to go out now; later channels that are not due yet do not count.
  private static int open() {
    return count(
        "channel = 'sms' and state in ('queued', 'sending')"
            + " and due_at < now() + interval '1 hour'");
  }

  /// People with two messages for one rung of one step.
  private static int twice() {
    return DATABASE.asOwnerCount(
        "select count(*) from (select 1 from zs.delivery d join zs.message m on m.id = d.message_id"
            + " where m.case_id is not null and d.channel = 'sms'"
            + " group by m.case_id, m.run, m.about, d.recipient having count(*) > 1) t");
  }

  private static int count(String where) {
    return DATABASE.asOwnerCount("select count(*) from zs.delivery where " + where);
  }
}
