package dev.zhishou.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import dev.zhishou.access.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// A client that sends everything four times in the same instant, and later once more.
@Tag("database")
class RepeatsTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final String CASES = "/api/v1/cases";
  private static final byte[] PDF = "%PDF-1.7\nsaid twice".getBytes(StandardCharsets.US_ASCII);

  @Test
  void everything_is_done_once() throws Exception {
    try (TestServer server = TestServer.on(DATABASE)) {
      Caller desk = Caller.signedIn(server.port(), "lanting-desk");
      String said =
          "{\"text\": \"5号楼1单元电梯卡住了,里面有两个人\", \"channel\": \"phone\", \"community\":"
              + " \"lanting\"}";
      JsonNode report = same(desk.withKey("said"), "/api/v1/reports", said, 201);
      String open =
          "{\"procedure\": \"lift-entrapment\", \"community\": \"lanting\", \"report\": %s,"
              + " \"answers\": %s}";
      String opening = open.formatted(report.path("id"), report.at("/suggestions/0/answers"));
      String id = same(desk.withKey("open"), CASES, opening, 201).path("id").asString();
      assertThat(desk.withKey("open").call("POST", CASES, opening.replace("}}", "}} ")).status())
          .as("the same in other words is another request, or the same")
          .isIn(201, 422);
      assertThat(
              desk.withKey("open")
                  .call("POST", CASES, opening.replace("lift-entrapment", "power-outage"))
                  .status())
          .isEqualTo(422);
      commands(desk, id);
      upload(desk);
      assertThat(desk.call("GET", CASES, null).json().path("items")).hasSize(1);
      assertThat(DATABASE.count("report")).isEqualTo(1);
    }
  }

  private static void commands(Caller desk, String id) throws Exception {
    StringBuilder batch = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      batch
          .append(i == 0 ? "" : ",")
          .append(
              "{\"id\": \"%s\", \"do\": \"note\", \"text\": \"第\"}".formatted(UUID.randomUUID()));
    }
    String body = "{\"commands\": [" + batch + "]}";
    int before = events(desk, id);
    List<Caller.Answer> answers = together(desk, CASES + "/" + id + "/commands", body);
    List<String> outcomes = new ArrayList<>();
    for (Caller.Answer answer : answers) {
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      answer.json().path("results").forEach(r -> outcomes.add(r.path("outcome").asString()));
    }
    assertThat(outcomes).containsOnly("accepted", "repeated");
    assertThat(outcomes).filteredOn("accepted"::equals).hasSize(10);
    assertThat(events(desk, id)).isEqualTo(before + 10);
    JsonNode later = desk.call("POST", CASES + "/" + id + "/commands", body).json();
    assertThat(later.path("results"))
        .allSatisfy(result -> assertThat(result.path("outcome").asString()).isEqualTo("repeated"));
    assertThat(events(desk, id)).isEqualTo(before + 10);
  }

  private static void upload(Caller desk) throws Exception {
    String name = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PDF));
    assertThat(desk.put("/api/v1/evidence/" + name, PDF).status()).isEqualTo(201);
    assertThat(desk.put("/api/v1/evidence/" + name, PDF).status()).isEqualTo(200);
  }

  private static int events(Caller desk, String id) {
    return desk.call("GET", CASES + "/" + id + "/events?limit=200", null)
        .json()
        .path("items")
        .size();
  }

  /// All answers are the same, byte for byte but for what time moves.
  private static JsonNode same(Caller caller, String path, String body, int status)
      throws Exception {
    List<Caller.Answer> answers = together(caller, path, body);
    answers.add(caller.call("POST", path, body));
    List<String> ids = new ArrayList<>();
    for (Caller.Answer answer : answers) {
      assertThat(answer.status()).as(answer.body()).isEqualTo(status);
      ids.add(answer.json().path("id").asString());
    }
    assertThat(ids).containsOnly(ids.getFirst());
    return answers.getFirst().json();
  }

  private static List<Caller.Answer> together(Caller caller, String path, String body)
      throws Exception {
    List<Callable<Caller.Answer>> calls = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      calls.add(() -> caller.call("POST", path, body));
    }
    List<Caller.Answer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (var each : threads.invokeAll(calls)) {
        answers.add(each.get());
      }
    }
    return answers;
  }
}
