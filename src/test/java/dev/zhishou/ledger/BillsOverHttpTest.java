package dev.zhishou.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import dev.zhishou.access.Communities;
import dev.zhishou.casework.Surroundings;
import dev.zhishou.procedure.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Bills, payments and the share that came in, over HTTP (002-147 to 002-149).
class BillsOverHttpTest extends OverHttp {
  private static final String HERE = "community=lanting&quarter=2026Q3";

  private Caller.Answer bill(UUID id, String kind, String yuan) {
    return bill(id, kind, yuan, "2026Q3", "2026-09-30");
  }

  private Caller.Answer bill(UUID id, String kind, String yuan, String quarter, String due) {
    return as("lanting-finance")
        .call(
            "PUT",
            "/api/v1/bills/" + id + "?community=lanting",
            """
            {"kind":"%s","home":"3-2-1102","quarter":"%s","item":"第三季度",
             "amount":{"amount":"%s","currency":"CNY"},"due":"%s"}
            """
                .formatted(kind, quarter, yuan, due));
  }

  private Caller.Answer pay(UUID bill, UUID id, String yuan) {
    return as("lanting-finance")
        .call(
            "POST",
            "/api/v1/bills/" + bill + "/payments?community=lanting",
            """
            {"id":"%s","amount":{"amount":"%s","currency":"CNY"},"paid_on":"2026-09-01"}
            """
                .formatted(id, yuan));
  }

  private JsonNode share(String kind) {
    return as("lanting-service")
        .call("GET", "/api/v1/fee-collection?" + HERE, null)
        .json()
        .path("shares")
        .valueStream()
        .filter(one -> one.path("kind").asString().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode bills(String filter) {
    Caller.Answer found =
        as("lanting-service").call("GET", "/api/v1/bills?" + HERE + "&" + filter, null);
    assertThat(found.status()).as(found.body()).isEqualTo(200);
    return found.json();
  }

  /// 002-147: red at 94.9 %, green at 95 %, and the bills behind it.
  @Test
  void the_service_fee_is_red_at_94_9_percent_and_green_at_95_and_shows_its_bills() {
    UUID most = UUID.randomUUID();
    UUID rest = UUID.randomUUID();
    assertThat(share("service").has("share")).isFalse();
    assertThat(bill(most, "service", "949.00").status()).isEqualTo(200);
    assertThat(bill(rest, "service", "51").status()).isEqualTo(200);
    UUID payment = UUID.randomUUID();
    assertThat(pay(most, payment, "949").status()).isEqualTo(200);
    assertThat(pay(most, payment, "949").status()).as("a repeat").isEqualTo(200);
    assertThat(share("service").path("share").decimalValue()).isEqualByComparingTo("94.9");
    assertThat(share("service").path("reached").asBoolean()).isFalse();
    assertThat(bills("kind=service&unpaid=true").path("items").findValuesAsString("id"))
        .containsExactly(rest.toString());
    JsonNode first = bills("kind=service&limit=1");
    JsonNode second = bills("kind=service&limit=1&cursor=" + first.path("next").asString());
    assertThat(first.path("items").findValuesAsString("id"))
        .doesNotContainAnyElementsOf(second.path("items").findValuesAsString("id"));
    assertThat(second.path("items").get(0).path("home").asString()).contains("1102");

    assertThat(pay(rest, UUID.randomUUID(), "1.00").status()).isEqualTo(200);
    assertThat(share("service").path("share").decimalValue()).isEqualByComparingTo("95.0");
    assertThat(share("service").path("reached").asBoolean()).isTrue();
    Caller.Answer over = pay(rest, UUID.randomUUID(), "50.01");
    assertThat(over.status()).isEqualTo(422);
    assertThat(over.body()).contains("50.00", "/amount");
    assertThat(bill(most, "service", "948.99").status()).isEqualTo(422);
  }

  /// 002-148: red at 97.9 %, green at 98 %.
  @Test
  void parking_is_red_at_97_9_percent_and_green_at_98() {
    UUID id = UUID.randomUUID();
    bill(id, "parking", "1000");
    pay(id, UUID.randomUUID(), "979");
    assertThat(share("parking").path("share").decimalValue()).isEqualByComparingTo("97.9");
    assertThat(share("parking").path("reached").asBoolean()).isFalse();
    pay(id, UUID.randomUUID(), "1");
    assertThat(share("parking").path("reached").asBoolean()).isTrue();
  }

  /// 002-149: one that is not paid is enough.
  @Test
  void one_unpaid_bill_on_behalf_of_others_turns_the_figure_red() {
    UUID paid = UUID.randomUUID();
    bill(paid, "on-behalf", "999999.99");
    pay(paid, UUID.randomUUID(), "999999.99");
    assertThat(share("on-behalf").path("reached").asBoolean()).isTrue();
    bill(UUID.randomUUID(), "on-behalf", "0.01");
    JsonNode red = share("on-behalf");
    assertThat(red.path("reached").asBoolean()).isFalse();
    assertThat(red.path("share").decimalValue()).isEqualByComparingTo("99.9");
    assertThat(red.path("unpaid").asInt()).isEqualTo(1);
  }

  private Caller.Answer reverse(UUID bill, UUID payment, UUID id, String reason) {
    return as("lanting-finance")
        .call(
            "POST",
            "/api/v1/bills/%s/payments/%s/reversal?community=lanting".formatted(bill, payment),
            "{\"id\":\"%s\",\"reason\":\"%s\"}".formatted(id, reason));
  }

  @Test
  void a_payment_written_down_wrongly_is_taken_back_once_by_a_line_with_the_reason() {
    UUID id = UUID.randomUUID();
    UUID wrong = UUID.randomUUID();
    UUID back = UUID.randomUUID();
    assertThat(bill(id, "service", "100", "2026Q2", "2026-06-30").status()).isEqualTo(200);
    assertThat(pay(id, wrong, "60").status()).isEqualTo(200);
    Caller.Answer without = reverse(id, wrong, back, " ");
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.body()).contains("/reason");

    Caller.Answer done = reverse(id, wrong, back, "收错了户");
    assertThat(done.status()).as(done.body()).isEqualTo(200);
    assertThat(done.json().path("paid").path("amount").asString()).isEqualTo("0.00");
    assertThat(done.json().path("days_late").asInt()).isPositive();
    assertThat(reverse(id, wrong, back, "收错了户").status()).as("a repeat").isEqualTo(200);
    assertThat(reverse(id, wrong, UUID.randomUUID(), "再来").status()).isEqualTo(409);
    assertThat(reverse(id, back, UUID.randomUUID(), "倒回去").status()).isEqualTo(404);
    assertThat(pay(id, UUID.randomUUID(), "100").status()).isEqualTo(200);

    JsonNode seen =
        as("lanting-service")
            .call("GET", "/api/v1/bills/" + id + "?community=lanting", null)
            .json();
    assertThat(seen.path("bill").path("days_late").asInt()).isZero();
    assertThat(seen.path("payments").valueStream().map(one -> one.at("/amount/amount").asString()))
        .containsExactly("60.00", "-60.00", "100.00");
    JsonNode line = seen.path("payments").get(1);
    assertThat(line.path("reverses").asString()).isEqualTo(wrong.toString());
    assertThat(line.path("reason").asString()).isEqualTo("收错了户");
  }

  @Test
  void the_open_ones_come_first_the_longest_due_before_the_others_also_in_parts() {
    UUID settled = UUID.randomUUID();
    UUID open = UUID.randomUUID();
    UUID later = UUID.randomUUID();
    bill(settled, "parking", "1", "2026Q1", "2026-03-01");
    pay(settled, UUID.randomUUID(), "1");
    bill(later, "parking", "2", "2026Q1", "2026-03-20");
    bill(open, "parking", "2", "2026Q1", "2026-03-10");
    List<String> order = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode part =
          as("lanting-service")
              .call("GET", "/api/v1/bills?community=lanting&quarter=2026Q1&limit=1" + cursor, null)
              .json();
      order.add(part.path("items").get(0).path("id").asString());
      cursor = "&cursor=" + part.path("next").asString("");
    } while (!cursor.equals("&cursor="));
    assertThat(order).containsExactly(open.toString(), later.toString(), settled.toString());
  }

  /// 002-042: a round of collection begins with the homes whose bills are past due, with kind and
  /// sum.
  @Test
  void what_is_past_due_and_not_paid_begins_a_round_of_collection() {
    UUID id = UUID.randomUUID();
    bill(id, "parking", "300", "2025Q4", "2025-12-31");
    pay(id, UUID.randomUUID(), "100.50");
    List<Value.Row> rows =
        part(Surroundings.class)
            .select(
                part(Communities.class).find("lanting").orElseThrow().id().value(),
                "unpaid bills of the building",
                Map.of());
    assertThat(rows).hasSize(1);
    Map<String, Value> owes = rows.getFirst().columns();
    assertThat(owes.get("fee_kind"))
        .isInstanceOfSatisfying(
            Value.Choice.class, kinds -> assertThat(kinds.keys()).contains("parking"));
    assertThat(owes.get("owed"))
        .isInstanceOfSatisfying(
            Value.Money.class, sum -> assertThat(sum.fen()).isGreaterThanOrEqualTo(19_950));
  }

  @Test
  void all_that_is_wrong_with_a_bill_is_told_at_once() {
    Caller.Answer refused =
        as("lanting-finance")
            .call(
                "PUT",
                "/api/v1/bills/" + UUID.randomUUID() + "?community=lanting",
                "{\"kind\":\"x\",\"home\":\"99-9-9\",\"amount\":{\"amount\":\"1.001\"}}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("/kind", "/home", "/quarter", "/item", "/amount", "/due");
  }
}
