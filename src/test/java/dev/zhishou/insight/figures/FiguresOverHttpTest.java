package dev.zhishou.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The department's figures agree with its cases, and lead to them.
class FiguresOverHttpTest extends OverHttp {
  private static final String CASES = "/api/v1/cases";
  private static final String FIGURES = "/api/v1/figures";

  private final Caller supervisor = as("lanting-supervisor");

  private String open(String body) {
    Caller.Answer opened = supervisor.call("POST", CASES, body);
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    return opened.json().path("id").asString();
  }

  private void send(String id, String rest) {
    Caller.Answer answer =
        supervisor.call(
            "POST",
            CASES + "/" + id + "/commands",
            "{\"commands\": [{\"id\": \"%s\", %s}]}".formatted(UUID.randomUUID(), rest));
    assertThat(answer.json().at("/results/0/outcome").asString())
        .as(answer.body())
        .isEqualTo("accepted");
  }

  private void skip(String id, String step) {
    send(id, "\"do\": \"skip\", \"step\": \"%s\", \"reason\": \"他不用了\"".formatted(step));
  }

  private String status(String id) {
    return supervisor.call("GET", CASES + "/" + id, null).json().path("status").asString();
  }

  private String inquiry() {
    String id =
        open(
            """
            {"procedure": "inquiry", "community": "lanting", "answers":
              {"way_in": "written", "asked_at": "2026-01-05T08:00:00+08:00", "name": "孙先生",
               "question": "公共收益怎么用"}}""");
    List.of("letter_in", "draft", "send").forEach(step -> skip(id, step));
    assertThat(status(id)).isEqualTo("closed");
    return id;
  }

  private JsonNode inquiries() {
    return supervisor
        .call("GET", FIGURES, null)
        .json()
        .path("kinds")
        .valueStream()
        .filter(one -> one.path("procedure").asString().equals("inquiry"))
        .findFirst()
        .orElseThrow()
        .path("sum");
  }

  /// 000-209: opened again counts while it is open and after it is closed again.
  @Test
  void the_share_of_the_cases_that_were_opened_again_agrees_with_the_cases() {
    String again = inquiry();
    inquiry();
    await().untilAsserted(() -> assertThat(inquiries().path("cases").asInt()).isEqualTo(2));
    assertThat(inquiries().path("share_reopened").asDouble()).isZero();

    send(again, "\"do\": \"reopen\", \"reason\": \"他说没答到点上\"");
    assertThat(inquiries().path("reopened").asInt()).isOne();
    send(again, "\"do\": \"close\"");

    assertThat(status(again)).isEqualTo("closed");
    await().untilAsserted(() -> assertThat(inquiries().path("reopened").asInt()).isOne());
    assertThat(inquiries().path("share_reopened").asDouble()).isEqualTo(50.0);
  }

  private JsonNode all() {
    return supervisor.call("GET", FIGURES, null).json().path("all");
  }

  private String visit(boolean content) {
    String id =
        open(
            """
            {"procedure": "return-visit", "community": "lanting", "answers":
              {"visit_kind": "complaint", "from_case": true}}""");
    send(id, "\"do\": \"done\", \"step\": \"reach\", \"answers\": {\"met\": \"yes_met\"}");
    send(
        id,
        """
        "do": "done", "step": "call_or_visit", "answers":
          {"form": "phone", "means": ["talk"], "told_kind": "result", "told": "说明已修好",
           "content": %s, "opinion": "没有"}"""
            .formatted(content));
    return id;
  }

  /// 003-151: the visits behind the share, the newest first, part by part.
  @Test
  void the_share_of_the_content_leads_to_the_visits_it_is_reckoned_from() {
    String older = visit(true);
    List.of("checked", "head").forEach(step -> skip(older, step));
    String newer = visit(false);

    await().untilAsserted(() -> assertThat(all().path("said").asInt()).isEqualTo(2));
    JsonNode first = supervisor.call("GET", FIGURES + "/said?limit=1", null).json();
    JsonNode second =
        supervisor
            .call("GET", FIGURES + "/said?limit=1&cursor=" + first.path("next").asString(), null)
            .json();

    assertThat(all().path("share_content").asDouble()).isEqualTo(50.0);
    assertThat(first.at("/items/0/id").asString()).isEqualTo(newer);
    assertThat(first.at("/items/0/content").asBoolean()).isFalse();
    assertThat(first.at("/items/0/title").asString()).isEqualTo("回访");
    assertThat(second.at("/items/0/id").asString()).isEqualTo(older);
    assertThat(second.at("/items/0/content").asBoolean()).isTrue();
    assertThat(second.at("/items/0/number").asString()).isNotBlank();
    assertThat(second.path("next").isMissingNode() || second.path("next").isNull()).isTrue();
    assertThat(as("binhe-desk").call("GET", FIGURES + "/said", null).json().path("items").size())
        .isZero();
    assertThat(
            supervisor
                .call("GET", FIGURES + "/said?to=2020-01-01", null)
                .json()
                .path("items")
                .size())
        .isZero();
  }
}
