package dev.zhishou.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Two people ring about the same lift: the second report is told to be similar and joins the case
/// of the first.
class ReportsOverHttpTest extends OverHttp {
  private Caller.Answer ask(String who, String method, String path, @Nullable String body) {
    return as(who).call(method, "/api/v1" + path, body);
  }

  private JsonNode desk(String method, String path, @Nullable String body) {
    Caller.Answer answer = ask("lanting-desk", method, path, body);
    assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
    return answer.json();
  }

  private JsonNode report(String text, String rest) {
    return desk(
        "POST",
        "/reports",
        "{\"community\": \"lanting\", \"channel\": \"phone\", \"text\": \""
            + text
            + "\""
            + rest
            + "}");
  }

  private JsonNode open(JsonNode report) {
    return desk(
        "POST",
        "/cases",
        "{\"procedure\": \"lift-entrapment\", \"community\": \"lanting\", \"drill\": true,"
            + " \"report\": "
            + report.path("id")
            + ", \"answers\": "
            + report.at("/suggestions/0/answers")
            + "}");
  }

  @Test
  void a_second_report_of_the_same_matter_is_told_while_typing_and_joins_the_case() {
    JsonNode first = report("4号楼1单元电梯停了,我们两个人困在里面", "");
    String caseId = open(first).path("id").asString();
    desk(
        "POST",
        "/reports/" + first.path("id").asString() + "/join",
        "{\"case\": \"" + caseId + "\"}");

    JsonNode heard =
        desk("POST", "/triage", "{\"community\": \"lanting\", \"text\": \"4号楼1单元电梯里有人在拍门,困住了\"}");
    JsonNode similar = heard.path("similar").path(0);
    assertThat(similar.path("case").asString()).isEqualTo(caseId);
    assertThat(similar.path("procedure").asString()).isEqualTo("lift-entrapment");
    assertThat(heard.path("names").valueStream().map(JsonNode::asString))
        .as("the lift that was named has its label")
        .contains("4号楼1单元1号梯");
    assertThat(similar.path("received_at").asString()).isNotEmpty();

    JsonNode second =
        report(
            "4号楼1单元电梯里有人在拍门,困住了",
            ", \"reporter\": {\"name\": \"过路人\", \"phone\": \"13900001111\"}, \"home\": \"4-1-101\"");
    String id = second.path("id").asString();
    String body = "{\"case\": \"" + caseId + "\"}";
    String joined = ask("lanting-desk", "POST", "/reports/" + id + "/join", body).body();
    assertThat(ask("lanting-desk", "POST", "/reports/" + id + "/join", body).body())
        .as("once more is harmless")
        .isEqualTo(joined);

    JsonNode events = desk("GET", "/cases/" + caseId + "/events?after=0&limit=200", null);
    long notes =
        events
            .path("items")
            .valueStream()
            .filter(event -> event.toString().contains(second.path("number").asString()))
            .count();
    assertThat(notes).as("the case names the report once: %s", events).isEqualTo(1);

    JsonNode behind = desk("GET", "/reports?community=lanting&case=" + caseId, null).path("items");
    assertThat(behind.valueStream().map(one -> one.path("id").asString()))
        .containsExactly(id, first.path("id").asString());
    JsonNode read = desk("GET", "/reports/" + id, null);
    assertThat(read.at("/reporter/name").asString()).isEqualTo("过路人");
    assertThat(read.at("/caller/home/name").asString()).isEqualTo("4-1-101");
    assertThat(read.path("text").asString()).contains("拍门");
  }

  @Test
  void a_lift_of_the_unit_is_suggested_and_the_other_stands_beside_it_unless_one_was_named() {
    JsonNode unit = heard("3号楼2单元电梯卡住了,里面有两个人");
    JsonNode first = unit.at("/suggestions/0");
    assertThat(first.path("procedure").asString()).isEqualTo("lift-entrapment");
    assertThat(called(unit, first.at("/answers/lift"))).isEqualTo("3号楼2单元1号梯");
    assertThat(first.at("/choices/lift").valueStream().map(one -> called(unit, one)))
        .containsExactly("3号楼2单元1号梯", "3号楼2单元2号梯");

    JsonNode named = heard("3号楼2单元2号电梯卡住了,里面有两个人");
    JsonNode exactly = named.at("/suggestions/0");
    assertThat(called(named, exactly.at("/answers/lift"))).isEqualTo("3号楼2单元2号梯");
    assertThat(exactly.has("choices")).isFalse();
  }

  private JsonNode heard(String text) {
    return desk("POST", "/triage", "{\"community\": \"lanting\", \"text\": \"" + text + "\"}");
  }

  private static String called(JsonNode heard, JsonNode id) {
    return heard.path("names").path(id.asString()).asString();
  }

  @Test
  void who_is_on_duty_now_is_told_with_the_number_to_ring_for_a_case_and_the_roster_without() {
    String open =
        desk("GET", "/cases?community=lanting&limit=1", null).at("/items/0/id").asString();
    JsonNode now = desk("GET", "/duties/now?community=lanting&case=" + open, null).path("items");
    assertThat(now.valueStream().map(one -> one.at("/account/phone").asString("")))
        .isNotEmpty()
        .allMatch(phone -> phone.matches("\\d{11}"));
    JsonNode roster = desk("GET", "/duties?community=lanting", null).path("items");
    assertThat(roster.valueStream().map(one -> one.at("/account/phone").isMissingNode()))
        .isNotEmpty()
        .containsOnly(true);
  }

  @Test
  void a_report_that_was_answered_joins_no_case() {
    JsonNode report = report("问一下物业几点下班", "");
    String id = report.path("id").asString();
    desk("POST", "/reports/" + id + "/answer", "{\"text\": \"八点\"}");
    String caseId = open(report("5号楼1单元电梯停了,困在里面", "")).path("id").asString();

    Caller.Answer refused =
        ask("lanting-desk", "POST", "/reports/" + id + "/join", "{\"case\": \"" + caseId + "\"}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("code").asString()).isEqualTo("settled");
  }

  /// 004-084: nobody has taken it up; then the desk does, and the list shows when.
  @Test
  void the_list_of_reports_shows_when_each_was_accepted() {
    JsonNode open = report("2号楼2单元电梯里关了人", "");
    JsonNode told = report("请问物业费几号交", "");
    String caseId = open(open).path("id").asString();
    assertThat(line(open).path("accepted_at").isMissingNode()).as("nobody yet").isTrue();
    assertThat(line(told).path("accepted_at").isMissingNode()).as("not answered").isTrue();

    desk("POST", "/reports/" + told.path("id").asString() + "/answer", "{\"text\": \"十号前\"}");
    desk(
        "POST",
        "/cases/" + caseId + "/commands",
        "{\"commands\": [{\"id\": \"0190b0a0-0000-7000-8000-00000000084a\","
            + " \"do\": \"acknowledge\", \"step\": \"call_contractor\"}]}");

    for (JsonNode one : new JsonNode[] {line(open), line(told)}) {
      assertThat(at(one, "accepted_at"))
          .as(one.toString())
          .isAfterOrEqualTo(at(one, "received_at"));
    }
    assertThat(line(told).path("answered").asBoolean()).isTrue();
  }

  private JsonNode line(JsonNode report) {
    return desk("GET", "/reports?community=lanting&limit=200", null)
        .path("items")
        .valueStream()
        .filter(one -> one.path("id").equals(report.path("id")))
        .findFirst()
        .orElseThrow();
  }

  private static Instant at(JsonNode one, String key) {
    return OffsetDateTime.parse(one.path(key).asString()).toInstant();
  }
}
