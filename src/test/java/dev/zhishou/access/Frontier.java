package dev.zhishou.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How each call of the interface would reach into a foreign community. A call that is not named
/// here fails the test: whoever adds one says here where its border runs.
final class Frontier {
  /// Where the border of a call runs.
  sealed interface Rule {
    /// Anybody may call it without signing in.
    record Open() implements Rule {}

    /// It is about the caller alone or about the company; nothing foreign can be named in it.
    record Own() implements Rule {}

    /// These requests name something foreign: each must answer 404.
    record Guarded(List<Probe> probes) implements Rule {}
  }

  /// A request that names something foreign.
  ///
  /// @param path with `{community}`, `{home}`, `{place}`, `{case}`, `{report}`, `{file}`,
  ///     `{account}`, `{record}`, `{thing}`, `{person}`, `{token}`, `{notice}` in place of the
  ///     foreign ids
  /// @param body likewise; null: none
  record Probe(String path, @Nullable String body) {}

  static final String CASE = "/api/v1/cases/{case}";

  /// By method and path, as the OpenAPI document writes them.
  static final Map<String, Rule> RULES = new HashMap<>(FrontierOfMessages.RULES);

  static {
    RULES.putAll(FrontierOfDuty.RULES);
    RULES.putAll(FrontierOfEstate.RULES);
    RULES.putAll(FrontierOfSignIn.RULES);
    RULES.putAll(FrontierOfPortal.RULES);
    RULES.putAll(
        Map.ofEntries(
            query("GET /api/v1/accounts"),
            Map.entry(
                "POST /api/v1/accounts",
                new Rule.Guarded(
                    List.of(new Probe("/api/v1/accounts", "{\"community\":\"{community}\"}")))),
            Map.entry(
                "POST /api/v1/accounts/{id}/roles",
                new Rule.Guarded(
                    List.of(
                        new Probe(
                            "/api/v1/accounts/{account}/roles",
                            "{\"community\":\"{community}\",\"role\":\"guard\"}")))),
            Map.entry(
                "DELETE /api/v1/accounts/{id}/roles",
                guarded("/api/v1/accounts/{account}/roles?community={community}&role=guard")),
            Map.entry(
                "POST /api/v1/accounts/{id}/reset",
                new Rule.Guarded(List.of(new Probe("/api/v1/accounts/{account}/reset", "{}")))),
            Map.entry(
                "POST /api/v1/accounts/{id}/disabled",
                new Rule.Guarded(
                    List.of(
                        new Probe("/api/v1/accounts/{account}/disabled", "{\"disabled\":true}")))),
            Map.entry(
                "DELETE /api/v1/accounts/{id}/second-factor",
                guarded("/api/v1/accounts/{account}/second-factor")),
            Map.entry("GET /api/v1/communities", new Rule.Own()),
            Map.entry("PUT /api/v1/evidence/{sha256}", new Rule.Own()),
            Map.entry("HEAD /api/v1/evidence/{sha256}", guarded("/api/v1/evidence/{file}")),
            query("GET /api/v1/homes"),
            Map.entry(
                "GET /api/v1/homes/{id}/changes",
                new Rule.Guarded(
                    List.of(
                        new Probe("/api/v1/homes/{home}/changes?community={community}", null),
                        new Probe("/api/v1/homes/{home}/changes?community=binhe", null)))),
            query("GET /api/v1/homes/{id}/overview", "/api/v1/homes/{home}/overview"),
            query("GET /api/v1/homes/{id}/bills", "/api/v1/homes/{home}/bills"),
            query("GET /api/v1/people"),
            Map.entry(
                "POST /api/v1/people/{id}/reveal",
                new Rule.Guarded(
                    List.of(
                        new Probe("/api/v1/people/{person}/reveal", "{\"reason\":\"check\"}"),
                        new Probe("/api/v1/people/{account}/reveal", "{\"reason\":\"check\"}")))),
            Map.entry("GET /api/v1/people/{id}", guarded("/api/v1/people/{person}")),
            Map.entry(
                "PUT /api/v1/people/{id}",
                new Rule.Guarded(List.of(new Probe("/api/v1/people/{person}", "{}")))),
            Map.entry("GET /api/v1/people/{id}/file", guarded("/api/v1/people/{person}/file")),
            Map.entry(
                "GET /api/v1/people/{id}/file.pdf", guarded("/api/v1/people/{person}/file.pdf")),
            Map.entry(
                "POST /api/v1/people/{id}/erasure",
                new Rule.Guarded(
                    List.of(new Probe("/api/v1/people/{person}/erasure", "{\"reason\":\"x\"}")))),
            Map.entry("GET /api/v1/seals", new Rule.Own()),
            Map.entry("GET /api/v1/retention", new Rule.Own()),
            Map.entry("GET /api/v1/keys", new Rule.Own()),
            Map.entry("POST /api/v1/keys/rotate", new Rule.Own()),
            Map.entry("GET /api/v1/tokens", new Rule.Own()),
            Map.entry("POST /api/v1/tokens", new Rule.Own()),
            Map.entry("DELETE /api/v1/tokens/{id}", guarded("/api/v1/tokens/{token}")),
            query("GET /api/v1/audit"),
            query("GET /api/v1/audit.csv"),
            query("GET /api/v1/audit/{seq}/said", "/api/v1/audit/1/said"),
            query("GET /api/v1/equipment"),
            query("GET /api/v1/contacts"),
            Map.entry(
                "GET /api/v1/things/{id}",
                new Rule.Guarded(
                    List.of(
                        new Probe("/api/v1/things/{home}", null),
                        new Probe("/api/v1/things/{place}", null)))),
            query("GET /api/v1/custody"),
            Map.entry("GET /api/v1/custody/{id}", guarded("/api/v1/custody/{thing}")),
            query("GET /api/v1/ledger"),
            query("GET /api/v1/staff"),
            query("GET /api/v1/organisation"),
            query("GET /api/v1/places"),
            Map.entry("GET /api/v1/roles", new Rule.Own()),
            query("GET /api/v1/duties/call-out.pdf"),
            query(
                "GET /api/v1/procedures/{id}/card.pdf",
                "/api/v1/procedures/lift-entrapment/card.pdf"),
            Map.entry(
                "POST /api/v1/duties",
                new Rule.Guarded(
                    List.of(
                        new Probe(
                            "/api/v1/duties",
                            """
                          {"community":"{community}","role":"guard","account":"{account}",
                           "from":"2026-12-01T08:00:00+08:00","to":"2026-12-01T20:00:00+08:00"}
                          """)))),
            Map.entry(
                "POST /api/v1/triage",
                new Rule.Guarded(
                    List.of(
                        new Probe(
                            "/api/v1/triage",
                            "{\"text\":\"停电了\",\"community\":\"{community}\"}")))),
            Map.entry(
                "POST /api/v1/triage/collective",
                new Rule.Guarded(
                    List.of(
                        new Probe(
                            "/api/v1/triage/collective",
                            "{\"community\":\"{community}\",\"text\":\"停电了\"}"),
                        new Probe(
                            "/api/v1/triage/collective",
                            "{\"community\":\"lanting\",\"case\":\"{case}\"}")))),
            Map.entry(
                "POST /api/v1/reports",
                new Rule.Guarded(
                    List.of(
                        report("\"community\":\"{community}\""),
                        report("\"community\":\"binhe\""),
                        report("\"community\":\"lanting\",\"home\":\"{home}\""),
                        report("\"community\":\"lanting\",\"place\":\"{place}\"")))),
            Map.entry(
                "POST /api/v1/reports/{id}/answer",
                new Rule.Guarded(
                    List.of(new Probe("/api/v1/reports/{report}/answer", "{\"text\":\"好的\"}")))),
            query("GET /api/v1/reports"),
            Map.entry("GET /api/v1/reports/{id}", guarded("/api/v1/reports/{report}")),
            Map.entry(
                "POST /api/v1/reports/{id}/join",
                new Rule.Guarded(
                    List.of(new Probe("/api/v1/reports/{report}/join", "{\"case\":\"{case}\"}")))),
            query("GET /api/v1/cases"),
            Map.entry(
                "POST /api/v1/cases",
                new Rule.Guarded(
                    List.of(
                        new Probe(
                            "/api/v1/cases",
                            "{\"procedure\":\"patrol\",\"community\":\"{community}\",\"answers\":{}}")))),
            Map.entry("GET /api/v1/cases/{id}", guarded(CASE)),
            Map.entry(
                "POST /api/v1/cases/{id}/commands",
                new Rule.Guarded(
                    List.of(
                        new Probe(
                            CASE + "/commands",
                            """
                          {"commands":[{"id":"0190b0a0-0000-7000-8000-000000000001","do":"note",
                           "text":"fremd"}]}
                          """)))),
            Map.entry(
                "POST /api/v1/cases/{id}/reveal",
                new Rule.Guarded(List.of(new Probe(CASE + "/reveal", "{\"reason\":\"check\"}")))),
            Map.entry("GET /api/v1/cases/{id}/receivers", guarded(CASE + "/receivers?step=free")),
            Map.entry("GET /api/v1/cases/{id}/events", guarded(CASE + "/events")),
            Map.entry(
                "GET /api/v1/cases/{id}/evidence/{sha256}", guarded(CASE + "/evidence/{file}")),
            Map.entry("GET /api/v1/cases/{id}/dossier", guarded(CASE + "/dossier")),
            query("GET /api/v1/records"),
            query("GET /api/v1/records.xlsx"),
            Map.entry("GET /api/v1/records/{id}", guarded("/api/v1/records/{record}")),
            Map.entry("GET /api/v1/records/{id}.pdf", guarded("/api/v1/records/{record}.pdf")),
            Map.entry("GET /api/v1/steps", new Rule.Own()),
            Map.entry("GET /api/v1/stream", new Rule.Own()),
            Map.entry("GET /api/v1/procedures", new Rule.Own()),
            query("GET /api/v1/procedures/{id}", "/api/v1/procedures/lift-entrapment"),
            query(
                "GET /api/v1/procedures/{id}/execution",
                "/api/v1/procedures/lift-entrapment/execution"),
            query("GET /api/v1/setup"),
            query("GET /api/v1/figures"),
            query("GET /api/v1/figures/said"),
            query("GET /api/v1/agreements"),
            Map.entry("GET /api/v1/forms", new Rule.Own()),
            Map.entry("GET /api/v1/forms/{id}.pdf", new Rule.Own()),
            Map.entry("GET /api/v1/forms/{id}", new Rule.Own()),
            Map.entry("POST /api/v1/forms/{id}/versions", new Rule.Own()),
            Map.entry("POST /api/v1/forms/{id}/versions/{number}/approve", new Rule.Own()),
            query("GET /api/v1/openings"),
            Map.entry("GET /api/v1/articles", new Rule.Own()),
            Map.entry("GET /api/v1/articles/{id}", new Rule.Own()),
            Map.entry("GET /api/v1/clauses/documents", new Rule.Own()),
            query("GET /api/v1/clauses"),
            query("GET /api/v1/clauses/{id}", "/api/v1/clauses/000-001"),
            Map.entry("POST /api/v1/procedures/lint", new Rule.Own()),
            Map.entry("POST /api/v1/procedures/{id}/versions", new Rule.Own()),
            Map.entry("POST /api/v1/procedures/{id}/versions/{number}/approve", new Rule.Own())));
  }

  private Frontier() {}

  static Rule guarded(String path) {
    return new Rule.Guarded(List.of(new Probe(path, null)));
  }

  static Map.Entry<String, Rule> query(String call) {
    return query(call, call.substring(call.indexOf(' ') + 1));
  }

  static Map.Entry<String, Rule> query(String call, String path) {
    return Map.entry(
        call,
        new Rule.Guarded(
            List.of(
                new Probe(path + "?community={community}", null),
                new Probe(path + "?community=binhe", null))));
  }

  private static Probe report(String where) {
    return new Probe("/api/v1/reports", "{\"text\":\"停电了\",\"channel\":\"phone\"," + where + "}");
  }
}
