package dev.zhishou.custody;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Keys of a home over HTTP: sealed, opened, sealed anew, given back (clause 002-136); the chain
/// refuses what it contradicts, within one batch too.
class KeyCustodyOverHttpTest extends OverHttp {
  private static final String SIGNED =
      ",\"signatures\":[{\"as\":\"%s\",\"name\":\"王某\"},{\"as\":\"key_holder\",\"name\":\"李某\"}]";
  private static final String OPEN =
      """
      "do":"done","step":"open","answers":{"user_name":"维修人员","use_for":"修水管",
      "consent_way":"by_phone","consent_by":"王某","key_back_at":"2099-11-05T12:00:00+08:00"}
      """;
  private static final String RESEAL =
      "\"do\":\"done\",\"step\":\"reseal\",\"answers\":{\"all_here\":true,\"bag_number\":\"K-8\"}";
  private static final String BACK =
      "\"do\":\"done\",\"step\":\"given_back\",\"answers\":"
          + "{\"collector_is\":\"本人\",\"counted\":\"all_counted\"}";

  private JsonNode got(String path) {
    Caller.Answer answer = as("lanting-keeper").call("GET", path, null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private String opened(String home, boolean drill) {
    String id = got("/api/v1/homes?community=lanting&q=" + home).at("/items/0/id").asString();
    Caller.Answer answer =
        as("lanting-keeper")
            .call(
                "POST",
                "/api/v1/cases",
                """
                {"procedure":"key-custody","community":"lanting","drill":%s,
                 "answers":{"home":"%s","reason":"出国三周"}}
                """
                    .formatted(drill, id));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().path("id").asString();
  }

  /// Sends these in one batch.
  private JsonNode does(String caseId, String... commands) {
    List<String> all = new ArrayList<>();
    for (String command : commands) {
      all.add("{\"id\":\"" + UUID.randomUUID() + "\"," + command + "}");
    }
    Caller.Answer answer =
        as("lanting-keeper")
            .call(
                "POST",
                "/api/v1/cases/" + caseId + "/commands",
                "{\"commands\":[" + String.join(",", all) + "]}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static List<String> outcomes(JsonNode answer) {
    return texts(answer.path("results"), "outcome");
  }

  private static List<String> texts(JsonNode items, String key) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> texts.add(item.path(key).asString("")));
    return texts;
  }

  private static String takeIn() {
    return """
        "do":"done","step":"take_in","answers":{"depositor":"王某","depositor_is":"身份证",
        "keys":[{"id":"1","key_kind":"入户门","pieces":2}],"bag_number":"K-7",
        "keep_until":"2099-11-20"}
        """
        + SIGNED.formatted("owner");
  }

  private static String putAway() {
    return "\"do\":\"done\",\"step\":\"put_away\",\"answers\":{\"kept_at\":\"2 柜 7 号\"}";
  }

  private JsonNode thingOf(String caseId) {
    for (JsonNode thing : got("/api/v1/custody?community=lanting&limit=200").path("items")) {
      if (thing.path("case").asString().equals(caseId)) {
        return thing;
      }
    }
    throw new AssertionError("nothing in custody for " + caseId);
  }

  @Test
  void keys_are_sealed_opened_sealed_anew_and_given_back_and_the_case_closes() {
    String id = opened("3-2-1102", false);
    JsonNode first = does(id, takeIn(), putAway());
    assertThat(outcomes(first)).as(first.toString()).containsExactly("accepted", "accepted");
    JsonNode thing = thingOf(id);
    assertThat(thing.path("state").asString()).isEqualTo("kept");
    assertThat(thing.path("sealed").asBoolean()).isTrue();
    assertThat(thing.path("drill").asBoolean()).isFalse();

    JsonNode used = does(id, OPEN + SIGNED.formatted("user"));
    assertThat(outcomes(used)).as(used.toString()).containsExactly("accepted");
    JsonNode twice = does(id, OPEN + SIGNED.formatted("user"));
    assertThat(outcomes(twice)).containsExactly("refused");
    assertThat(twice.at("/results/0/problem").toString()).contains("没有封存在这里");
    assertThat(thingOf(id).path("state").asString()).isEqualTo("opened");

    JsonNode over = does(id, RESEAL + SIGNED.formatted("user"), BACK + SIGNED.formatted("owner"));
    assertThat(outcomes(over)).as(over.toString()).containsExactly("accepted", "accepted");
    assertThat(over.at("/case/status").asString()).isEqualTo("closed");
    assertThat(over.at("/case/outcome").asString()).isEqualTo("已交还");

    JsonNode whole = got("/api/v1/custody/" + thing.path("id").asString());
    assertThat(whole.path("state").asString()).isEqualTo("released");
    assertThat(texts(whole.path("chain"), "deed"))
        .containsExactly("seal", "keep", "open", "seal", "release");
    assertThat(texts(whole.path("chain"), "by")).noneMatch(String::isEmpty);
    assertThat(texts(got("/api/v1/custody?community=lanting&state=kept").path("items"), "case"))
        .doesNotContain(id);
  }

  @Test
  void a_batch_is_judged_by_what_stands_before_in_it() {
    String id = opened("3-2-1101", false);
    JsonNode answer =
        does(
            id,
            takeIn(),
            putAway(),
            OPEN + SIGNED.formatted("user"),
            OPEN + SIGNED.formatted("user"));
    assertThat(outcomes(answer))
        .as(answer.toString())
        .containsExactly("accepted", "accepted", "accepted", "refused");
    JsonNode whole = got("/api/v1/custody/" + thingOf(id).path("id").asString());
    assertThat(texts(whole.path("chain"), "deed")).containsExactly("seal", "keep", "open");
  }

  @Test
  void a_drill_is_marked_and_the_list_goes_on_by_cursor() {
    String first = opened("3-2-1001", true);
    does(first, takeIn());
    does(opened("3-2-1002", false), takeIn());
    assertThat(thingOf(first).path("drill").asBoolean()).isTrue();
    List<String> seen = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = got("/api/v1/custody?community=lanting&state=sealed&limit=1" + next);
      assertThat(page.path("items").size()).isEqualTo(1);
      seen.addAll(texts(page.path("items"), "id"));
      next = page.path("next").isString() ? "&cursor=" + page.path("next").asString() : "";
    } while (!next.isEmpty());
    assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(2);
    Caller keeper = as("lanting-keeper");
    assertThat(keeper.call("GET", "/api/v1/custody?community=lanting&state=x", null).status())
        .isEqualTo(422);
    String one = "/api/v1/custody/" + seen.getFirst();
    assertThat(as("binhe-desk").call("GET", one, null).status()).isEqualTo(404);
  }
}
