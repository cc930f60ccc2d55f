package dev.zhishou.desk.alerts;

import static dev.zhishou.desk.alerts.Machines.steps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.Zhishou;
import dev.zhishou.access.Caller;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/// Over HTTP: whose warnings are heard where, and what happens when they run out.
@Tag("database")
@SpringBootTest(classes = Zhishou.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ListeningHttpTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  @LocalServerPort int port;
  @Autowired ExpiredWarnings expired;
  @Autowired Signals signals;
  Machines machines;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    DATABASE.tell(registry);
    registry.add("zhishou.empty", () -> "false");
    registry.add("zhishou.access.argon-memory", () -> "64");
    registry.add("zhishou.access.argon-rounds", () -> "1");
  }

  @BeforeEach
  void call() {
    machines = new Machines(port);
  }

  private Caller as(String username) {
    return machines.as(username);
  }

  private JsonNode warn(String desk, Warning warning) {
    return machines.warn(desk, warning);
  }

  private JsonNode read(String username, JsonNode touched) {
    return machines.read(username, touched);
  }

  @Test
  void only_who_stands_on_the_list_of_a_community_is_heard_there() {
    Warning foreign = Warning.actual("F1", "Alert", "", "台风红色预警").from("stranger@example.cn");
    Caller.Answer refused =
        as("binhe-desk").post("/api/v1/alerts/cap", "application/xml", foreign.xml());
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().path("type").asString()).contains("sender-unknown");

    String ours = "/api/v1/alerts/listening?community=binhe";
    JsonNode before = as("binhe-desk").call("GET", ours, null).json();
    assertThat(before.path("senders").valueStream().map(JsonNode::asString))
        .contains("hz.weather@example.cn");
    String wider =
        "{\"senders\": [\"hz.weather@example.cn\", \"stranger@example.cn\"], \"areas\": [\"浙江省\", \"杭州市\", \"滨江区\"]}";
    assertThat(as("binhe-desk").call("PUT", ours, wider).status())
        .as("the desk does not choose whom it hears")
        .isEqualTo(403);
    assertThat(as("binhe-manager").call("PUT", ours, wider).status()).isEqualTo(200);

    assertThat(warn("binhe-desk", foreign.over("杭州市余杭区"))).as("another district").isEmpty();
    Warning here =
        Warning.actual("F2", "Alert", "", "台风红色预警").from("stranger@example.cn").over("滨江区");
    JsonNode storm = warn("binhe-desk", here).path(0);
    assertThat(storm.path("how").asString()).isEqualTo("opened");

    Warning drill = new Warning("F4", "Exercise", "Cancel", "F2", "台风").from("stranger@example.cn");
    warn("binhe-desk", drill);
    assertThat(steps(read("binhe-desk", storm), "lifted", "ready"))
        .as("an exercise ends nothing in earnest")
        .hasSize(1);
    Warning moved =
        Warning.actual("F5", "Update", "F2", "台风红色预警").from("stranger@example.cn").over("宁波市");
    warn("binhe-desk", moved);
    assertThat(steps(read("binhe-desk", storm), "lifted", "done")).as("it has moved on").hasSize(1);
  }

  @Test
  void a_case_is_stood_down_when_all_its_warnings_have_run_out() {
    Instant later = Instant.now().plusSeconds(3_600);
    assertThat(
            warn(
                "lanting-desk",
                Warning.actual("E0", "Alert", "", "大风黄色预警").until(Instant.now().minusSeconds(60))))
        .as("it has run out before it came")
        .isEmpty();
    Warning first = Warning.actual("E1", "Alert", "", "地震预警").until(later);
    JsonNode quake = warn("lanting-desk", first).path(0);
    assertThat(quake.path("procedure").asString()).isEqualTo("earthquake");
    Warning wind = new Warning("E2", "Exercise", "Alert", "", "大风黄色预警").until(later);
    JsonNode drill = warn("lanting-desk", wind).path(0);
    Warning rain = new Warning("E3", "Exercise", "Alert", "", "暴雨黄色预警").until(later);
    assertThat(warn("lanting-desk", rain).path(0).path("case")).isEqualTo(drill.path("case"));

    runsOut("E2");
    assertThat(steps(read("lanting-desk", drill), "lifted", "ready"))
        .as("the rain is still warned of")
        .hasSize(1);
    runsOut("E3");
    assertThat(steps(read("lanting-desk", drill), "lifted", "done")).hasSize(1);
    assertThat(signals.expired(Instant.now())).isEmpty();
  }

  private void runsOut(String identifier) {
    DATABASE.asOwner(
        "update signal set expires_at = now() - interval '1 minute' where identifier = '"
            + identifier
            + "'");
    expired.run();
  }
}
