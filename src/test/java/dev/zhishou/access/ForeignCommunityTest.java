package dev.zhishou.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Endpoint × role × foreign community, from the OpenAPI document of the running server: what lies
/// in another community does not exist, for any role; and nothing is told to who did not sign in.
class ForeignCommunityTest extends OverHttp {
  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJ"
                  + "RU5ErkJggg==");
  private static final List<String> ROLES =
      List.of(
          "desk",
          "desk2",
          "desk3",
          "supervisor",
          "service",
          "housekeeper",
          "manager",
          "duty",
          "guard",
          "captain",
          "monitor",
          "engineer",
          "engineer2",
          "chief",
          "lift",
          "cleaner",
          "finance",
          "archive",
          "keeper",
          "medic",
          "1-101");

  private final Map<String, String> foreign = new HashMap<>();

  /// What belongs to the other community, and what belongs to it only.
  @BeforeEach
  void settleTheOtherCommunity() throws Exception {
    Caller there = Caller.signedIn(port, "binhe-desk");
    var session = there.call("GET", "/api/v1/session", null).json();
    foreign.put("community", session.at("/communities/0/id").asString());
    foreign.put("account", session.at("/account/id").asString());
    foreign.put("home", first(there, "/api/v1/homes?limit=1"));
    foreign.put("place", place(there));
    foreign.put("person", first(there, "/api/v1/people?limit=1"));
    foreign.put(
        "token",
        made(
                there,
                "/api/v1/tokens",
                "{\"name\":\"t\",\"grants\":[\"read\"],\"expires_at\":\"%s\"}"
                    .formatted(java.time.Instant.now().plusSeconds(86_400)))
            .at("/token/id")
            .asString());
    foreign.put("report", made(there, "/api/v1/reports", report()).at("/id").asString());
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PICTURE));
    assertThat(there.put("/api/v1/evidence/" + hash, PICTURE).status()).isIn(200, 201);
    assertThat(there.call("HEAD", "/api/v1/evidence/" + hash, null).status()).isEqualTo(200);
    foreign.put("file", hash);
    if (calls().contains("POST /api/v1/cases")) {
      foreign.put("case", made(there, "/api/v1/cases", lift(there)).at("/id").asString());
      foreign.put("record", record(there));
      foreign.put("thing", thing(there));
    }
  }

  @Test
  void every_call_has_a_rule_that_says_where_its_border_runs() {
    assertThat(calls()).hasSizeGreaterThan(10);
    Set<String> forgotten = new TreeSet<>(calls());
    forgotten.removeAll(Frontier.RULES.keySet());
    assertThat(forgotten).as("add a rule to Frontier").isEmpty();
  }

  @Test
  void who_did_not_sign_in_learns_nothing() {
    Caller nobody = Caller.anonymous(port);
    List<String> told = new ArrayList<>();
    for (String call : calls()) {
      if (!(Frontier.RULES.get(call) instanceof Frontier.Rule.Open)) {
        String path = call.substring(call.indexOf(' ') + 1).replaceAll("\\{[^}]+}", "x");
        int status = nobody.call(method(call), path, "{}").status();
        if (status != 401) {
          told.add(call + " → " + status);
        }
      }
    }
    assertThat(told).isEmpty();
  }

  @Test
  void what_lies_in_another_community_does_not_exist_for_any_role() {
    List<String> told = new ArrayList<>();
    int asked = 0;
    for (String role : ROLES) {
      Caller caller = Caller.signedIn(port, "lanting-" + role);
      for (String call : calls()) {
        if (Frontier.RULES.get(call) instanceof Frontier.Rule.Guarded(List<Frontier.Probe> all)) {
          for (Frontier.Probe probe : all) {
            asked++;
            // A resident works nowhere, so he may be told that before the thing is looked for:
            // in his own community only.
            int status =
                caller.call(method(call), filled(probe.path()), filled(probe.body())).status();
            boolean ownAndDenied = role.equals("1-101") && own(probe) && status == 403;
            if (status != 404 && !ownAndDenied) {
              told.add(role + ": " + call + " " + probe.path() + " → " + status);
            }
          }
        }
      }
    }
    assertThat(asked).isGreaterThan(ROLES.size() * 10);
    assertThat(told).isEmpty();
  }

  private static boolean own(Frontier.Probe probe) {
    return probe.body() != null && probe.body().contains("\"lanting\"");
  }

  private String filled(@org.jspecify.annotations.Nullable String text) {
    if (text == null) {
      return null;
    }
    String filled = text;
    for (var entry : foreign.entrySet()) {
      filled = filled.replace("{" + entry.getKey() + "}", entry.getValue());
    }
    return filled;
  }

  private Set<String> calls() {
    var document =
        Caller.anonymous(port).call("GET", "/api/v1/openapi.json", null).json().get("paths");
    Set<String> calls = new TreeSet<>();
    document
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .propertyNames()
                    .forEach(
                        method ->
                            calls.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return calls;
  }

  private static String method(String call) {
    return call.substring(0, call.indexOf(' '));
  }

  private static String first(Caller caller, String path) {
    return caller.call("GET", path, null).json().at("/items/0/id").asString();
  }

  private static String place(Caller caller) {
    var answer =
        caller.call("POST", "/api/v1/triage", "{\"text\":\"中心花园的路灯坏了\",\"community\":\"binhe\"}");
    return answer.json().at("/suggestions/0/answers/place").asString();
  }

  private static String report() {
    return "{\"text\":\"停电了\",\"channel\":\"phone\",\"community\":\"binhe\"}";
  }

  private static String lift(Caller caller) {
    return "{\"procedure\":\"lift-entrapment\",\"community\":\"binhe\",\"answers\":{\"lift\":\""
        + first(caller, "/api/v1/equipment?kind=lift&limit=1")
        + "\",\"trapped\":1}}";
  }

  /// A form that is there: the shift's record, once it was told.
  private static String record(Caller caller) {
    var session = caller.call("GET", "/api/v1/session", null).json();
    String me = session.at("/account/id").asString();
    String id =
        made(
                caller,
                "/api/v1/cases",
                "{\"procedure\":\"shift-handover\",\"community\":\"binhe\",\"answers\":"
                    + "{\"shift_role\":\"front-desk\",\"outgoing\":\"%s\",\"incoming\":\"%s\"}}"
                        .formatted(me, me))
            .at("/id")
            .asString();
    String done =
        "{\"commands\":[{\"id\":\"%s\",\"do\":\"done\",\"step\":\"tell\",\"answers\":"
            + "{\"summary_text\":\"无事\"}}]}";
    Caller.Answer told =
        caller.call(
            "POST",
            "/api/v1/cases/" + id + "/commands",
            done.formatted(java.util.UUID.randomUUID()));
    String record = told.json().at("/case/records/0/id").asString();
    assertThat(caller.call("GET", "/api/v1/records/" + record, null).status())
        .as(told.body())
        .isEqualTo(200);
    return record;
  }

  /// A thing in custody: what came in by mail.
  private static String thing(Caller caller) {
    String me = caller.call("GET", "/api/v1/session", null).json().at("/account/id").asString();
    String id =
        made(
                caller,
                "/api/v1/cases",
                """
                {"procedure":"mail-keeping","community":"binhe","answers":{"home":"%s",
                 "mail_kind":"letter","addressee":"王某","item_no":"没有",
                 "came_at":"2026-01-05T10:00:00+08:00"}}
                """
                    .formatted(first(caller, "/api/v1/homes?limit=1")))
            .at("/id")
            .asString();
    made(
        caller,
        "/api/v1/cases/" + id + "/commands",
        """
        {"commands":[{"id":"%s","do":"done","step":"sort","answers":
         {"sorted_by":"%s","intact":true,"mail_shelf":"A1"}}]}
        """
            .formatted(java.util.UUID.randomUUID(), me));
    String thing = first(caller, "/api/v1/custody?limit=1");
    assertThat(caller.call("GET", "/api/v1/custody/" + thing, null).status()).isEqualTo(200);
    return thing;
  }

  private static tools.jackson.databind.JsonNode made(Caller caller, String path, String body) {
    Caller.Answer answer = caller.call("POST", path, body);
    assertThat(answer.status()).as(answer.body()).isIn(200, 201);
    return answer.json();
  }
}
