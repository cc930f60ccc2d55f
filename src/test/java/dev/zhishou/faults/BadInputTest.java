package dev.zhishou.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import dev.zhishou.access.Caller;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Bodies and parameters that are not what they should be, at every call of the OpenAPI document: a
/// problem that says so, never a fault of the server, never its inside.
@Tag("database")
class BadInputTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> MALFORMED =
      List.of(
          "",
          "{",
          "null",
          "[]",
          "7",
          "\"text\"",
          "{\"a\": 1, \"a\": 2}",
          "{\"no_such_field\": 1}",
          "{} {}",
          "{\"\\ud800\": 1}",
          "[".repeat(50_000),
          "{\"text\":".repeat(5_000));

  private static TestServer server;
  private static Caller desk;
  private static Caller leader;
  private static final Map<String, String> BODIES = new LinkedHashMap<>();
  private static String caseId;
  private static String reportId;

  @BeforeAll
  static void open() {
    server = TestServer.on(DATABASE);
    desk = Caller.signedIn(server.port(), "lanting-desk");
    leader = Caller.signedIn(server.port(), "company");
    String said =
        "{\"text\": \"3号楼2单元电梯卡住了,里面有两个人\", \"channel\": \"phone\", \"community\":"
            + " \"lanting\", \"reporter\": {\"name\": \"张三\", \"phone\": \"13800000000\"}}";
    JsonNode report = desk.call("POST", "/api/v1/reports", said).json();
    reportId = report.path("id").asString();
    String lift =
        "{\"procedure\": \"lift-entrapment\", \"community\": \"lanting\", \"report\": \"%s\","
            + " \"drill\": true, \"answers\": %s}";
    String opening = lift.formatted(reportId, report.at("/suggestions/0/answers"));
    caseId = desk.call("POST", "/api/v1/cases", opening).json().path("id").asString();
    BODIES.put("/api/v1/reports", said);
    BODIES.put("/api/v1/triage", "{\"text\": \"停电了\", \"community\": \"lanting\"}");
    BODIES.put("/api/v1/cases", opening);
    BODIES.put(
        "/api/v1/cases/" + caseId + "/commands",
        "{\"device_now\": \"2026-11-21T10:00:00+08:00\", \"commands\": [{\"id\": \""
            + UUID.randomUUID()
            + "\", \"at\": \"2026-11-21T10:00:00+08:00\", \"do\": \"done\", \"step\": \"watch\","
            + " \"answers\": {\"seen\": \"calm\", \"trapped\": 2}, \"via\": \"radio\","
            + " \"by\": {\"party\": \"lift-contractor\", \"name\": \"王工\"}}]}");
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @Test
  void a_body_that_is_none_gets_a_problem_at_every_call() {
    List<String> wrong = new ArrayList<>();
    int sent = 0;
    for (String path : written()) {
      for (String body : MALFORMED) {
        for (Caller caller : List.of(desk, leader)) {
          Caller.Answer answer = caller.call("POST", path, body);
          sent++;
          note(wrong, path + " " + start(body), answer, 400, 499);
        }
      }
    }
    assertThat(sent).isGreaterThan(100);
    assertThat(wrong).isEmpty();
  }

  @Test
  void ten_megabytes_are_refused_whether_announced_or_not() {
    List<String> wrong = new ArrayList<>();
    String large = "{\"text\": \"" + "x".repeat(10 << 20) + "\"}";
    for (String path : written()) {
      note(wrong, path + " announced", desk.call("POST", path, large), 413, 413);
    }
    note(wrong, "in pieces", desk.postInPieces("/api/v1/reports", large), 413, 413);
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_field_of_another_type_or_name_is_refused_and_never_a_fault_of_the_server() {
    List<String> wrong = new ArrayList<>();
    int sent = 0;
    for (Map.Entry<String, String> good : BODIES.entrySet()) {
      for (String body : spoilt(good.getValue())) {
        note(wrong, good.getKey() + " " + body, desk.call("POST", good.getKey(), body), 200, 499);
        sent++;
      }
      ObjectNode more = (ObjectNode) JSON.readTree(good.getValue());
      more.put("no_such_field", 1);
      note(
          wrong,
          good.getKey() + " with a field too many",
          desk.call("POST", good.getKey(), more.toString()),
          400,
          422);
    }
    assertThat(sent).isGreaterThan(100);
    assertThat(wrong).isEmpty();
  }

  @Test
  void parameters_that_are_none_are_refused_and_never_a_fault_of_the_server() {
    List<String> wrong = new ArrayList<>();
    JsonNode paths = document().path("paths");
    for (String path : paths.propertyNames()) {
      JsonNode get = paths.path(path).path("get");
      // Pages for people answer in their own words.
      if (get.isMissingNode() || path.endsWith("/stream") || !path.startsWith("/api/")) {
        continue;
      }
      for (JsonNode parameter : get.path("parameters")) {
        String name = parameter.path("name").asString();
        boolean inPath = parameter.path("in").asString().equals("path");
        for (String value : List.of("", "x", "-1", "99999999999999999999", "%00", "%F0%9F%92%A9")) {
          String call =
              inPath
                  ? filled(path.replace("{" + name + "}", value.isEmpty() ? "x" : value))
                  : filled(path) + "?" + name + "=" + value;
          note(wrong, call, desk.call("GET", call, null), 200, 499);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void an_address_that_the_container_cannot_read_gets_a_problem_like_any_other() throws Exception {
    for (String path : List.of("%00", "%zz", "%", "a%2Fb", "%c0%ae", "..;/x", "%2e%2e/%2e%2e/x")) {
      for (String method : List.of("GET", "POST")) {
        String answer = raw(method + " /api/v1/cases/" + path + " HTTP/1.1");
        assertThat(answer).as(path).startsWith("HTTP/1.1 4").contains("urn:zhishou:problem:");
        assertThat(answer).as(path).contains("application/problem+json").doesNotContain("Tomcat");
      }
    }
  }

  /// What comes back for a line that no client of ours would send.
  private static String raw(String line) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      String request = line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static JsonNode document() {
    return desk.call("GET", "/api/v1/openapi.json", null).json();
  }

  /// The calls that take a JSON body.
  private static List<String> written() {
    List<String> written = new ArrayList<>();
    JsonNode paths = document().path("paths");
    for (String path : paths.propertyNames()) {
      if (paths.at("/" + path.replace("/", "~1") + "/post/requestBody").isObject()) {
        written.add(filled(path));
      }
    }
    assertThat(written).hasSizeGreaterThan(6);
    return written;
  }

  private static String filled(String path) {
    String id =
        path.contains("/reports/")
            ? reportId
            : path.contains("/procedures/") ? "lift-entrapment" : caseId;
    return path.replace("{id}", id)
        .replace("{number}", "1")
        .replace("{sha256}", "0".repeat(64))
        .replaceAll("\\{[^}]+}", "x");
  }

  /// The body with each of its values replaced by something else.
  private static List<String> spoilt(String good) {
    List<String> spoilt = new ArrayList<>();
    List<String> pointers = new ArrayList<>();
    pointers(JSON.readTree(good), "", pointers);
    for (String pointer : pointers) {
      int slash = pointer.lastIndexOf('/');
      for (String other :
          List.of(
              "null",
              "7",
              "-1.5e400",
              "true",
              "\"\"",
              "\"x\"",
              "\"\\u0000\"",
              "[]",
              "{}",
              "[[1]]")) {
        JsonNode tree = JSON.readTree(good);
        if (tree.at(pointer.substring(0, slash)) instanceof ObjectNode parent) {
          parent.set(pointer.substring(slash + 1).replace("~1", "/"), JSON.readTree("\"@@\""));
          spoilt.add(tree.toString().replace("\"@@\"", other));
        }
      }
    }
    return spoilt;
  }

  private static void pointers(JsonNode node, String at, List<String> found) {
    if (node.isObject()) {
      for (String name : node.propertyNames()) {
        found.add(at + "/" + name);
        pointers(node.path(name), at + "/" + name, found);
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        pointers(node.path(i), at + "/" + i, found);
      }
    }
  }

  private static void note(
      List<String> wrong, String call, Caller.Answer answer, int least, int most) {
    boolean problem = answer.status() < 400 || answer.body().contains("\"urn:zhishou:problem:");
    boolean inside =
        answer.body().contains("dev.zhishou")
            || answer.body().contains("Exception")
            || answer.body().contains("\tat ");
    if (answer.status() < least || answer.status() > most || !problem || inside) {
      wrong.add(call + " → " + answer.status() + " " + start(answer.body()));
    }
  }

  private static String start(String text) {
    return text.substring(0, Math.min(300, text.length()));
  }
}
