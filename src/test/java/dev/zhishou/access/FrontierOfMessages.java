package dev.zhishou.access;

import dev.zhishou.access.Frontier.Probe;
import dev.zhishou.access.Frontier.Rule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The border of the calls about warnings in, and about notices, messages and the ways out of the
/// house.
final class FrontierOfMessages {
  private static final String NOTICE = "/api/v1/notices/{notice}";
  private static final String WEBHOOK =
      """
      {"channel":"webhook","name":"fremd","community":"{community}",
       "webhook":{"url":"https://example.com/hook"}}
      """;

  private static final String TRIAL = "/api/v1/reach/trial?procedure=lift-entrapment&community=";
  private static final String TRIED = "{\"procedure\":\"lift-entrapment\",\"community\":\"%s\"}";
  private static final String STEP_LINK =
      "{\"step\":\"rescue\",\"party\":\"fremd\",\"name\":\"fremd\"}";

  /// By method and path, as the OpenAPI document writes them.
  static final Map<String, Rule> RULES =
      Map.ofEntries(
          Map.entry(
              "POST /api/v1/alerts/cap",
              new Rule.Guarded(
                  List.of(
                      new Probe("/api/v1/alerts/cap?community={community}", "<alert/>"),
                      new Probe("/api/v1/alerts/cap?community=binhe", "<alert/>")))),
          Frontier.query("GET /api/v1/alerts/listening"),
          Frontier.query("GET /api/v1/unread"),
          Map.entry(
              "POST /api/v1/missed-calls",
              new Rule.Guarded(
                  List.of(
                      new Probe("/api/v1/missed-calls", "{\"community\":\"{community}\"}"),
                      new Probe("/api/v1/missed-calls", "{\"community\":\"binhe\"}")))),
          Map.entry(
              "GET /api/v1/missed-calls/{id}", Frontier.guarded("/api/v1/missed-calls/{report}")),
          Map.entry(
              "POST /api/v1/missed-calls/{id}/answered",
              new Rule.Guarded(
                  List.of(
                      new Probe(
                          "/api/v1/missed-calls/{report}/answered", "{\"how\":\"rang-back\"}")))),
          Map.entry(
              "PUT /api/v1/alerts/listening",
              new Rule.Guarded(
                  List.of(
                      new Probe(
                          "/api/v1/alerts/listening?community={community}", "{\"senders\":[]}"),
                      new Probe("/api/v1/alerts/listening?community=binhe", "{\"senders\":[]}")))),
          Map.entry(
              "POST /api/v1/alarms/{area}/{what}",
              new Rule.Guarded(
                  List.of(
                      new Probe("/api/v1/alarms/power/lost", "{\"community\":\"{community}\"}"),
                      new Probe("/api/v1/alarms/power/lost", "{\"community\":\"binhe\"}")))),
          Frontier.query("GET /api/v1/notices"),
          Frontier.query("GET /api/v1/notices/templates"),
          Map.entry(
              "POST /api/v1/notices",
              new Rule.Guarded(
                  List.of(
                      new Probe("/api/v1/notices", "{\"community\":\"{community}\"}"),
                      new Probe("/api/v1/notices", "{\"community\":\"binhe\"}")))),
          guarded("GET", NOTICE, null),
          guarded("PUT", NOTICE, "{}"),
          guarded("GET", NOTICE + "/preview", null),
          guarded("GET", NOTICE + "/poster.pdf", null),
          guarded("POST", NOTICE + "/submit", null),
          guarded("POST", NOTICE + "/approve", null),
          guarded("POST", NOTICE + "/send", null),
          guarded("POST", NOTICE + "/withdraw", null),
          guarded("GET", NOTICE + "/figures", null),
          guarded("GET", NOTICE + "/receipts", null),
          guarded("GET", NOTICE + "/entrances", null),
          notice("POST", "/homes/{home}", "{\"how\":\"rung\"}"),
          notice("POST", "/entrances/{place}", "{}"),
          Map.entry(
              "GET /api/v1/notices/{id}/photos/{sha256}",
              Frontier.guarded("/api/v1/notices/{notice}/photos/{file}")),
          Map.entry(
              "POST /api/v1/notices/audience",
              new Rule.Guarded(
                  List.of(
                      audience("\"community\":\"{community}\"", "{\"kind\":\"community\"}"),
                      audience("\"community\":\"binhe\"", "{\"kind\":\"community\"}"),
                      audience(
                          "\"community\":\"lanting\"",
                          "{\"kind\":\"homes\",\"homes\":[\"{home}\"]}")))),
          Map.entry("GET /a/{token}", new Rule.Open()),
          Map.entry("POST /a/{token}", new Rule.Open()),
          Map.entry("POST /hooks/gateways/{id}", new Rule.Open()),
          Map.entry("GET /api/v1/messages/mine", new Rule.Own()),
          Map.entry(
              "POST /api/v1/messages/{id}/read", Frontier.guarded("/api/v1/messages/{home}/read")),
          Map.entry(
              "POST /api/v1/messages/{id}/acknowledgement",
              Frontier.guarded("/api/v1/messages/{home}/acknowledgement")),
          Map.entry(
              "GET /api/v1/reach/trial",
              new Rule.Guarded(
                  List.of(
                      new Probe(TRIAL + "{community}", null), new Probe(TRIAL + "binhe", null)))),
          Map.entry(
              "POST /api/v1/reach/tests",
              new Rule.Guarded(
                  List.of(
                      new Probe("/api/v1/reach/tests", TRIED.formatted("{community}")),
                      new Probe("/api/v1/reach/tests", TRIED.formatted("binhe"))))),
          Frontier.query("GET /api/v1/reach/tests"),
          Map.entry("GET /api/v1/reach/mine", new Rule.Own()),
          Map.entry("PUT /api/v1/reach/mine", new Rule.Own()),
          Map.entry(
              "GET /api/v1/cases/{id}/messages", Frontier.guarded(Frontier.CASE + "/messages")),
          Map.entry(
              "GET /api/v1/cases/{id}/step-links", Frontier.guarded(Frontier.CASE + "/step-links")),
          Map.entry(
              "POST /api/v1/cases/{id}/step-links",
              new Rule.Guarded(List.of(new Probe(Frontier.CASE + "/step-links", STEP_LINK)))),
          Map.entry(
              "DELETE /api/v1/cases/{id}/step-links/{link}",
              Frontier.guarded(Frontier.CASE + "/step-links/{home}")),
          Map.entry("GET /api/v1/gateways", new Rule.Own()),
          Map.entry(
              "POST /api/v1/gateways",
              new Rule.Guarded(List.of(new Probe("/api/v1/gateways", WEBHOOK)))),
          Map.entry(
              "PUT /api/v1/gateways/{id}",
              new Rule.Guarded(List.of(new Probe("/api/v1/gateways/{home}", WEBHOOK)))),
          Map.entry("DELETE /api/v1/gateways/{id}", Frontier.guarded("/api/v1/gateways/{home}")),
          Map.entry(
              "POST /api/v1/gateways/{id}/off", Frontier.guarded("/api/v1/gateways/{home}/off")),
          Map.entry(
              "POST /api/v1/gateways/{id}/test",
              new Rule.Guarded(List.of(new Probe("/api/v1/gateways/{home}/test", "{}")))),
          Map.entry(
              "GET /api/v1/gateways/{id}/log", Frontier.guarded("/api/v1/gateways/{home}/log")),
          Map.entry(
              "POST /api/v1/gateways/{id}/log/{delivery}/again",
              Frontier.guarded("/api/v1/gateways/{home}/log/{home}/again")));

  private FrontierOfMessages() {}

  private static Map.Entry<String, Rule> guarded(
      String method, String path, @Nullable String body) {
    return Map.entry(
        method + " " + path.replace("{notice}", "{id}"),
        new Rule.Guarded(List.of(new Probe(path, body))));
  }

  private static Map.Entry<String, Rule> notice(String method, String rest, String body) {
    return guarded(method, NOTICE + rest, body);
  }

  private static Probe audience(String where, String target) {
    return new Probe("/api/v1/notices/audience", "{" + where + ",\"audience\":[" + target + "]}");
  }
}
