package dev.zhishou.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What the written procedures demand of the house itself, whatever the case: `sop/pages.yaml`
/// names these tests.
class HouseRulesOverHttpTest extends OverHttp {
  private static final String CASES = "/api/v1/cases";

  private Caller staff(String ending) {
    return Caller.signedIn(port, "lanting-" + ending);
  }

  private static JsonNode opened(Caller who, String procedure, String answers) {
    Caller.Answer answer =
        who.call(
            "POST",
            CASES,
            "{\"procedure\":\"%s\",\"community\":\"lanting\",\"answers\":%s}"
                .formatted(procedure, answers));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json();
  }

  private static JsonNode complaint(Caller who) {
    return opened(
        who,
        "complaint",
        """
        {"way_in":"phone","from_centre":false,"received_at":"2020-01-01T08:00:00+08:00",
         "anonymous":true,"matter":"楼下太吵","key_points":[{"id":"1","point":"半夜装货"}],
         "major":false,"rights":false,"repeat":false}
        """);
  }

  private static JsonNode command(Caller who, JsonNode whole, String rest) {
    Caller.Answer answer =
        who.call(
            "POST",
            CASES + "/" + whole.path("id").asString() + "/commands",
            "{\"commands\":[{\"id\":\"%s\",%s}]}".formatted(UUID.randomUUID(), rest));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static String outcome(JsonNode answer) {
    return answer.at("/results/0/outcome").asString();
  }

  private static String account(Caller who) {
    return who.call("GET", "/api/v1/session", null).json().at("/account/id").asString();
  }

  private static JsonNode step(JsonNode whole, String name) {
    return whole
        .path("steps")
        .valueStream()
        .filter(one -> one.path("step").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void any_employee_opens_an_emergency_and_sees_its_first_steps() {
    for (String ending :
        List.of(
            "desk",
            "supervisor",
            "service",
            "housekeeper",
            "manager",
            "duty",
            "guard",
            "captain",
            "monitor",
            "engineer",
            "chief",
            "lift",
            "cleaner",
            "finance",
            "archive",
            "keeper",
            "medic")) {
      Caller who = staff(ending);
      JsonNode whole = opened(who, "general-emergency", "{\"what\":\"地下车库冒烟\"}");
      assertThat(step(whole, "command").path("state").asString()).as(ending).isEqualTo("ready");
      assertThat(step(whole, "activate").path("state").asString()).as(ending).isEqualTo("ready");
    }
  }

  @Test
  void a_step_is_left_out_with_a_reason_only_and_that_stands_in_the_record() {
    Caller desk = staff("desk");
    Caller captain = staff("captain");
    String home =
        desk.call("GET", "/api/v1/homes?limit=1", null).json().at("/items/0/id").asString();
    JsonNode whole =
        opened(
            desk,
            "unlocked-door",
            """
            {"home":"%s","found_at":"2020-01-01T08:00:00+08:00",
             "reported_at":"2020-01-01T08:01:00+08:00","finder":"outsider",
             "finder_name":"王女士","finder_phone":"13800000001"}
            """
                .formatted(home));
    assertThat(whole.path("steps").findValuesAsString("step")).contains("knock", "look");

    JsonNode bare = command(captain, whole, "\"do\":\"skip\",\"step\":\"knock\"");
    assertThat(outcome(bare)).isEqualTo("refused");
    assertThat(step(bare.path("case"), "knock").path("state").asString()).isEqualTo("ready");
    JsonNode left =
        command(captain, whole, "\"do\":\"skip\",\"step\":\"knock\",\"reason\":\"业主正在电话里，说家里有人\"");
    assertThat(outcome(left)).as(left.toString()).isEqualTo("accepted");

    JsonNode event =
        desk.call("GET", CASES + "/" + whole.path("id").asString() + "/events?limit=200", null)
            .json()
            .path("items")
            .valueStream()
            .filter(one -> one.toString().contains("业主正在电话里"))
            .findFirst()
            .orElseThrow();
    assertThat(event.path("actor").toString()).contains(account(captain));
  }

  /// 000-140, 000-141
  @Test
  void a_step_before_its_turn_or_of_another_post_is_refused() {
    JsonNode whole = complaint(staff("desk"));
    JsonNode early =
        command(staff("desk"), whole, "\"do\":\"done\",\"step\":\"register\",\"answers\":{}");
    assertThat(outcome(early)).as(early.toString()).isEqualTo("refused");
    JsonNode foreign = command(staff("cleaner"), whole, "\"do\":\"take\",\"step\":\"receive\"");
    assertThat(outcome(foreign)).as(foreign.toString()).isEqualTo("refused");
    JsonNode own = command(staff("desk"), whole, "\"do\":\"take\",\"step\":\"receive\"");
    assertThat(outcome(own)).as(own.toString()).isEqualTo("accepted");
  }

  @Test
  void what_comes_by_any_channel_stands_in_one_list_with_its_number_and_channel() {
    Caller desk = staff("desk");
    List<String> channels =
        List.of(
            "phone",
            "walk-in",
            "radio",
            "letter",
            "fax",
            "mail",
            "web",
            "app",
            "wecom",
            "complaint-box",
            "patrol",
            "visit",
            "hotline",
            "centre",
            "alarm");
    for (String channel : channels) {
      Caller.Answer said =
          desk.call(
              "POST",
              "/api/v1/reports",
              """
              {"community":"lanting","channel":"%s","text":"想问问%s的事"}
              """
                  .formatted(channel, channel));
      assertThat(said.status()).as(said.body()).isEqualTo(201);
    }
    List<JsonNode> lines =
        desk.call("GET", "/api/v1/reports?community=lanting&limit=200", null)
            .json()
            .path("items")
            .valueStream()
            .toList();
    assertThat(lines).extracting(one -> one.path("channel").asString()).containsAll(channels);
    assertThat(lines).extracting(one -> one.path("number").asString()).doesNotHaveDuplicates();
    assertThat(lines).allSatisfy(one -> assertThat(one.path("number").asString()).isNotBlank());
  }

  @Test
  void who_heard_a_complaint_first_stays_named_after_a_hand_over() {
    Caller desk = staff("desk");
    JsonNode whole = complaint(desk);
    String next = account(staff("desk2"));
    JsonNode taken = command(desk, whole, "\"do\":\"take\",\"step\":\"receive\"");
    assertThat(outcome(taken)).as(taken.toString()).isEqualTo("accepted");
    JsonNode given =
        command(desk, whole, "\"do\":\"hand-over\",\"step\":\"receive\",\"to\":\"" + next + "\"");
    assertThat(outcome(given)).as(given.toString()).isEqualTo("accepted");
    assertThat(given.at("/case/opened_by").toString()).contains(account(desk));
  }

  @Test
  void who_stands_above_sees_the_work_of_his_people_and_gives_it_to_another() {
    JsonNode whole = complaint(staff("desk"));
    Caller head = staff("service");
    String id = whole.path("id").asString();
    assertThat(head.call("GET", CASES + "?community=lanting&limit=200", null).body()).contains(id);
    String supervisor = account(staff("supervisor"));
    String give = "\"do\":\"hand-over\",\"step\":\"receive\",\"to\":\"" + supervisor + "\"";
    JsonNode stranger = command(staff("guard"), whole, give);
    assertThat(outcome(stranger)).isEqualTo("refused");
    JsonNode given = command(head, whole, give);
    assertThat(outcome(given)).as(given.toString()).isEqualTo("accepted");
  }

  @Test
  void a_resident_is_found_by_name_room_and_phone_by_the_staff_only() {
    Caller desk = staff("desk");
    JsonNode person = desk.call("GET", "/api/v1/people?limit=1", null).json().at("/items/0");
    for (String words :
        List.of(
            person.path("name").asString(),
            person.at("/home/name").asString(),
            person.path("phone").asString().replaceAll(".*\\*", ""))) {
      String query =
          "/api/v1/people?limit=200&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
      assertThat(desk.call("GET", query, null).body())
          .as(words)
          .contains(person.path("id").asString());
      assertThat(staff("1-101").call("GET", query, null).status()).isEqualTo(403);
    }
  }

  @Test
  void the_organisation_shows_the_department_and_each_post_with_its_duty_and_who_holds_it() {
    JsonNode whole =
        staff("desk").call("GET", "/api/v1/organisation?community=lanting", null).json();
    JsonNode card = whole.at("/departments/0");
    assertThat(card.path("title").asString()).isEqualTo("物业服务管理部");
    assertThat(card.at("/sections/0").asString()).isEqualTo("客户管理科");
    assertThat(card.path("nature").asString()).isEqualTo("房产的售后服务");
    assertThat(card.path("aim").asString()).contains("更好地为业主服务", "创建温情小区");
    JsonNode desk = post(whole, "front-desk");
    assertThat(desk.path("planned").asInt()).isEqualTo(2);
    assertThat(desk.path("over").asInt()).isEqualTo(desk.path("holders").size() - 2);
    assertThat(desk.path("above").asString()).isEqualTo("service-supervisor");
    JsonNode housekeeper = post(whole, "housekeeper");
    assertThat(housekeeper.path("does").asString()).contains("沟通业主与物业公司的关系");
    assertThat(housekeeper.path("source").asString()).contains("岗位职责");
  }

  private static JsonNode post(JsonNode organisation, String role) {
    return organisation
        .path("posts")
        .valueStream()
        .filter(one -> one.path("role").asString().equals(role))
        .findFirst()
        .orElseThrow();
  }
}
