package dev.zhishou.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/// The residents' door over HTTP: everything without an account. `sop/pages.yaml` names these
/// tests.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PortalOverHttpTest extends OverHttp {
  private static final String PORTAL = "/api/v1/portal/lanting";

  private final Caller resident = Caller.anonymous(port);

  private JsonNode page(String rest) {
    Caller.Answer answer = resident.call("GET", PORTAL + rest, null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static JsonNode article(JsonNode page, String id) {
    return page.path("guide")
        .valueStream()
        .filter(one -> one.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> words(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  private static String body(String id, String matter, String text, String more) {
    return "{\"id\":\"%s\",\"matter\":\"%s\",\"text\":\"%s\"%s}".formatted(id, matter, text, more);
  }

  private JsonNode reported(String body) {
    Caller.Answer answer = resident.call("POST", PORTAL + "/reports", body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json();
  }

  private JsonNode lineOf(String number) {
    return cases()
        .filter(one -> one.path("number").asString().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private Stream<JsonNode> cases() {
    return as("lanting-desk")
        .call("GET", "/api/v1/cases?limit=200", null)
        .json()
        .path("items")
        .valueStream();
  }

  private JsonNode caseOf(String number) {
    return as("lanting-desk")
        .call("GET", "/api/v1/cases/" + lineOf(number).path("id").asString(), null)
        .json();
  }

  private String confirm(String article, String home, String name) {
    return "{\"article\":\"%s\",\"home\":\"%s\",\"name\":\"%s\"}".formatted(article, home, name);
  }

  private JsonNode readings(String account, String article) {
    return as(account).call("GET", "/api/v1/readings/" + article, null).json().path("items");
  }

  /// 004-048
  @Test
  void the_principle_of_the_service_stands_beside_the_list_of_services() {
    JsonNode page = page("");
    assertThat(page.path("community").asString()).isEqualTo("兰亭苑");
    assertThat(page.path("principle").asString()).contains("为住户提供人性化的全方位服务");
    assertThat(page.path("services").valueStream().map(one -> one.path("procedure").asString()))
        .contains("repair", "complaint", "inquiry", "convenience-service")
        .hasSizeGreaterThan(10);
    assertThat(page.at("/office/from").asString()).startsWith("08:00");
    assertThat(page.at("/centre/phone").asString()).startsWith("0571-");
  }

  /// 004-063, 004-073: a resident opens the catalogue, which has the six kinds.
  @Test
  void the_catalogue_of_convenience_services_is_open_to_residents_with_its_six_kinds() {
    assertThat(article(page(""), "convenience-catalogue").path("text").asString())
        .startsWith("为了方便住户")
        .contains("**维修**", "**长期、定期**", "**代办、介绍**", "**洗车**", "**文化娱乐**", "**医疗**");
  }

  /// 003-064, 003-065: the item and the ban; a home confirms, and the office sees which home.
  @Test
  void a_home_confirms_that_it_read_how_fires_are_prevented_and_the_office_sees_it() {
    assertThat(article(page(""), "fire-prevention").path("text").asString())
        .contains("楼里的灭火设备放在哪里、怎么用，住户都要熟悉")
        .contains("除了紧急灭火，不得动用");
    String readings = PORTAL + "/readings";
    String body = confirm("fire-prevention", "3-2-1102", "王小明");
    assertThat(resident.call("POST", readings, body).status()).isEqualTo(204);
    assertThat(resident.call("POST", readings, body).status()).isEqualTo(204);

    JsonNode read = readings("lanting-desk", "fire-prevention");
    assertThat(read.size()).isEqualTo(1);
    assertThat(read.at("/0/home").asString()).isEqualTo("3号楼2单元1102");
    assertThat(read.at("/0/name").asString()).isEqualTo("王小明");
    assertThat(
            as("lanting-desk")
                .call("GET", "/api/v1/readings", null)
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("id").asString().equals("fire-prevention"))
                .map(one -> one.path("homes").asInt()))
        .containsExactly(1);
    assertThat(readings("binhe-desk", "fire-prevention").size()).isZero();
    assertThat(as("lanting-1-101").call("GET", "/api/v1/readings/fire-card", null).status())
        .isEqualTo(403);
  }

  @Test
  void a_confirmation_needs_a_home_of_the_estate_a_name_and_an_article_for_residents() {
    Caller.Answer wrong =
        resident.call("POST", PORTAL + "/readings", confirm("phrase-book", "99-9-9999", " "));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.json().path("errors").findValuesAsString("pointer"))
        .containsExactlyInAnyOrder("/article", "/home", "/name");
  }

  /// 003-070
  @Test
  void a_blocked_escape_route_is_reported_from_its_item_and_opens_a_case_for_the_office_once() {
    JsonNode item = article(page(""), "fire-prevention");
    assertThat(item.path("text").asString()).contains("走廊、楼梯和防火通道保持畅通");
    assertThat(item.path("report").asString()).isEqualTo("escape-route");

    String report =
        body(
            UUID.randomUUID().toString(),
            "escape-route",
            "楼梯间堆满纸箱",
            ",\"where\":\"3号楼2单元7层\",\"home\":\"3-2-702\",\"name\":\"李芳\",\"phone\":\"13900001111\"");
    String number = reported(report).path("number").asString();
    assertThat(reported(report).path("number").asString()).isEqualTo(number);

    assertThat(
            cases().filter(one -> one.path("procedure").asString().equals("owner-request")).count())
        .isEqualTo(1);
    JsonNode opened = caseOf(number);
    assertThat(opened.path("procedure").asString()).isEqualTo("owner-request");
    assertThat(opened.toString()).contains("3号楼2单元7层：楼梯间堆满纸箱");
    assertThat(opened.path("steps").findValuesAsString("step")).contains("verify", "important_up");
    JsonNode kept =
        as("lanting-desk")
            .call("GET", "/api/v1/reports?case=" + opened.path("id").asString(), null)
            .json()
            .at("/items/0");
    assertThat(kept.path("channel").asString()).isEqualTo("web");
  }

  /// 003-086
  @Test
  void a_damaged_home_is_reported_from_the_earthquake_card_and_opens_a_case_for_the_office() {
    JsonNode card = article(page(""), "earthquake-card");
    assertThat(card.path("report").asString()).isEqualTo("damage");
    String report =
        body(
            UUID.randomUUID().toString(),
            "damage",
            "客厅承重墙裂了一条缝",
            ",\"home\":\"3-2-702\",\"name\":\"李芳\",\"phone\":\"13900001111\"");
    JsonNode opened = caseOf(reported(report).path("number").asString());
    assertThat(opened.path("procedure").asString()).isEqualTo("owner-request");
    assertThat(opened.path("severity").asString()).isEqualTo("serious");
    assertThat(opened.toString()).contains("客厅承重墙裂了一条缝", "received_at", "3号楼2单元702");
    assertThat(opened.path("steps").findValuesAsString("step")).contains("verify", "important_up");
  }

  /// 003-073
  @Test
  void the_fire_card_has_the_number_of_the_fire_brigade_and_of_the_management_office() {
    JsonNode card = article(page(""), "fire-card");
    assertThat(card.path("text").asString()).contains("打119").contains("再打服务中心");
    assertThat(words(card.path("numbers"))).containsExactly("119", "centre");
  }

  /// 003-076
  @Test
  void the_fire_card_names_the_exits_and_stairs_of_the_residents_building() {
    JsonNode page = page("");
    assertThat(article(page, "fire-card").path("exits").asBoolean()).isTrue();
    assertThat(article(page, "wind-card").path("exits").asBoolean()).isFalse();
    JsonNode third = page.at("/buildings/2");
    assertThat(third.path("label").asString()).isEqualTo("3号楼");
    assertThat(words(third.path("exits")))
        .contains("3号楼2单元一层北侧安全出口", "3号楼2单元疏散楼梯")
        .allMatch(way -> way.startsWith("3号楼"));
    String lobby =
        as("lanting-desk")
            .call("GET", "/api/v1/places?community=lanting&kind=lobby&limit=200", null)
            .json()
            .path("items")
            .valueStream()
            .filter(one -> one.path("label").asString().equals("3号楼1单元大堂"))
            .map(one -> one.path("id").asString())
            .findFirst()
            .orElseThrow();
    assertThat(page("?place=" + lobby).at("/here/building").asInt()).isEqualTo(3);
    assertThat(page("?place=" + UUID.randomUUID()).path("here").isMissingNode()).isTrue();
  }

  /// 003-081
  @Test
  void the_wind_card_has_two_numbers_and_a_question_about_the_weather_opens_an_inquiry() {
    JsonNode page = page("");
    JsonNode card = article(page, "wind-card");
    assertThat(words(card.path("numbers"))).containsExactly("centre", "weather");
    assertThat(page.at("/weather/name").asString()).contains("气象台");
    assertThat(page.at("/weather/phone").asString()).matches("[0-9-]{7,}");
    assertThat(page.at("/centre/phone").asString())
        .isNotEqualTo(page.at("/weather/phone").asString());
    assertThat(card.path("report").asString()).isEqualTo("weather");

    String number =
        reported(body(UUID.randomUUID().toString(), "weather", "台风今晚几点到", ""))
            .path("number")
            .asString();
    JsonNode opened = caseOf(number);
    assertThat(opened.path("procedure").asString()).isEqualTo("inquiry");
    assertThat(opened.toString()).contains("台风今晚几点到");
  }

  @Test
  void what_sounds_like_danger_to_life_rings_the_desk_and_its_words_stand_in_the_case() {
    JsonNode told = reported(body(UUID.randomUUID().toString(), "anything", "3号楼着火了，好大的烟", ""));
    assertThat(told.path("urgent").asBoolean()).isTrue();
    JsonNode opened = caseOf(told.path("number").asString());
    assertThat(opened.path("procedure").asString()).isEqualTo("reception");
    assertThat(opened.path("severity").asString()).isEqualTo("critical");
    assertThat(
            as("lanting-desk")
                .call("GET", "/api/v1/cases/" + opened.path("id").asString() + "/events", null)
                .body())
        .contains("住户自己报的：3号楼着火了，好大的烟");

    JsonNode calm = reported(body(UUID.randomUUID().toString(), "anything", "请问快递柜在哪里", ""));
    assertThat(calm.path("urgent").asBoolean()).isFalse();
    assertThat(caseOf(calm.path("number").asString()).path("severity").asString())
        .isEqualTo("normal");
  }

  @Test
  void what_is_wrong_with_a_report_is_said_all_at_once_and_head_office_has_no_door() {
    Caller.Answer wrong =
        resident.call(
            "POST",
            PORTAL + "/reports",
            "{\"matter\":\"gossip\",\"text\":\" \",\"phone\":\"call me\"}");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.json().path("errors").findValuesAsString("pointer"))
        .containsExactlyInAnyOrder("/id", "/matter", "/text", "/phone");
    assertThat(resident.call("GET", "/api/v1/portal/nowhere", null).status()).isEqualTo(404);
    assertThat(resident.call("GET", "/api/v1/portal/head-office", null).status()).isEqualTo(404);
  }

  @Test
  void the_poster_is_a_pdf_for_the_staff() {
    Caller.Answer poster =
        as("lanting-desk").call("GET", "/api/v1/posters/portal.pdf?community=lanting", null);
    assertThat(poster.status()).isEqualTo(200);
    assertThat(poster.body()).startsWith("%PDF");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void who_sends_too_much_from_one_address_is_told_to_wait() {
    Caller.Answer answer = resident.call("POST", PORTAL + "/readings", "{}");
    for (int sent = 0; sent < 40 && answer.status() != 429; sent++) {
      assertThat(answer.status()).isEqualTo(422);
      answer = resident.call("POST", PORTAL + "/readings", "{}");
    }
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.retryAfter()).isPositive();
  }
}
