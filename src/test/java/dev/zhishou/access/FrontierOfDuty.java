package dev.zhishou.access;

import static dev.zhishou.access.Frontier.guarded;
import static dev.zhishou.access.Frontier.query;

import dev.zhishou.access.Frontier.Probe;
import dev.zhishou.access.Frontier.Rule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The border of the calls about duties, rosters, swaps, certificates and handovers.
final class FrontierOfDuty {
  /// By method and path, as the OpenAPI document writes them.
  static final Map<String, Rule> RULES =
      Map.ofEntries(
          Frontier.query("GET /api/v1/inbox"),
          Frontier.query("GET /api/v1/renovations"),
          Frontier.query("GET /api/v1/waiting"),
          Map.entry(
              "POST /api/v1/inbox/{case}",
              new Rule.Guarded(
                  List.of(
                      new Probe(
                          "/api/v1/inbox/{case}",
                          "{\"id\":\"0190b0a0-0000-7000-8000-000000000056\",\"text\":\"fremd\"}")))),
          query("GET /api/v1/conduct-rounds"),
          Map.entry(
              "PUT /api/v1/organisation/posts/{role}",
              new Rule.Guarded(
                  List.of(
                      new Probe(
                          "/api/v1/organisation/posts/signer",
                          "{\"community\":\"{community}\",\"before\":6,\"heads\":7}")))),
          query("GET /api/v1/duties"),
          query("GET /api/v1/duties/now"),
          query("GET /api/v1/duties/shares"),
          query("GET /api/v1/leaves"),
          query("GET /api/v1/swaps"),
          query("GET /api/v1/special-periods"),
          Map.entry(
              "POST /api/v1/special-periods",
              new Rule.Guarded(
                  List.of(
                      new Probe(
                          "/api/v1/special-periods",
                          """
                          {"community":"{community}","title":"fremd","first":"2126-12-01",
                           "last":"2126-12-02"}
                          """)))),
          Map.entry(
              "DELETE /api/v1/special-periods/{id}",
              guarded("/api/v1/special-periods/{account}?community={community}")),
          Map.entry(
              "POST /api/v1/swaps",
              new Rule.Guarded(
                  List.of(
                      new Probe(
                          "/api/v1/swaps",
                          """
                          {"community":"{community}","role":"front-desk",
                           "from":"2126-12-01T08:00:00+08:00","to":"2126-12-01T09:00:00+08:00"}
                          """)))),
          Map.entry(
              "POST /api/v1/swaps/{id}/answer",
              new Rule.Guarded(
                  List.of(
                      new Probe(
                          "/api/v1/swaps/{account}/answer",
                          "{\"community\":\"{community}\",\"do\":\"agree\"}")))),
          Map.entry("GET /api/v1/duties.ics", new Rule.Open()),
          Map.entry("GET /api/v1/duties/feed", new Rule.Own()),
          Map.entry("POST /api/v1/duties/feed", new Rule.Own()),
          Map.entry("DELETE /api/v1/duties/feed", new Rule.Own()),
          query("GET /api/v1/handover"),
          query("GET /api/v1/handover/left"),
          Map.entry("GET /api/v1/handover/{id}", guarded("/api/v1/handover/{case}")),
          Map.entry(
              "POST /api/v1/handover/{id}/opened",
              new Rule.Guarded(
                  List.of(new Probe("/api/v1/handover/{case}/opened", "{\"case\":\"{case}\"}")))),
          query("GET /api/v1/certificates"),
          Map.entry("POST /api/v1/certificates", certificate("/api/v1/certificates")),
          Map.entry("PUT /api/v1/certificates/{id}", certificate("/api/v1/certificates/{account}")),
          Map.entry(
              "POST /api/v1/leaves",
              new Rule.Guarded(
                  List.of(
                      new Probe(
                          "/api/v1/leaves",
                          """
                          {"community":"{community}","account":"{account}","first":"2026-12-01",
                           "last":"2026-12-02"}
                          """)))),
          Map.entry(
              "DELETE /api/v1/leaves/{id}",
              guarded("/api/v1/leaves/{account}?community={community}")),
          roster("GET /api/v1/rosters/{community}/{week}", "", null),
          roster("PUT /api/v1/rosters/{community}/{week}", "", "{\"turns\":[]}"),
          roster("GET /api/v1/rosters/{community}/{week}/sheet", "/sheet", null),
          roster("PUT /api/v1/rosters/{community}/{week}/sheet", "/sheet", "{}"),
          roster("DELETE /api/v1/rosters/{community}/{week}", "", null),
          roster("POST /api/v1/rosters/{community}/{week}/publish", "/publish", "{}"));

  private FrontierOfDuty() {}

  private static Map.Entry<String, Rule> roster(String call, String end, @Nullable String body) {
    String week = "/2026-11-30" + end;
    return Map.entry(
        call,
        new Rule.Guarded(
            List.of(
                new Probe("/api/v1/rosters/{community}" + week, body),
                new Probe("/api/v1/rosters/binhe" + week, body))));
  }

  private static Rule certificate(String path) {
    return new Rule.Guarded(
        List.of(
            new Probe(
                path,
                """
                {"community":"{community}","account":"{account}","kind":"lift","number":"T3301",
                 "from":"2026-01-01","until":"2027-01-01"}
                """)));
  }
}
