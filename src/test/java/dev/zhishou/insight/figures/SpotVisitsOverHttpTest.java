package dev.zhishou.insight.figures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The visits of spot checks are among those from which the share of the content is reckoned.
class SpotVisitsOverHttpTest extends OverHttp {
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

  private JsonNode all() {
    return supervisor.call("GET", FIGURES, null).json().path("all");
  }

  private String inquiry() {
    return open(
        """
        {"procedure": "inquiry", "community": "lanting", "answers":
          {"way_in": "written", "asked_at": "2026-01-05T08:00:00+08:00", "name": "孙先生",
           "question": "公共收益怎么用"}}""");
  }

  private void asked(String check, int visit, String answers) {
    String run =
        supervisor
            .call("GET", CASES + "/" + check, null)
            .json()
            .path("steps")
            .valueStream()
            .filter(one -> one.path("step").asString().equals("ask_closed"))
            .map(one -> one.path("id").asString())
            .toList()
            .get(visit);
    send(check, "\"do\": \"done\", \"step\": \"%s\", \"answers\": {%s}".formatted(run, answers));
  }

  /// 003-151: who was asked at a spot check is among the visited; who was not met is not.
  @Test
  void a_visit_of_a_spot_check_counts_and_stands_among_the_visits() {
    JsonNode before = all();
    List<String> complaints = List.of(inquiry(), inquiry(), inquiry());
    String check =
        open(
            "{\"procedure\": \"complaint-spot-check\", \"community\": \"lanting\", \"answers\": {}}");
    send(
        check,
        "\"do\": \"done\", \"step\": \"pick_closed\", \"answers\": {\"closed_ones\": ["
            + complaints.stream()
                .map(id -> "{\"id\": \"%s\", \"closed_one\": \"%s\"}".formatted(id, id))
                .collect(Collectors.joining(","))
            + "]}");
    asked(check, 0, "\"spoke\": true, \"happy\": true, \"happy_why\": \"好了\"");
    asked(check, 1, "\"spoke\": true, \"happy\": false, \"happy_why\": \"又吵\"");
    asked(check, 2, "\"spoke\": false");

    assertThat(all().path("said").asInt()).isEqualTo(before.path("said").asInt() + 2);
    assertThat(all().path("content").asInt()).isEqualTo(before.path("content").asInt() + 1);
    List<JsonNode> visits = new ArrayList<>();
    for (String cursor = ""; cursor != null; ) {
      JsonNode part = supervisor.call("GET", FIGURES + "/said?limit=1" + cursor, null).json();
      part.path("items").forEach(visits::add);
      cursor =
          part.path("next").asString(null) == null
              ? null
              : "&cursor=" + URLEncoder.encode(part.path("next").asString(), UTF_8);
    }
    assertThat(visits).hasSize(all().path("said").asInt());
    assertThat(visits.subList(0, 2))
        .allMatch(visit -> visit.path("id").asString().equals(check))
        .allMatch(visit -> visit.path("title").asString().equals("投诉抽查"))
        .extracting(visit -> visit.path("content").asBoolean())
        .containsExactly(false, true);
  }
}
