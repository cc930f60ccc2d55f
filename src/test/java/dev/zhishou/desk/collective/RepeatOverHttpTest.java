package dev.zhishou.desk.collective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.Zhishou;
import dev.zhishou.access.Caller;
import dev.zhishou.casework.MovedClock;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/// A second report of the same from a home is found by itself (002-519, 002-376, 002-479); what
/// follows from it (no mend without a cause) is in `repair.test.yaml`.
@Tag("database")
@SpringBootTest(
    classes = {Zhishou.class, RepeatOverHttpTest.Standing.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RepeatOverHttpTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final MovedClock CLOCK = new MovedClock("2026-11-23T01:00:00Z");

  @LocalServerPort int port;
  @Autowired WhenRepeatOpened links;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    DATABASE.tell(registry);
    registry.add("zhishou.empty", () -> "false");
    registry.add("zhishou.at-work", () -> "false");
    registry.add("zhishou.access.argon-memory", () -> "64");
    registry.add("zhishou.access.argon-rounds", () -> "1");
  }

  /// The clock that stands.
  @TestConfiguration(proxyBeanMethods = false)
  static class Standing {
    @Bean
    @Primary
    Clock standingClock() {
      return CLOCK;
    }
  }

  private Caller desk() {
    return Caller.signedIn(port, "lanting-desk");
  }

  private String home(String name) {
    return desk()
        .call("GET", "/api/v1/homes?community=lanting&q=" + name, null)
        .json()
        .at("/items/0/id")
        .asString();
  }

  private JsonNode opened(String procedure, String home, boolean drill, String answers) {
    return begun(
        procedure, drill, "\"way_in\":\"phone\",\"home\":\"%s\",".formatted(home(home)) + answers);
  }

  private JsonNode begun(String procedure, boolean drill, String answers) {
    Caller.Answer opened =
        desk()
            .call(
                "POST",
                "/api/v1/cases",
                """
                {"procedure":"%s","community":"lanting","drill":%s,
                 "answers":{%s}}
                """
                    .formatted(procedure, drill, answers));
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    return opened.json();
  }

  private JsonNode repair(String home, String fault, boolean utility, boolean drill) {
    return opened(
        "repair",
        home,
        drill,
        """
        "reported_at":"2020-01-01T08:00:00+08:00","caller":"业主","caller_phone":"13800000000",
        "fault":"%s","utility":%s,"urgency":"urgent","taken_in":"service",
        "visit_at":"2099-01-01T08:00:00+08:00","cut_waits":"他自己要的"
        """
            .formatted(fault, utility));
  }

  /// 004-092: urgent or not, no repair is written down without the time that was agreed.
  @Test
  void a_repair_without_the_agreed_time_of_the_visit_is_not_taken_in() {
    Caller.Answer refused =
        desk()
            .call(
                "POST",
                "/api/v1/cases",
                """
                {"procedure":"repair","community":"lanting",
                 "answers":{"way_in":"phone","home":"%s","reported_at":"2020-01-01T08:00:00+08:00",
                  "caller":"业主","caller_phone":"13800000000","fault":"灯不亮","utility":false,
                  "urgency":"urgent","taken_in":"service","repeat":false}}
                """
                    .formatted(home("3-2-501")));
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.json().path("errors").findValuesAsString("pointer"))
        .containsExactly("/answers/visit_at");
  }

  private String repeated(String home, String fault, boolean utility) {
    return repair(home, fault, utility, false).at("/answers/repeat").toString();
  }

  @Test
  void the_second_report_of_a_fault_within_the_time_is_a_repeat_and_no_other_is() {
    repair("1-1-101", "厨房水管漏水", false, true);
    assertThat(repeated("1-1-101", "厨房水管漏水", false)).as("the first but a drill").isEqualTo("false");
    assertThat(repeated("1-1-102", "厨房水管漏水", false)).as("another home").isEqualTo("false");
    assertThat(repeated("1-1-101", "大门锁打不开", false)).as("another fault").isEqualTo("false");
    assertThat(repeated("1-1-101", "厨房的水管又漏水了", false)).isEqualTo("true");

    assertThat(repeated("2-1-201", "停水", true)).isEqualTo("false");
    assertThat(repeated("2-1-201", "插座没电", true)).as("cut off twice").isEqualTo("true");

    CLOCK.forward(Duration.ofDays(91));
    assertThat(repeated("1-1-101", "厨房水管漏水", false)).as("long ago").isEqualTo("false");
  }

  /// 002-519: neither the desk nor the engineer has to remember the first cut.
  @Test
  void so_are_the_second_cut_in_a_building_and_the_second_fault_at_a_public_place() {
    assertThat(cut("3号楼")).isEqualTo("false");
    assertThat(cut("5栋")).as("another building").isEqualTo("false");
    assertThat(cut("3栋、4栋")).isEqualTo("true");

    assertThat(broken(0, "路灯不亮")).isEqualTo("false");
    assertThat(broken(1, "路灯不亮")).as("another place").isEqualTo("false");
    assertThat(broken(0, "地砖松了")).as("another fault").isEqualTo("false");
    assertThat(broken(0, "路灯又不亮了")).isEqualTo("true");
  }

  /// The next one opens a case of its own only when this one is over.
  private String cut(String where) {
    JsonNode cut =
        begun(
            "water-outage",
            false,
            "\"noticed\":false,\"extent\":\"several\",\"where\":\"%s\"".formatted(where));
    for (String stage : List.of("sudden", "frame")) {
      Caller.signedIn(port, "lanting-manager")
          .call(
              "POST",
              "/api/v1/cases/" + cut.path("id").asString() + "/commands",
              """
              {"commands":[{"id":"%s","do":"skip","step":"%s","reason":"来水了"}]}
              """
                  .formatted(UUID.randomUUID(), stage));
    }
    return cut.at("/answers/repeat_found").toString();
  }

  private String broken(int place, String fault) {
    String at =
        desk()
            .call("GET", "/api/v1/places?community=lanting", null)
            .json()
            .at("/items/" + place + "/id")
            .asString();
    return begun(
            "public-repair",
            false,
            """
            "place":"%s","fault":"%s","found_at":"2020-01-01T08:00:00+08:00","urgency":"normal"
            """
                .formatted(at, fault))
        .at("/answers/repeat_found")
        .toString();
  }

  @Test
  void so_is_the_second_complaint() {
    assertThat(complained("3-1-301")).isEqualTo("false");
    assertThat(complained("3-1-302")).isEqualTo("false");
    assertThat(complained("3-1-301")).isEqualTo("true");
  }

  /// 002-494: who received the first of them is proposed to the weekly meeting.
  @Test
  void who_received_the_first_of_two_is_proposed_to_answer() {
    complaint("5-1-501");
    String second = complaint("5-1-501").path("id").asString();
    Caller manager = Caller.signedIn(port, "lanting-manager");
    Caller.Answer meeting =
        manager.call(
            "POST",
            "/api/v1/cases",
            "{\"procedure\":\"weekly-meeting\",\"community\":\"lanting\",\"answers\":{}}");
    assertThat(meeting.status()).as(meeting.body()).isEqualTo(201);
    JsonNode proposed = proposed(meeting.json(), "answerable", "accountable");
    String desk = desk().call("GET", "/api/v1/session", null).json().at("/account/id").asString();
    assertThat(proposed.valueStream())
        .filteredOn(row -> row.path("about_what").asString().equals(second))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.path("cause").toString()).contains("repeat");
              assertThat(row.path("who_answers").asString()).isEqualTo(desk);
            });
  }

  private static JsonNode proposed(JsonNode shown, String step, String ask) {
    return shown
        .path("steps")
        .valueStream()
        .filter(one -> one.path("step").asString().equals(step))
        .flatMap(one -> one.path("asks").valueStream())
        .filter(one -> one.path("name").asString().equals(ask))
        .map(one -> one.path("proposed"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_earlier_and_the_later_case_lead_to_each_other() {
    JsonNode first = complaint("4-1-401");
    JsonNode other = complaint("4-1-402");
    JsonNode second = complaint("4-1-401");
    for (JsonNode one : List.of(first, other, second)) {
      links.handle(UUID.fromString(one.path("id").asString()), 1);
      links.handle(UUID.fromString(one.path("id").asString()), 1);
    }
    assertThat(repeats(second)).containsExactly(first.path("number").asString());
    assertThat(repeats(first)).containsExactly(second.path("number").asString());
    assertThat(repeats(other)).isEmpty();
  }

  private List<String> repeats(JsonNode of) {
    return desk()
        .call("GET", "/api/v1/cases/" + of.path("id").asString(), null)
        .json()
        .path("links")
        .valueStream()
        .filter(link -> link.path("how").asString().equals("repeat"))
        .map(link -> link.path("number").asString())
        .toList();
  }

  private String complained(String home) {
    return complaint(home).at("/answers/repeat").toString();
  }

  private JsonNode complaint(String home) {
    return opened(
        "complaint",
        home,
        false,
        """
            "from_centre":false,"received_at":"2020-01-01T08:00:00+08:00","anonymous":false,
            "name":"业主","phone":"13800000000","matter":"楼上半夜装修太吵",
            "key_points":[{"id":"1","point":"吵"}],"major":false,"rights":false
            """);
  }
}
