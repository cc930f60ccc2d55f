package dev.zhishou.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A paid service over HTTP, from the price to the money in the ledger (clause 004-068).
class ConvenienceOverHttpTest extends OverHttp {
  private JsonNode got(String who, String path) {
    Caller.Answer answer = as(who).call("GET", path, null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private String now() {
    return got("lanting-desk", "/api/v1/session").path("now").asString();
  }

  private JsonNode does(String who, String caseId, String step, String answers, String rest) {
    Caller.Answer answer =
        as(who)
            .call(
                "POST",
                "/api/v1/cases/" + caseId + "/commands",
                "{\"commands\":[{\"id\":\"%s\",\"do\":\"done\",\"step\":\"%s\",\"answers\":{%s}%s}]}"
                    .formatted(UUID.randomUUID(), step, answers, rest));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().at("/results/0/outcome").asString())
        .as(step + " " + answer.json().path("results"))
        .isEqualTo("accepted");
    return answer.json().path("case");
  }

  private JsonNode walked(String sum, boolean drill) {
    String home =
        got("lanting-desk", "/api/v1/homes?community=lanting&q=3-2-1102")
            .at("/items/0/id")
            .asString();
    Caller.Answer opened =
        as("lanting-desk")
            .call(
                "POST",
                "/api/v1/cases",
                """
                {"procedure":"convenience-service","community":"lanting","drill":%s,"answers":
                 {"name":"吴女士","phone":"13800000001","home":"%s","service_kind":"periodic",
                  "item":"windows","details":"里外都擦","quantity":"八扇","interval":"once"}}
                """
                    .formatted(drill, home));
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    String id = opened.json().path("id").asString();
    String cleaner = account("lanting-cleaner");
    does(
        "lanting-desk",
        id,
        "book",
        """
        "price_item":"擦玻璃","sum":{"amount":"%s","currency":"CNY"},
        "visit_at":"2099-11-23T14:00:00+08:00","agreed":true,"agreed_how":"said"
        """
            .formatted(sum),
        "");
    does("lanting-supervisor", id, "assign", "\"worker\":\"" + cleaner + "\"", "");
    String at = now();
    does("lanting-cleaner", id, "sign_in", "\"in_at\":\"" + at + "\"", "");
    does("lanting-cleaner", id, "begin", "\"begun_at\":\"" + at + "\"", "");
    does(
        "lanting-cleaner",
        id,
        "work",
        "\"finished_at\":\"%s\",\"done_what\":\"八扇\"".formatted(at),
        "");
    does(
        "lanting-cleaner",
        id,
        "accepted",
        """
        "on_quality":true,"on_quantity":true,"on_time":true,"dressed":true,"favours":false,
        "rating":"good"
        """,
        ",\"signatures\":[{\"as\":\"customer\",\"name\":\"吴女士\"}]");
    does("lanting-cleaner", id, "sign_back", "\"back_at\":\"" + at + "\"", "");
    return does("lanting-finance", id, "collect", "\"handed_in_by\":\"" + cleaner + "\"", "");
  }

  @Test
  void what_was_agreed_is_charged_to_the_fen_and_the_case_closes_with_a_receipt() {
    JsonNode closed = walked("120.07", false);
    assertThat(closed.path("status").asString()).isEqualTo("closed");
    assertThat(closed.path("records").toString()).contains("\"receipt\"");

    String list = "/api/v1/ledger?community=lanting&case=" + closed.path("id").asString();
    JsonNode entries = got("lanting-finance", list).path("items");
    assertThat(entries.size()).isEqualTo(1);
    JsonNode entry = entries.path(0);
    assertThat(entry.path("kind").asString()).isEqualTo("charge");
    assertThat(entry.path("item").asString()).isEqualTo("convenience");
    assertThat(entry.at("/amount/amount").asString()).isEqualTo("120.07");
    assertThat(entry.path("number").asString()).matches("LT-ZM-\\d{4}-0001");
    assertThat(entry.path("payer").asString()).isEqualTo("home");
    assertThat(entry.path("payer_id").asString())
        .isEqualTo(closed.at("/answers/home").asString())
        .isNotEmpty();
    assertThat(entry.path("by").asString()).isEqualTo(account("lanting-finance"));
    assertThat(as("binhe-desk").call("GET", list, null).status()).isEqualTo(404);
    assertThat(as("lanting-1-101").call("GET", list, null).status()).isEqualTo(403);
  }

  @Test
  void a_drill_is_walked_to_its_end_and_charges_nothing() {
    JsonNode closed = walked("80.00", true);
    assertThat(closed.path("status").asString()).isEqualTo("closed");
    String list = "/api/v1/ledger?community=lanting&case=" + closed.path("id").asString();
    assertThat(got("lanting-finance", list).path("items").size()).isZero();
  }
}
