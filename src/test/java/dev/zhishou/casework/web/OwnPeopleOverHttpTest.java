package dev.zhishou.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Heads of departments and their own people (004-108, 004-109, 000-231): whom they may name, what
/// each is shown of himself, to whom work goes, and that the interface tells beforehand whom the
/// server accepts.
class OwnPeopleOverHttpTest extends OverHttp {
  private static final String CASES = "/api/v1/cases/";

  private Caller staff(String ending) {
    return as("lanting-" + ending);
  }

  private String id(String ending) {
    return account("lanting-" + ending);
  }

  private List<JsonNode> colleagues() {
    return staff("captain")
        .call("GET", "/api/v1/staff?community=lanting", null)
        .json()
        .path("items")
        .valueStream()
        .toList();
  }

  private static Stream<String> texts(JsonNode one, String key) {
    return one.path(key).valueStream().map(JsonNode::asString);
  }

  private Caller.Answer open(String ending, String procedure, String answers) {
    return staff(ending)
        .call(
            "POST",
            "/api/v1/cases",
            "{\"procedure\":\"%s\",\"community\":\"lanting\",\"answers\":%s}"
                .formatted(procedure, answers));
  }

  private JsonNode inspection() {
    Caller.Answer opened =
        open(
            "captain",
            "conduct-inspection",
            "{\"departments\":[{\"id\":\"1\",\"department\":\"guards\",\"inspector\":\"guard-captain\"}]}");
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    return opened.json();
  }

  private static JsonNode step(JsonNode shown, String name) {
    return shown
        .path("steps")
        .valueStream()
        .filter(one -> one.path("step").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode command(String ending, JsonNode shown, String rest) {
    Caller.Answer answer =
        staff(ending)
            .call(
                "POST",
                CASES + shown.path("id").asString() + "/commands",
                "{\"commands\":[{\"id\":\"%s\",%s}]}".formatted(UUID.randomUUID(), rest));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static String inspected(String... failings) {
    return "\"do\":\"done\",\"step\":\"inspect\",\"answers\":{\"failings\":[%s]}"
        .formatted(String.join(",", failings));
  }

  private static String failing(String who, String note) {
    return "{\"id\":\"%s\",\"who\":\"%s\",\"looks\":[\"nails\"],\"fail_note\":\"%s\",\"guidance\":\"当场改\",\"grave\":false}"
        .formatted(who, who, note);
  }

  private static Stream<String> codes(JsonNode answer) {
    return answer
        .at("/results/0/problem/errors")
        .valueStream()
        .map(one -> one.path("code").asString());
  }

  @Test
  void a_supervisor_names_in_an_inspection_exactly_whom_the_interface_lists_under_him() {
    JsonNode shown = inspection();
    JsonNode who =
        step(shown, "inspect")
            .path("asks")
            .valueStream()
            .filter(ask -> ask.path("name").asString().equals("failings"))
            .flatMap(ask -> ask.path("columns").valueStream())
            .filter(column -> column.path("name").asString().equals("who"))
            .findFirst()
            .orElseThrow();
    assertThat(who.path("under").asString()).isEqualTo("guard-captain");
    Set<Boolean> both =
        colleagues().stream()
            .map(
                one -> {
                  boolean listed =
                      Stream.of("roles", "heads")
                          .flatMap(key -> texts(one, key))
                          .anyMatch("guard-captain"::equals);
                  // Not whole, so that it is refused whoever it names.
                  String row = "{\"who\":\"%s\"}".formatted(one.path("id").asString());
                  assertThat(codes(command("captain", shown, inspected(row))))
                      .as(one.toString())
                      .contains("required")
                      .matches(found -> found.contains("other-department") != listed);
                  return listed;
                })
            .collect(Collectors.toSet());
    assertThat(both).containsExactlyInAnyOrder(true, false);
    JsonNode refused = command("captain", shown, inspected(failing(id("engineer"), "帽子歪")));
    assertThat(refused.at("/results/0/problem/errors/0/message").asString())
        .isEqualTo("不是这个部门自己的人");
    JsonNode own = command("captain", shown, inspected(failing(id("guard"), "帽子歪")));
    assertThat(own.at("/results/0/outcome").asString()).isEqualTo("accepted");
  }

  @Test
  void nobody_is_appraised_by_who_does_not_stand_above_him() {
    String people = "{\"people\":[{\"id\":\"1\",\"person\":\"%s\",\"appraiser\":\"%s\"}]}";
    JsonNode engineer =
        colleagues().stream()
            .filter(one -> texts(one, "roles").anyMatch("engineer"::equals))
            .findFirst()
            .orElseThrow();
    List<String> heads = texts(engineer, "heads").toList();
    for (JsonNode one : colleagues()) {
      boolean listed = texts(one, "roles").anyMatch(heads::contains);
      Caller.Answer opened =
          open(
              "manager",
              "staff-appraisal",
              people.formatted(engineer.path("id").asString(), one.path("id").asString()));
      assertThat(opened.status()).as(opened.body()).isEqualTo(listed ? 201 : 422);
      if (!listed) {
        assertThat(opened.json().at("/errors/0/code").asString()).isEqualTo("not-above");
      }
    }
  }

  @Test
  void an_employee_sees_his_own_result_of_an_inspection_and_not_those_of_others() {
    JsonNode shown = inspection();
    JsonNode done =
        command(
            "captain",
            shown,
            inspected(failing(id("guard"), "帽子歪"), failing(id("monitor"), "没戴工牌")));
    List<String> results =
        done.at("/case/links")
            .valueStream()
            .filter(link -> link.path("procedure").asString().equals("conduct-result"))
            .map(link -> link.path("case").asString())
            .toList();
    assertThat(results).as(done.toString()).hasSize(2);
    String inspection = shown.path("id").asString();
    assertThat(notes("guard", results)).containsExactly("帽子歪");
    assertThat(notes("monitor", results)).containsExactly("没戴工牌");
    assertThat(status("guard", inspection)).isEqualTo(404);
    for (String none : List.of("desk", "engineer")) {
      assertThat(notes(none, results)).isEmpty();
      assertThat(status(none, inspection)).isEqualTo(404);
    }
    for (String head : List.of("captain", "manager")) {
      assertThat(notes(head, results)).hasSize(2);
      assertThat(status(head, inspection)).isEqualTo(200);
    }
    String own =
        results.stream().filter(id -> status("guard", id) == 200).findFirst().orElseThrow();
    JsonNode mended =
        command(
            "guard",
            staff("guard").call("GET", CASES + own, null).json(),
            "\"do\":\"done\",\"step\":\"mend\",\"answers\":{\"mended\":true}");
    assertThat(mended.at("/results/0/outcome").asString()).isEqualTo("accepted");
    assertThat(notes("guard", results)).as("he goes on seeing it").hasSize(1);
  }

  @Test
  void who_opened_an_inspection_reads_it_whatever_he_is() {
    Caller.Answer opened =
        open(
            "desk",
            "conduct-inspection",
            "{\"departments\":[{\"id\":\"1\",\"department\":\"guards\",\"inspector\":\"guard-captain\"}]}");
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    assertThat(status("desk", opened.json().path("id").asString())).isEqualTo(200);
  }

  @Test
  void a_step_is_handed_over_to_exactly_those_whom_the_interface_lists() {
    JsonNode shown = inspection();
    String step = step(shown, "inspect").path("id").asString();
    String query =
        "/receivers?step="
            + java.net.URLEncoder.encode(step, java.nio.charset.StandardCharsets.UTF_8);
    Set<String> listed =
        staff("captain")
            .call("GET", CASES + shown.path("id").asString() + query, null)
            .json()
            .path("items")
            .valueStream()
            .map(one -> one.path("id").asString())
            .collect(Collectors.toSet());
    assertThat(listed)
        .contains(id("guard"), id("monitor"))
        .doesNotContain(id("engineer"), id("desk"), id("captain"));
    for (JsonNode one : colleagues()) {
      String to = one.path("id").asString();
      String hand = "\"do\":\"hand-over\",\"step\":\"%s\",\"to\":\"%s\"".formatted(step, to);
      if (!to.equals(id("captain"))) {
        assertThat(command("captain", shown, hand).at("/results/0/outcome").asString())
            .as(one.toString())
            .isEqualTo(listed.contains(to) ? "accepted" : "refused");
      }
    }
  }

  private List<String> notes(String ending, List<String> cases) {
    return cases.stream()
        .filter(id -> status(ending, id) == 200)
        .map(id -> staff(ending).call("GET", CASES + id, null).json())
        .map(shown -> shown.at("/answers/fail_note").asString())
        .toList();
  }

  private int status(String ending, String id) {
    return staff(ending).call("GET", CASES + id, null).status();
  }
}
