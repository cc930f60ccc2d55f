package dev.zhishou.desk.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Warnings and sensors over HTTP: what they open, what they do in open cases, and what follows.
/// Each test has its own community or its own things in it: the order does not matter.
class MachinesHttpTest extends OverHttp {
  private static final String CASES = "/api/v1/cases/";

  private JsonNode alarm(String desk, String topic, String body) {
    Caller.Answer answer = as(desk).call("POST", "/api/v1/alarms/" + topic, "{" + body + "}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("cases");
  }

  private JsonNode warn(String desk, Warning warning) {
    Caller.Answer answer = as(desk).post("/api/v1/alerts/cap", "application/xml", warning.xml());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("cases");
  }

  private JsonNode read(String username, JsonNode touched) {
    return as(username).call("GET", CASES + touched.path("case").asString(), null).json();
  }

  private static List<JsonNode> steps(JsonNode read, String name, String state) {
    return read.path("steps")
        .valueStream()
        .filter(step -> step.path("step").asString().equals(name))
        .filter(step -> step.path("state").asString().equals(state))
        .toList();
  }

  /// Of the round that the step stands in.
  private static String row(JsonNode read, JsonNode step) {
    String round = step.path("in").path(0).asString();
    return read.path("steps")
        .valueStream()
        .filter(one -> one.path("id").asString().equals(round))
        .map(one -> one.path("row").asString())
        .findFirst()
        .orElseThrow();
  }

  private void done(String username, JsonNode read, String run, String answers) {
    Caller.Answer answer =
        as(username)
            .call(
                "POST",
                CASES + read.path("id").asString() + "/commands",
                "{\"commands\": [{\"id\": \"%s\", \"do\": \"done\", \"step\": \"%s\", \"answers\": {%s}}]}"
                    .formatted(UUID.randomUUID(), run, answers));
    assertThat(answer.json().at("/results/0/outcome").asString())
        .as(answer.body())
        .isEqualTo("accepted");
  }

  @Test
  void a_power_cut_opens_its_case_unasked_has_every_lift_looked_at_and_ends_with_the_power() {
    JsonNode touched = alarm("lanting-desk", "power/lost", "\"id\": \"p1\"").path(0);
    assertThat(touched.path("how").asString()).isEqualTo("opened");
    JsonNode opened = read("lanting-desk", touched);
    assertThat(opened.path("procedure").asString()).isEqualTo("power-outage");
    assertThat(opened.path("asks").valueStream().map(ask -> ask.path("name").asString()))
        .as("what the sensor cannot say is still asked")
        .contains("where")
        .doesNotContain("cars");
    List<JsonNode> lifts = steps(opened, "look", "ready");
    assertThat(lifts).as("each lift of 6 buildings of 2 units of 2").hasSize(24);
    assertThat(alarm("lanting-desk", "power/lost", "\"id\": \"p1\"").path(0)).isEqualTo(touched);
    assertThat(alarm("lanting-desk", "power/lost", "\"id\": \"p2\"").path(0).path("how").asString())
        .as("one cut, one case")
        .isEqualTo("joined");

    done(
        "lanting-monitor",
        opened,
        lifts.getFirst().path("id").asString(),
        "\"video\": \"somebody\", \"in_car\": true");
    JsonNode trapped =
        read("lanting-desk", touched)
            .path("links")
            .valueStream()
            .filter(link -> link.path("procedure").asString().equals("lift-entrapment"))
            .findFirst()
            .orElseThrow();
    assertThat(trapped.path("how").asString()).isEqualTo("started");
    JsonNode entrapment = read("lanting-desk", trapped);
    assertThat(entrapment.at("/answers/lift").asString()).isEqualTo(row(opened, lifts.getFirst()));
    assertThat(entrapment.path("links").valueStream().map(link -> link.path("case").asString()))
        .contains(touched.path("case").asString());

    JsonNode back = alarm("lanting-desk", "power/back", "\"id\": \"p3\"");
    assertThat(back.valueStream().map(one -> one.path("case").asString()))
        .containsExactly(touched.path("case").asString());
    assertThat(steps(read("lanting-desk", touched), "restored", "done")).hasSize(1);
  }

  @Test
  void a_sensor_that_repeats_itself_has_one_case_and_may_call_things_by_their_names() {
    String lift = "\"answers\": {\"lift\": \"5号楼1单元2号梯\", \"trapped\": \"two\"}";
    JsonNode touched = alarm("binhe-desk", "lift/trapped", lift).path(0);
    JsonNode opened = read("binhe-desk", touched);
    assertThat(opened.path("procedure").asString()).isEqualTo("lift-entrapment");
    assertThat(opened.at("/names/" + opened.at("/answers/lift").asString()).asString())
        .isEqualTo("5号楼1单元2号梯");
    assertThat(opened.path("asks").valueStream().map(ask -> ask.path("name").asString()))
        .as("what it says badly is asked")
        .contains("trapped");
    JsonNode again = alarm("binhe-desk", "lift/trapped", lift).path(0);
    assertThat(again.path("how").asString()).isEqualTo("joined");
    assertThat(again.path("case")).isEqualTo(touched.path("case"));

    String smell = "\"answers\": {\"where\": \"3号楼地下室探头\"}";
    JsonNode gas = alarm("binhe-desk", "gas/leak", smell).path(0);
    assertThat(gas.path("how").asString()).isEqualTo("opened");
    assertThat(alarm("binhe-desk", "gas/leak", smell).path(0).path("case"))
        .as("gas-leak joins nothing by itself; the same detector does")
        .isEqualTo(gas.path("case"));
    assertThat(alarm("binhe-desk", "door/open", "")).as("nothing waits for it").isEmpty();
  }

  @Test
  void a_storm_opens_with_its_warning_follows_it_and_is_stood_down_with_the_last_one() {
    JsonNode storm = warn("lanting-desk", Warning.actual("T1", "Alert", "", "台风橙色预警")).path(0);
    assertThat(storm.path("community").asString()).isEqualTo("lanting");
    assertThat(storm.path("how").asString()).isEqualTo("opened");
    JsonNode opened = read("lanting-desk", storm);
    assertThat(opened.path("procedure").asString()).isEqualTo("storm");
    assertThat(opened.at("/answers/weather").asString()).isEqualTo("typhoon");
    assertThat(opened.at("/answers/colour").asString()).isEqualTo("orange");
    assertThat(warn("lanting-desk", Warning.actual("T1", "Alert", "", "台风橙色预警")).path(0))
        .as("the same message is one message")
        .isEqualTo(storm);

    warn("lanting-desk", Warning.actual("T2", "Update", "T1", "台风红色预警"));
    JsonNode red = read("lanting-desk", storm);
    assertThat(red.at("/answers/colour").asString()).isEqualTo("red");
    assertThat(red.path("severity").asString()).isEqualTo("critical");

    JsonNode rain = warn("lanting-desk", Warning.actual("R1", "Alert", "", "暴雨黄色预警")).path(0);
    assertThat(rain.path("how").asString()).isEqualTo("joined");
    assertThat(rain.path("case")).isEqualTo(storm.path("case"));

    warn("lanting-desk", Warning.actual("T3", "Cancel", "T2", "台风"));
    assertThat(steps(read("lanting-desk", storm), "lifted", "ready"))
        .as("the rain is still warned of")
        .hasSize(1);
    warn("lanting-desk", Warning.actual("R2", "Cancel", "R1", "暴雨"));
    JsonNode over = read("lanting-desk", storm);
    assertThat(steps(over, "lifted", "done")).hasSize(1);
    assertThat(steps(over, "look_round", "ready")).hasSize(1);
  }

  @Test
  void a_test_wakes_nobody_and_an_exercise_opens_a_drill() {
    assertThat(warn("binhe-desk", new Warning("X1", "Test", "Alert", "", "暴雨红色预警"))).isEmpty();
    JsonNode drill =
        warn("binhe-desk", new Warning("X2", "Exercise", "Alert", "", "暴雨红色预警")).path(0);
    assertThat(read("binhe-desk", drill).path("drill").asBoolean()).isTrue();
    assertThat(warn("binhe-desk", Warning.actual("X3", "Alert", "", "道路结冰黄色预警")))
        .as("no procedure is opened by it")
        .isEmpty();
  }

  @Test
  void a_foreign_community_and_what_is_no_warning_are_refused() {
    assertThat(
            as("lanting-desk")
                .call("POST", "/api/v1/alarms/power/lost", "{\"community\": \"binhe\"}")
                .status())
        .isEqualTo(404);
    assertThat(
            as("lanting-desk").post("/api/v1/alerts/cap", "application/xml", "<alert/>").status())
        .isEqualTo(422);
    assertThat(
            as("admin")
                .call("POST", "/api/v1/alarms/power/lost", "{\"community\": \"binhe\"}")
                .status())
        .isIn(403, 404);
  }

  @Test
  void a_person_who_opens_a_power_cut_need_not_list_the_lifts() {
    Caller.Answer answer =
        as("binhe-desk")
            .call(
                "POST",
                "/api/v1/cases",
                "{\"procedure\": \"power-outage\", \"community\": \"binhe\", \"answers\": {\"where\": \"全小区\"}}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(steps(answer.json(), "look", "ready")).hasSize(24);
  }
}
