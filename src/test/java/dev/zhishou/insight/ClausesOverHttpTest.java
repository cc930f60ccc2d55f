package dev.zhishou.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import dev.zhishou.time.Moments;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What an auditor asks: which clause is carried by what, and was it kept.
class ClausesOverHttpTest extends OverHttp {
  private static final String CLAUSES = "/api/v1/clauses";

  /// A letter is answered in writing by the manager: steps `draft` and `manager_signs`.
  private static final String ANSWERED = CLAUSES + "/004-345";

  private static final String INBOX = "/api/v1/inbox";
  private static final String FIGURES = "/api/v1/figures";

  private Caller desk;
  private Caller supervisor;

  @BeforeEach
  void people() {
    desk = Caller.signedIn(port, "lanting-desk");
    supervisor = Caller.signedIn(port, "lanting-supervisor");
  }

  @Test
  void every_obligation_is_listed_with_what_carries_it() {
    List<JsonNode> all = new ArrayList<>();
    for (String cursor = ""; cursor != null; ) {
      Caller.Answer answer = desk.call("GET", CLAUSES + "?limit=200" + cursor, null);
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      JsonNode page = answer.json();
      page.path("items").forEach(all::add);
      cursor = page.path("next").isNull() ? null : "&cursor=" + page.path("next").asString();
    }

    assertThat(all).hasSize(1_508);
    JsonNode contact =
        all.stream().filter(one -> one.path("id").asString().equals("003-104")).findFirst().get();
    assertThat(contact.path("quote").asString()).isNotBlank();
    assertThat(contact.path("document").asString()).isNotBlank();
    assertThat(contact.path("carried_by").valueStream().map(one -> one.path("ref").asString()))
        .contains("complaint.contact_in", "complaint.contact_late");
    List<String> open =
        desk.call("GET", CLAUSES + "?limit=200&carried=false", null)
            .json()
            .path("items")
            .valueStream()
            .map(one -> one.path("carried_by").toString())
            .distinct()
            .toList();
    assertThat(open).isSubsetOf("[]");
  }

  @Test
  void a_closed_case_counts_as_kept_late_or_skipped_for_who_may_know_it() {
    String before = figures(desk, ANSWERED);
    letter(Instant.now(), true);
    letter(Instant.now().minus(Duration.ofDays(4)), true);
    letter(Instant.now(), false);

    await().untilAsserted(() -> assertThat(figures(desk, ANSWERED)).isEqualTo("1 1 1"));

    assertThat(before).isEqualTo("0 0 0");
    String execution = "/api/v1/procedures/inquiry/execution?community=";
    assertThat(figures(desk, execution + "lanting").split(" "))
        .as("004-053: beside the procedure, all its steps together")
        .doesNotContain("0");
    assertThat(figures(Caller.signedIn(port, "binhe-desk"), execution + "binhe"))
        .isEqualTo("0 0 0");
    assertThat(desk.call("GET", execution + "binhe", null).status()).isEqualTo(404);
    assertThat(figures(desk, ANSWERED + "?to=2020-01-01")).isEqualTo("0 0 0");
    Caller elsewhere = Caller.signedIn(port, "binhe-desk");
    assertThat(figures(elsewhere, ANSWERED)).isEqualTo("0 0 0");
    assertThat(elsewhere.call("GET", ANSWERED + "?community=lanting", null).status())
        .isEqualTo(404);
    assertThat(desk.call("GET", CLAUSES + "/999-999", null).status()).isEqualTo(404);
    assertThat(desk.call("GET", CLAUSES + "?from=2026-02-01&to=2026-01-01", null).status())
        .isEqualTo(422);
  }

  /// 002-381, 002-448, 004-041: answered by phone at once is within a working day, four working
  /// days without a word are not; a closed inquiry counts in the period in which it was asked.
  @Test
  void complaints_answered_within_the_limit_are_shared_by_month_and_channel() {
    complaint(Instant.now(), "explained");
    complaint(Instant.now().minus(Duration.ofDays(12)), null);
    letter(Instant.now(), true);

    JsonNode figures =
        supervisor
            .call("GET", FIGURES + "?from=" + LocalDate.now(Moments.ZONE).minusDays(40), null)
            .json();
    int inTime = 0;
    int late = 0;
    for (JsonNode one : figures.path("complaints")) {
      assertThat(one.path("title").asString()).isEqualTo("电话");
      inTime += one.path("in_time").asInt();
      late += one.path("late").asInt();
    }
    assertThat(inTime).as(figures.toString()).isOne();
    assertThat(late).as(figures.toString()).isOne();
    await()
        .untilAsserted(
            () -> {
              JsonNode all = supervisor.call("GET", FIGURES, null).json().path("kinds");
              assertThat(all.findValuesAsString("procedure")).contains("inquiry", "complaint");
            });
    assertThat(
            Caller.signedIn(port, "binhe-desk")
                .call("GET", FIGURES, null)
                .json()
                .at("/all/cases")
                .asInt())
        .isZero();
    assertThat(supervisor.call("GET", FIGURES + "?from=2026-02-01&to=2026-01-01", null).status())
        .isEqualTo(422);
  }

  /// 004-056: what anybody else writes does not take it off his list.
  @Test
  void a_late_complaint_stays_with_the_head_until_what_he_decides_stands_on_it() {
    String id = complaint(Instant.now().minus(Duration.ofDays(12)), null);
    Caller head = Caller.signedIn(port, "lanting-service");
    String decision = "{\"id\": \"" + UUID.randomUUID() + "\", \"text\": \"今天五点前我去上门\"}";
    send(id, "\"do\": \"note\", \"text\": \"在办\"");
    assertThat(desk.call("GET", INBOX, null).status()).isEqualTo(403);
    assertThat(desk.call("POST", INBOX + "/" + id, decision).status()).isEqualTo(403);
    JsonNode waiting = head.call("GET", INBOX, null).json().path("items");
    assertThat(waiting.findValuesAsString("case")).contains(id);
    assertThat(waiting.at("/0/steps").size()).isPositive();

    assertThat(head.call("POST", INBOX + "/" + id, decision).status()).isEqualTo(204);
    assertThat(head.call("POST", INBOX + "/" + id, decision).status()).as("again").isEqualTo(204);

    assertThat(head.call("GET", INBOX, null).json().path("items").findValuesAsString("case"))
        .doesNotContain(id);
    String events =
        supervisor.call("GET", "/api/v1/cases/" + id + "/events?limit=200", null).body();
    assertThat(events.split("负责人处置：今天五点前我去上门", -1)).as(events).hasSize(2);
  }

  /// @param spot how it was settled on the spot; null: it was not
  private String complaint(Instant receivedAt, @Nullable String spot) {
    String body =
        """
        {"procedure": "complaint", "community": "lanting", "answers":
          {"way_in": "phone", "from_centre": false, "received_at": "%s", "anonymous": false,
           "name": "钱女士", "phone": "13800000009", "matter": "楼道灯太亮", "major": false,
           "rights": false, "repeat": false, "key_points": [{"id": "1", "point": "太亮"}]}}"""
            .formatted(receivedAt);
    Caller.Answer opened = supervisor.call("POST", "/api/v1/cases", body);
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    String id = opened.json().path("id").asString();
    if (spot != null) {
      send(
          id,
          """
          "do": "done", "step": "receive", "answers":
            {"private": false, "sorry": "said_sorry", "receiver": "李主管 服务中心", "on_spot": "%s",
             "spot_result": "说清楚了", "spot_at": "%s"}"""
              .formatted(spot, receivedAt));
      send(
          id,
          """
          "do": "done", "step": "register", "answers": {"recorded_at": "%s"}"""
              .formatted(receivedAt));
      send(
          id,
          """
          "do": "done", "step": "spot_answer", "answers":
            {"spot_way": "by_call", "spot_opinion": "可以"}""");
    }
    return id;
  }

  private static String figures(Caller who, String path) {
    JsonNode clause = who.call("GET", path, null).json();
    return clause.path("kept") + " " + clause.path("late") + " " + clause.path("skipped");
  }

  /// A letter asks something; it is answered within two days, later, or not at all.
  private void letter(Instant askedAt, boolean answered) {
    String body =
        """
        {"procedure": "inquiry", "community": "lanting", "answers":
          {"way_in": "written", "asked_at": "%s", "name": "孙先生", "question": "公共收益怎么用"}}"""
            .formatted(askedAt);
    String id = desk.call("POST", "/api/v1/cases", body).json().path("id").asString();
    skip(id, "letter_in");
    if (answered) {
      send(
          id,
          """
          "do": "done", "step": "draft", "reason": "等财务核对", "answers":
            {"reply_text": "见公示", "reply_basis": "物业服务合同", "needs_manager": false}""");
    } else {
      skip(id, "draft");
    }
    skip(id, "send");
    JsonNode now = desk.call("GET", "/api/v1/cases/" + id, null).json();
    assertThat(now.path("status").asString()).as(now.toString()).isEqualTo("closed");
  }

  private void skip(String id, String step) {
    send(id, "\"do\": \"skip\", \"step\": \"%s\", \"reason\": \"他不用了\"".formatted(step));
  }

  private void send(String id, String rest) {
    Caller.Answer answer =
        supervisor.call(
            "POST",
            "/api/v1/cases/" + id + "/commands",
            "{\"commands\": [{\"id\": \"%s\", %s}]}".formatted(UUID.randomUUID(), rest));
    assertThat(answer.json().at("/results/0/outcome").asString())
        .as(answer.body())
        .isEqualTo("accepted");
  }
}
