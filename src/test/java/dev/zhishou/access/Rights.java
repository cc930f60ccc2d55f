package dev.zhishou.access;

import java.util.Map;
import java.util.Set;

/// Which permission each call of the interface needs in one's own community. What is not named here
/// needs [Permission#WORK]: a call that lets in more people, or fewer, is named.
final class Rights {
  /// What anybody may call who signed in: it is about himself, or refuses thing by thing.
  private static final Set<String> ANYBODY =
      Set.of(
          "POST /api/v1/session",
          "POST /api/v1/first-account",
          "POST /api/v1/password-link",
          "PUT /api/v1/session/password",
          "POST /api/v1/session/proof",
          "GET /api/v1/session/passkeys",
          "POST /api/v1/session/passkeys",
          "POST /api/v1/session/passkeys/challenge",
          "DELETE /api/v1/session/passkeys/{id}",
          "POST /api/v1/session/proof/challenge",
          "POST /api/v1/session/passkey",
          "POST /api/v1/session/passkey/challenge",
          "GET /api/v1/session/oidc",
          "POST /api/v1/session/oidc",
          "GET /api/v1/session/oidc/return",
          "GET /api/v1/session/second-factor",
          "POST /api/v1/session/second-factor",
          "PUT /api/v1/session/second-factor",
          "DELETE /api/v1/session/second-factor",
          "POST /api/v1/session/second-factor/recovery",
          "GET /api/v1/session/people",
          "POST /api/v1/session/people",
          "DELETE /api/v1/session/people/{id}",
          "POST /api/v1/session/switch",
          "GET /api/v1/session/devices",
          "DELETE /api/v1/session/devices",
          "DELETE /api/v1/session/devices/{id}",
          "GET /api/v1/session",
          "DELETE /api/v1/session",
          "GET /api/v1/communities",
          "GET /api/v1/roles",
          "GET /api/v1/articles",
          "GET /api/v1/articles/{id}",
          "GET /api/v1/procedures",
          "GET /api/v1/procedures/{id}",
          "POST /api/v1/procedures/lint",
          "GET /api/v1/clauses",
          "GET /api/v1/clauses/{id}",
          "GET /api/v1/clauses/documents",
          "GET /api/v1/duties.ics",
          "GET /api/v1/duties/feed",
          "POST /api/v1/duties/feed",
          "DELETE /api/v1/duties/feed",
          "GET /api/v1/tokens",
          "POST /api/v1/tokens",
          "DELETE /api/v1/tokens/{id}",
          "GET /api/v1/steps",
          "GET /api/v1/stream",
          "GET /a/{token}",
          "POST /a/{token}",
          "POST /hooks/gateways/{id}",
          "GET /api/v1/messages/mine",
          "POST /api/v1/messages/{id}/read",
          "POST /api/v1/messages/{id}/acknowledgement",
          "GET /api/v1/reach/mine",
          "PUT /api/v1/reach/mine",
          "GET /api/v1/portal/{community}",
          "POST /api/v1/portal/{community}/reports",
          "GET /api/v1/portal/{community}/reports/{key}",
          "POST /api/v1/portal/{community}/readings",
          "PUT /api/v1/evidence/{sha256}",
          "HEAD /api/v1/evidence/{sha256}");

  private static final Map<String, Permission> NEEDED =
      Map.ofEntries(
          Map.entry("GET /api/v1/figures", Permission.KNOW),
          Map.entry("GET /api/v1/figures/said", Permission.KNOW),
          Map.entry("GET /api/v1/procedures/{id}/execution", Permission.KNOW),
          Map.entry("POST /api/v1/forms/{id}/versions", Permission.EDIT_FORMS),
          Map.entry(
              "POST /api/v1/forms/{id}/versions/{number}/approve", Permission.DRAFT_PROCEDURES),
          Map.entry("GET /api/v1/inbox", Permission.DECIDE_OVERDUE),
          Map.entry("POST /api/v1/inbox/{case}", Permission.DECIDE_OVERDUE),
          Map.entry("GET /api/v1/bills", Permission.KEEP_BILLS),
          Map.entry("GET /api/v1/bills/{id}", Permission.KEEP_BILLS),
          Map.entry("PUT /api/v1/bills/{id}", Permission.KEEP_BILLS),
          Map.entry("POST /api/v1/bills/{id}/payments", Permission.KEEP_BILLS),
          Map.entry("POST /api/v1/bills/{id}/payments/{payment}/reversal", Permission.KEEP_BILLS),
          Map.entry("POST /api/v1/homes/{id}/bills/payments", Permission.KEEP_BILLS),
          Map.entry("GET /api/v1/homes/{id}/bills/payments/{receipt}", Permission.KEEP_BILLS),
          Map.entry("GET /api/v1/fee-collection", Permission.KEEP_BILLS),
          Map.entry("GET /api/v1/people", Permission.SEE_PERSONAL),
          Map.entry("POST /api/v1/people/{id}/reveal", Permission.SEE_PERSONAL),
          Map.entry("GET /api/v1/people/{id}", Permission.ERASE),
          Map.entry("PUT /api/v1/people/{id}", Permission.ERASE),
          Map.entry("GET /api/v1/people/{id}/file", Permission.ERASE),
          Map.entry("GET /api/v1/people/{id}/file.pdf", Permission.ERASE),
          Map.entry("POST /api/v1/people/{id}/erasure", Permission.ERASE),
          Map.entry("GET /api/v1/duties/call-out.pdf", Permission.SEE_PERSONAL),
          Map.entry("GET /api/v1/reports/{id}", Permission.SEE_PERSONAL),
          Map.entry("GET /api/v1/missed-calls/{id}", Permission.SEE_PERSONAL),
          Map.entry("GET /api/v1/readings/{article}", Permission.SEE_PERSONAL),
          Map.entry("POST /api/v1/notices", Permission.SEND_NOTICES),
          Map.entry("PUT /api/v1/notices/{id}", Permission.SEND_NOTICES),
          Map.entry("POST /api/v1/notices/{id}/submit", Permission.SEND_NOTICES),
          Map.entry("POST /api/v1/notices/{id}/send", Permission.SEND_NOTICES),
          Map.entry("POST /api/v1/notices/{id}/withdraw", Permission.SEND_NOTICES),
          Map.entry("POST /api/v1/notices/{id}/approve", Permission.APPROVE_NOTICES),
          Map.entry("POST /api/v1/duties", Permission.WRITE_ROSTER),
          Map.entry("POST /api/v1/special-periods", Permission.WRITE_ROSTER),
          Map.entry("DELETE /api/v1/special-periods/{id}", Permission.WRITE_ROSTER),
          Map.entry("POST /api/v1/reach/tests", Permission.WRITE_ROSTER),
          Map.entry("GET /api/v1/certificates", Permission.WRITE_ROSTER),
          Map.entry("POST /api/v1/certificates", Permission.WRITE_ROSTER),
          Map.entry("PUT /api/v1/certificates/{id}", Permission.WRITE_ROSTER),
          Map.entry("PUT /api/v1/organisation/posts/{role}", Permission.PLAN_POSTS),
          Map.entry("POST /api/v1/procedures/{id}/versions", Permission.DRAFT_PROCEDURES),
          Map.entry(
              "POST /api/v1/procedures/{id}/versions/{number}/approve",
              Permission.DRAFT_PROCEDURES),
          Map.entry("PUT /api/v1/alerts/listening", Permission.SET_FIGURES),
          Map.entry("PUT /api/v1/estate", Permission.KEEP_ESTATE),
          Map.entry("PUT /api/v1/gate-list/{account}", Permission.KEEP_ESTATE),
          Map.entry("PUT /api/v1/contacts/{id}", Permission.KEEP_ESTATE),
          Map.entry("DELETE /api/v1/contacts/{id}", Permission.KEEP_ESTATE),
          Map.entry("PUT /api/v1/places/{id}", Permission.KEEP_ESTATE),
          Map.entry("DELETE /api/v1/places/{id}", Permission.KEEP_ESTATE),
          Map.entry("GET /api/v1/accounts", Permission.RUN_ACCOUNTS),
          Map.entry("POST /api/v1/accounts", Permission.RUN_ACCOUNTS),
          Map.entry("POST /api/v1/accounts/{id}/roles", Permission.RUN_ACCOUNTS),
          Map.entry("DELETE /api/v1/accounts/{id}/roles", Permission.RUN_ACCOUNTS),
          Map.entry("POST /api/v1/accounts/{id}/reset", Permission.RUN_ACCOUNTS),
          Map.entry("POST /api/v1/accounts/{id}/disabled", Permission.RUN_ACCOUNTS),
          Map.entry("DELETE /api/v1/accounts/{id}/second-factor", Permission.RUN_ACCOUNTS),
          Map.entry("GET /api/v1/keys", Permission.RUN_ACCOUNTS),
          Map.entry("GET /api/v1/gateways", Permission.RUN_ACCOUNTS),
          Map.entry("POST /api/v1/gateways", Permission.RUN_ACCOUNTS),
          Map.entry("PUT /api/v1/gateways/{id}", Permission.RUN_ACCOUNTS),
          Map.entry("DELETE /api/v1/gateways/{id}", Permission.RUN_ACCOUNTS),
          Map.entry("POST /api/v1/gateways/{id}/off", Permission.RUN_ACCOUNTS),
          Map.entry("POST /api/v1/gateways/{id}/test", Permission.RUN_ACCOUNTS),
          Map.entry("GET /api/v1/gateways/{id}/log", Permission.RUN_ACCOUNTS),
          Map.entry("POST /api/v1/gateways/{id}/log/{delivery}/again", Permission.RUN_ACCOUNTS),
          Map.entry("POST /api/v1/keys/rotate", Permission.RUN_ACCOUNTS),
          Map.entry("GET /api/v1/seals", Permission.READ_AUDIT),
          Map.entry("GET /api/v1/retention", Permission.READ_AUDIT),
          Map.entry("GET /api/v1/audit", Permission.READ_AUDIT),
          Map.entry("GET /api/v1/audit.csv", Permission.READ_AUDIT),
          Map.entry("GET /api/v1/audit/{seq}/said", Permission.READ_AUDIT));

  private Rights() {}

  /// Whether everybody may call it.
  static boolean anybody(String call) {
    return ANYBODY.contains(call);
  }

  /// What it needs.
  static Permission needed(String call) {
    return NEEDED.getOrDefault(call, Permission.WORK);
  }

  /// Every call that is named here.
  static Set<String> named() {
    Set<String> all = new java.util.TreeSet<>(ANYBODY);
    all.addAll(NEEDED.keySet());
    return all;
  }
}
