package dev.zhishou.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/// One of each thing that a call can name, made in a community by somebody of its desk.
final class Settlement {
  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJ"
                  + "RU5ErkJggg==");

  private Settlement() {}

  /// Their ids, by the names that [Frontier] gives them.
  static Map<String, String> of(Caller there, String code, boolean cases) throws Exception {
    Map<String, String> ids = new HashMap<>();
    var session = there.call("GET", "/api/v1/session", null).json();
    ids.put("community", session.at("/communities/0/id").asString());
    ids.put("account", session.at("/account/id").asString());
    ids.put("home", first(there, "/api/v1/homes?limit=1"));
    ids.put("place", place(there, code));
    ids.put("person", first(there, "/api/v1/people?limit=1"));
    ids.put(
        "token",
        made(
                there,
                "/api/v1/tokens",
                "{\"name\":\"t\",\"grants\":[\"read\"],\"expires_at\":\"%s\"}"
                    .formatted(java.time.Instant.now().plusSeconds(86_400)))
            .at("/token/id")
            .asString());
    ids.put("notice", notice(there, code));
    ids.put("report", made(there, "/api/v1/reports", report(code)).at("/id").asString());
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PICTURE));
    assertThat(there.put("/api/v1/evidence/" + hash, PICTURE).status()).isIn(200, 201);
    assertThat(there.call("HEAD", "/api/v1/evidence/" + hash, null).status()).isEqualTo(200);
    ids.put("file", hash);
    if (cases) {
      ids.put("case", made(there, "/api/v1/cases", lift(there, code)).at("/id").asString());
      ids.put("record", record(there, code));
      ids.put("thing", thing(there, code));
    }
    return ids;
  }

  private static String first(Caller caller, String path) {
    return caller.call("GET", path, null).json().at("/items/0/id").asString();
  }

  private static String place(Caller caller, String code) {
    var answer =
        caller.call(
            "POST", "/api/v1/triage", "{\"text\":\"中心花园的路灯坏了\",\"community\":\"" + code + "\"}");
    return answer.json().at("/suggestions/0/answers/place").asString();
  }

  private static String report(String code) {
    return "{\"text\":\"停电了\",\"channel\":\"phone\",\"community\":\"" + code + "\"}";
  }

  private static String notice(Caller caller, String code) {
    String id = java.util.UUID.randomUUID().toString();
    made(
        caller,
        "/api/v1/notices",
        "{\"id\":\"%s\",\"community\":\"%s\",\"title\":\"停水\",\"text\":\"明天停水\","
                .formatted(id, code)
            + "\"audience\":[{\"kind\":\"community\"}]}");
    return id;
  }

  private static String lift(Caller caller, String code) {
    return "{\"procedure\":\"lift-entrapment\",\"community\":\""
        + code
        + "\",\"answers\":{\"lift\":\""
        + first(caller, "/api/v1/equipment?kind=lift&limit=1")
        + "\",\"trapped\":1}}";
  }

  /// A form that is there: the shift's record, once it was told.
  private static String record(Caller caller, String code) {
    var session = caller.call("GET", "/api/v1/session", null).json();
    String me = session.at("/account/id").asString();
    String id =
        made(
                caller,
                "/api/v1/cases",
                "{\"procedure\":\"shift-handover\",\"community\":\""
                    + code
                    + "\",\"answers\":"
                    + "{\"shift_role\":\"front-desk\",\"outgoing\":\"%s\",\"incoming\":\"%s\"}}"
                        .formatted(me, me))
            .at("/id")
            .asString();
    String done =
        "{\"commands\":[{\"id\":\"%s\",\"do\":\"done\",\"step\":\"tell\",\"answers\":"
            + "{\"shift_from\":\"2026-01-05T08:00:00+08:00\","
            + "\"shift_to\":\"2026-01-05T20:00:00+08:00\","
            + "\"summary_text\":\"无事\"}}]}";
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
  private static String thing(Caller caller, String code) {
    String me = caller.call("GET", "/api/v1/session", null).json().at("/account/id").asString();
    String id =
        made(
                caller,
                "/api/v1/cases",
                """
                {"procedure":"mail-keeping","community":"%s","answers":{"home":"%s",
                 "mail_kind":"letter","addressee":"王某","item_no":"没有",
                 "came_at":"2026-01-05T10:00:00+08:00"}}
                """
                    .formatted(code, first(caller, "/api/v1/homes?limit=1")))
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
