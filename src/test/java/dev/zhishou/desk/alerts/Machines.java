package dev.zhishou.desk.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.access.Caller;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Sensors and weather offices that call a server.
final class Machines {
  private static final String CASES = "/api/v1/cases/";

  private final int port;
  private final Map<String, Caller> callers = new HashMap<>();

  Machines(int port) {
    this.port = port;
  }

  Caller as(String username) {
    return callers.computeIfAbsent(username, name -> Caller.signedIn(port, name));
  }

  JsonNode alarm(String desk, String topic, String body) {
    Caller.Answer answer = as(desk).call("POST", "/api/v1/alarms/" + topic, "{" + body + "}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("cases");
  }

  JsonNode warn(String desk, Warning warning) {
    Caller.Answer answer = as(desk).post("/api/v1/alerts/cap", "application/xml", warning.xml());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("cases");
  }

  JsonNode read(String username, JsonNode touched) {
    return as(username).call("GET", CASES + touched.path("case").asString(), null).json();
  }

  static List<JsonNode> steps(JsonNode read, String name, String state) {
    return read.path("steps")
        .valueStream()
        .filter(step -> step.path("step").asString().equals(name))
        .filter(step -> step.path("state").asString().equals(state))
        .toList();
  }
}
