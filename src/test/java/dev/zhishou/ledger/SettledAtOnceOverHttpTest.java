package dev.zhishou.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Several bills of a home, paid in one go at the counter (002-227).
class SettledAtOnceOverHttpTest extends OverHttp {
  private static final String COUNTER = "lanting-finance";

  private String home(String name) {
    return as(COUNTER)
        .call("GET", "/api/v1/homes?community=lanting&q=" + name, null)
        .json()
        .at("/items/0/id")
        .asString();
  }

  private UUID billed(String home, String quarter, String yuan) {
    UUID id = UUID.randomUUID();
    Caller.Answer written =
        as(COUNTER)
            .call(
                "PUT",
                "/api/v1/bills/" + id + "?community=lanting",
                """
                {"kind":"service","home":"%s","quarter":"%s","item":"物业费",
                 "amount":{"amount":"%s","currency":"CNY"},"due":"2026-01-31"}
                """
                    .formatted(home, quarter, yuan));
    assertThat(written.status()).as(written.body()).isEqualTo(200);
    return id;
  }

  private Caller.Answer settle(String home, UUID id, String yuan, List<UUID> bills) {
    return as(COUNTER)
        .call(
            "POST",
            "/api/v1/homes/" + home + "/bills/payments?community=lanting",
            """
            {"id":"%s","bills":[%s],"amount":{"amount":"%s","currency":"CNY"},"paid_on":"2026-02-02"}
            """
                .formatted(
                    id,
                    bills.stream().map(one -> "\"" + one + "\"").collect(Collectors.joining(",")),
                    yuan));
  }

  private JsonNode read(String path) {
    Caller.Answer found = as(COUNTER).call("GET", path + "?community=lanting", null);
    assertThat(found.status()).as(found.body()).isEqualTo(200);
    return found.json();
  }

  private String paid(UUID bill) {
    return read("/api/v1/bills/" + bill).at("/bill/paid/amount").asString();
  }

  @Test
  void several_bills_are_settled_in_one_go_and_one_receipt_lists_them() {
    String home = home("3-2-1102");
    UUID one = billed("3-2-1102", "2025Q1", "100.10");
    UUID two = billed("3-2-1102", "2025Q2", "0.20");
    UUID kept = billed("3-2-1102", "2025Q3", "7");
    as(COUNTER)
        .call(
            "POST",
            "/api/v1/bills/" + one + "/payments?community=lanting",
            """
            {"id":"%s","amount":{"amount":"40.05","currency":"CNY"},"paid_on":"2026-01-02"}
            """
                .formatted(UUID.randomUUID()));
    UUID id = UUID.randomUUID();
    Caller.Answer done = settle(home, id, "60.25", List.of(two, one));
    assertThat(done.status()).as(done.body()).isEqualTo(200);
    JsonNode receipt = done.json();
    assertThat(receipt.path("id").asString()).isEqualTo(id.toString());
    assertThat(receipt.path("home").asString()).contains("1102");
    assertThat(receipt.path("amount").path("amount").asString()).isEqualTo("60.25");
    assertThat(receipt.path("paid_on").asString()).isEqualTo("2026-02-02");
    assertThat(receipt.path("by").asString()).isEqualTo(account(COUNTER));
    assertThat(
            receipt
                .path("lines")
                .valueStream()
                .map(
                    line ->
                        line.path("quarter").asString()
                            + " "
                            + line.at("/amount/amount").asString()))
        .containsExactly("2025Q1 60.05", "2025Q2 0.20");
    assertThat(paid(one)).isEqualTo("100.10");
    assertThat(paid(two)).isEqualTo("0.20");
    assertThat(paid(kept)).isEqualTo("0.00");
    assertThat(read("/api/v1/homes/" + home + "/bills/payments/" + id)).isEqualTo(receipt);
    assertThat(read("/api/v1/bills/" + one).at("/payments/1/receipt").asString())
        .isEqualTo(id.toString());

    assertThat(settle(home, id, "60.25", List.of(one, two)).json()).as("again").isEqualTo(receipt);
    assertThat(read("/api/v1/bills/" + one).path("payments").size()).isEqualTo(2);
    assertThat(settle(home, id, "7", List.of(kept)).status()).as("of others").isEqualTo(422);
    assertThat(settle(home, id, "67.25", List.of(one, two, kept)).status()).isEqualTo(422);
    assertThat(paid(kept)).isEqualTo("0.00");

    String line = read("/api/v1/bills/" + two).at("/payments/0/id").asString();
    as(COUNTER)
        .call(
            "POST",
            "/api/v1/bills/%s/payments/%s/reversal?community=lanting".formatted(two, line),
            "{\"id\":\"%s\",\"reason\":\"收错了\"}".formatted(UUID.randomUUID()));
    assertThat(
            read("/api/v1/homes/" + home + "/bills/payments/" + id)
                .path("lines")
                .valueStream()
                .map(each -> each.path("reversed").asBoolean()))
        .containsExactly(false, true);
  }

  @Test
  void all_or_nothing_and_to_the_fen() {
    String home = home("2-1-301");
    UUID one = billed("2-1-301", "2025Q1", "10");
    UUID two = billed("2-1-301", "2025Q2", "20");
    UUID others = billed("2-1-302", "2025Q2", "30");
    Stream.of("29.99", "30.01")
        .forEach(
            sum -> {
              Caller.Answer refused = settle(home, UUID.randomUUID(), sum, List.of(one, two));
              assertThat(refused.status()).isEqualTo(422);
              assertThat(refused.body()).contains("/amount", "30.00");
            });
    assertThat(settle(home, UUID.randomUUID(), "40", List.of(one, others)).status())
        .as("another home's")
        .isEqualTo(404);
    assertThat(settle(home, UUID.randomUUID(), "10", List.of(one, UUID.randomUUID())).status())
        .isEqualTo(404);
    Caller.Answer none = settle(home, UUID.randomUUID(), "0", List.of());
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.body()).contains("/bills", "/amount");
    assertThat(List.of(paid(one), paid(two), paid(others))).containsOnly("0.00");
    assertThat(settle(home, UUID.randomUUID(), "10", List.of(one)).status()).isEqualTo(200);
    assertThat(settle(home, UUID.randomUUID(), "20", List.of(one, two)).status())
        .as("one of them is paid already")
        .isEqualTo(422);
    assertThat(paid(two)).isEqualTo("0.00");
  }

  @Test
  void two_counters_at_once_take_the_money_once() {
    String home = home("4-1-501");
    UUID one = billed("4-1-501", "2025Q1", "10");
    UUID two = billed("4-1-501", "2025Q2", "20");
    as(COUNTER);
    List<CompletableFuture<Integer>> counters =
        Stream.of(List.of(one, two), List.of(two, one), List.of(one, two), List.of(two, one))
            .map(
                bills ->
                    CompletableFuture.supplyAsync(
                        () -> settle(home, UUID.randomUUID(), "30", bills).status()))
            .toList();
    assertThat(counters.stream().map(CompletableFuture::join))
        .containsExactlyInAnyOrder(200, 422, 422, 422);
    assertThat(read("/api/v1/bills/" + one).path("payments").size()).isEqualTo(1);
    assertThat(List.of(paid(one), paid(two))).containsExactly("10.00", "20.00");
  }

  @Test
  void all_that_a_home_owes_is_listed_first_however_much_it_paid_before() {
    String home = home("5-1-601");
    UUID old = billed("5-1-601", "2020Q1", "1");
    for (int i = 0; i < 30; i++) {
      UUID id = billed("5-1-601", "2025Q" + (i % 4 + 1), "2");
      assertThat(settle(home, UUID.randomUUID(), "2", List.of(id)).status()).isEqualTo(200);
    }
    assertThat(read("/api/v1/homes/" + home + "/bills").at("/items/0/id").asString())
        .isEqualTo(old.toString());
  }
}
