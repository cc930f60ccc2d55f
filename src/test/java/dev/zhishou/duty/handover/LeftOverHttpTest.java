package dev.zhishou.duty.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What the shift before left over comes first for who took over (002-511).
class LeftOverHttpTest extends OverHttp {
  private static final String CASES = "/api/v1/cases";

  private final Caller outgoing = as("lanting-desk");
  private final Caller incoming = as("lanting-desk3");

  private String opened(String procedure, String answers) {
    Caller.Answer answer =
        outgoing.call(
            "POST",
            CASES,
            "{\"procedure\": \"%s\", \"community\": \"lanting\", \"answers\": {%s}}"
                .formatted(procedure, answers));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().path("id").asString();
  }

  private String inquiry() {
    return opened(
        "inquiry",
        """
        "way_in": "written", "asked_at": "%s", "name": "孙先生", "question": "公共收益怎么用"
        """
            .formatted(Instant.now()));
  }

  private void send(Caller caller, String id, String rest) {
    Caller.Answer answer =
        caller.call(
            "POST",
            CASES + "/" + id + "/commands",
            "{\"commands\": [{\"id\": \"%s\", %s}]}".formatted(UUID.randomUUID(), rest));
    assertThat(answer.json().at("/results/0/outcome").asString())
        .as(rest + answer.body())
        .isEqualTo("accepted");
  }

  /// The run of a step for a row, which is named as its case.
  private String run(String id, String step, String row) {
    JsonNode steps = outgoing.call("GET", CASES + "/" + id, null).json().path("steps");
    return steps
        .valueStream()
        .filter(one -> one.path("step").asString().equals(step))
        .map(one -> one.path("id").asString())
        .filter(run -> run.contains(row))
        .findFirst()
        .orElseThrow(() -> new AssertionError(steps.toString()));
  }

  private void done(Caller caller, String id, String run, String answers) {
    send(
        caller,
        id,
        "\"do\": \"done\", \"step\": \"%s\", \"answers\": {%s}".formatted(run, answers));
  }

  private static List<String> left(Caller caller) {
    return caller
        .call("GET", "/api/v1/handover/left?community=lanting", null)
        .json()
        .path("items")
        .valueStream()
        .map(one -> one.path("case").asString() + " " + one.path("key").asBoolean())
        .toList();
  }

  private String handover(Caller from, Caller to, String matters) {
    String id =
        opened(
            "shift-handover",
            "\"shift_role\": \"front-desk\", \"outgoing\": \"%s\", \"incoming\": \"%s\""
                .formatted(id(from), id(to)));
    done(from, id, "tell", SHIFT + "\"summary_text\": \"平稳\", \"matters\": [" + matters + "]");
    done(to, id, "here", "");
    done(to, id, "hear", "\"heard\": true");
    return id;
  }

  private static String id(Caller caller) {
    return caller.call("GET", "/api/v1/session", null).json().at("/account/id").asString();
  }

  private static String matter(String caseId, boolean key) {
    return "{\"id\": \"%s\", \"matter\": \"%s\", \"key\": %s, \"hint\": \"小心\"}"
        .formatted(caseId, caseId, key);
  }

  private void signed(Caller from, Caller to, String id) {
    done(to, id, "sign", "");
    send(to, id, "\"do\": \"sign\", \"step\": \"sign\", \"signatures\": [{\"as\": \"incoming\"}]");
    send(
        from, id, "\"do\": \"sign\", \"step\": \"sign\", \"signatures\": [{\"as\": \"outgoing\"}]");
  }

  @Test
  void what_was_left_over_comes_first_from_the_second_signature_until_it_is_followed_up_or_over() {
    String plain = inquiry();
    String key = inquiry();
    String over = inquiry();
    String id =
        handover(
            outgoing,
            incoming,
            String.join(",", matter(plain, false), matter(key, true), matter(over, false)));
    for (String row : List.of(plain, key, over)) {
      done(incoming, id, run(id, "take_over", row), "\"understood\": true, \"stuck\": false");
    }
    assertThat(left(incoming)).isEmpty();
    signed(outgoing, incoming, id);

    assertThat(left(incoming)).containsExactly(key + " true", plain + " false", over + " false");
    assertThat(left(as("lanting-engineer"))).isEmpty();
    assertThat(as("binhe-desk").call("GET", "/api/v1/handover/left", null).json().path("items"))
        .isEmpty();

    done(
        incoming, id, run(id, "follow", key), "\"result\": \"going_on\", \"result_text\": \"等部件\"");
    send(as("lanting-supervisor"), over, "\"do\": \"cancel\", \"reason\": \"他不问了\"");
    assertThat(left(incoming)).containsExactly(plain + " false");

    signed(incoming, outgoing, handover(incoming, outgoing, ""));
    assertThat(left(outgoing)).isEmpty();
    assertThat(left(incoming)).isEmpty();
  }
}
