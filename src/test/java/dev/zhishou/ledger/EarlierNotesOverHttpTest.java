package dev.zhishou.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import dev.zhishou.access.Communities;
import dev.zhishou.casework.Surroundings;
import dev.zhishou.procedure.model.Value;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a round of collection noted of a home stands on the list of the next one.
class EarlierNotesOverHttpTest extends OverHttp {
  private static final String CASES = "/api/v1/cases";

  private List<Value.Row> arrears() {
    return part(Surroundings.class)
        .select(
            part(Communities.class).find("lanting").orElseThrow().id().value(),
            "unpaid bills of the building",
            Map.of());
  }

  private void note(String round, String words) {
    Caller desk = as("lanting-desk");
    String run =
        desk.call("GET", CASES + "/" + round, null)
            .json()
            .path("steps")
            .valueStream()
            .filter(one -> one.path("step").asString().equals("special"))
            .map(one -> one.path("id").asString())
            .toList()
            .getLast();
    Caller.Answer answer =
        desk.call(
            "POST",
            CASES + "/" + round + "/commands",
            """
            {"commands": [{"id": "%s", "do": "done", "step": "%s",
              "answers": {"special_note": "%s"}}]}"""
                .formatted(UUID.randomUUID(), run, words));
    assertThat(answer.json().at("/results/0/outcome").asString())
        .as(answer.body())
        .isEqualTo("accepted");
  }

  /// 000-045: the last note counts; a home of which nothing was noted has none.
  @Test
  void a_special_circumstance_stands_on_the_next_list_of_arrears() {
    for (String home : List.of("3-2-1102", "3-2-1101")) {
      Caller.Answer billed =
          as("lanting-finance")
              .call(
                  "PUT",
                  "/api/v1/bills/" + UUID.randomUUID() + "?community=lanting",
                  """
                  {"kind":"parking","home":"%s","quarter":"2025Q4","item":"车位",
                   "amount":{"amount":"300","currency":"CNY"},"due":"2025-12-31"}"""
                      .formatted(home));
      assertThat(billed.status()).as(billed.body()).isEqualTo(200);
    }
    assertThat(arrears()).noneMatch(row -> row.columns().containsKey("earlier_note"));
    Caller.Answer opened =
        as("lanting-desk")
            .call(
                "POST",
                CASES,
                """
                {"procedure": "fee-collection", "community": "lanting", "answers": {"arrears": [
                  {"id": "r1", "home": "3-2-1102", "fee_kind": ["parking"],
                   "owed": {"amount": "300", "currency": "CNY"}}]}}""");
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    String round = opened.json().path("id").asString();
    note(round, "房子空着");
    note(round, "人在国外，六月回来");

    assertThat(arrears())
        .hasSize(2)
        .extracting(row -> row.columns().get("earlier_note"))
        .filteredOn(Value.Text.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            Value.Text.class,
            note -> assertThat(note.text()).endsWith("人在国外，六月回来").matches("\\d{4}-.*"));
  }
}
