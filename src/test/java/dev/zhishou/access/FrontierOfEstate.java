package dev.zhishou.access;

import static dev.zhishou.access.Frontier.query;

import dev.zhishou.access.Frontier.Probe;
import dev.zhishou.access.Frontier.Rule;
import java.util.List;
import java.util.Map;

/// The border of the calls about what an estate keeps of itself.
final class FrontierOfEstate {
  private static final String CONTACT =
      "{\"kind\":\"hospital\",\"name\":\"fremd\",\"phone\":\"120\"}";
  private static final String PLACE = "{\"kind\":\"public\",\"label\":\"fremd\"}";
  private static final String MONEY = "{\"amount\":\"1.00\",\"currency\":\"CNY\"}";
  private static final String PAYMENT =
      "{\"id\":\"0190b0a0-0000-7000-8000-00000000e002\",\"paid_on\":\"2026-10-01\",\"amount\":"
          + MONEY
          + "}";
  private static final String SETTLEMENT =
      PAYMENT.replaceFirst("\\{", "{\"bills\":[\"0190b0a0-0000-7000-8000-00000000e001\"],");
  private static final String BILL =
      "{\"kind\":\"service\",\"home\":\"3-2-1102\",\"quarter\":\"2026Q4\",\"item\":\"fremd\","
          + "\"due\":\"2026-12-31\",\"amount\":"
          + MONEY
          + "}";
  private static final String BACK =
      "{\"id\":\"0190b0a0-0000-7000-8000-00000000e003\",\"reason\":\"fremd\"}";
  private static final String NEW = "0190b0a0-0000-7000-8000-00000000e001";

  /// By method and path, as the OpenAPI document writes them.
  static final Map<String, Rule> RULES =
      Map.ofEntries(
          query("GET /api/v1/estate"),
          query("GET /api/v1/bills"),
          query("GET /api/v1/fee-collection"),
          written(
              "PUT /api/v1/bills/{id}",
              new Probe("/api/v1/bills/" + NEW + "?community={community}", BILL)),
          written(
              "POST /api/v1/bills/{id}/payments",
              new Probe("/api/v1/bills/{thing}/payments?community={community}", PAYMENT),
              new Probe("/api/v1/bills/{thing}/payments?community=binhe", PAYMENT)),
          written(
              "GET /api/v1/bills/{id}",
              new Probe("/api/v1/bills/{thing}?community={community}", null),
              new Probe("/api/v1/bills/{thing}?community=binhe", null)),
          written(
              "POST /api/v1/bills/{id}/payments/{payment}/reversal",
              new Probe(
                  "/api/v1/bills/{thing}/payments/{thing}/reversal?community={community}", BACK),
              new Probe("/api/v1/bills/{thing}/payments/{thing}/reversal?community=binhe", BACK)),
          written(
              "POST /api/v1/homes/{id}/bills/payments",
              new Probe("/api/v1/homes/{home}/bills/payments?community={community}", SETTLEMENT),
              new Probe("/api/v1/homes/{home}/bills/payments?community=binhe", SETTLEMENT)),
          written(
              "GET /api/v1/homes/{id}/bills/payments/{receipt}",
              new Probe("/api/v1/homes/{home}/bills/payments/{thing}?community={community}", null),
              new Probe("/api/v1/homes/{home}/bills/payments/{thing}?community=binhe", null)),
          query("GET /api/v1/gate-list"),
          written(
              "GET /api/v1/gate-list/{account}/photo",
              new Probe("/api/v1/gate-list/{account}/photo?community={community}", null),
              new Probe("/api/v1/gate-list/{account}/photo?community=binhe", null)),
          written(
              "PUT /api/v1/gate-list/{account}",
              new Probe("/api/v1/gate-list/{account}?community={community}", "{\"plates\":[]}"),
              new Probe("/api/v1/gate-list/{account}?community=binhe", "{\"plates\":[]}")),
          written(
              "PUT /api/v1/estate",
              new Probe(
                  "/api/v1/estate?community={community}",
                  "{\"location\":\"fremd\",\"doors\":[],\"fields\":[]}")),
          written(
              "PUT /api/v1/contacts/{id}",
              new Probe("/api/v1/contacts/" + NEW + "?community={community}", CONTACT)),
          written(
              "DELETE /api/v1/contacts/{id}",
              new Probe("/api/v1/contacts/{thing}?community={community}", null)),
          written(
              "PUT /api/v1/places/{id}",
              new Probe("/api/v1/places/{place}?community={community}", PLACE),
              new Probe("/api/v1/places/{place}?community=binhe", PLACE)),
          written(
              "DELETE /api/v1/places/{id}",
              new Probe("/api/v1/places/{place}?community={community}", null),
              new Probe("/api/v1/places/{place}?community=binhe", null)));

  private FrontierOfEstate() {}

  private static Map.Entry<String, Rule> written(String call, Probe... probes) {
    return Map.entry(call, new Rule.Guarded(List.of(probes)));
  }
}
