package dev.zhishou.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Heads of departments and their own people (004-108, 004-109, 000-231).
class OwnPeopleOverHttpTest extends OverHttp {
  private static final String CASES = "/api/v1/cases";
  private static final String ROUND =
      "{\"departments\":[{\"id\":\"guards\",\"department\":\"guards\",\"inspector\":\"guard-captain\"}]}";

  private Caller staff(String ending) {
    return Caller.signedIn(port, "lanting-" + ending);
  }

  private static String account(Caller who) {
    return who.call("GET", "/api/v1/session", null).json().at("/account/id").asString();
  }

  private static Caller.Answer open(Caller who, String procedure, String answers) {
    return who.call(
        "POST",
        CASES,
        "{\"procedure\":\"%s\",\"community\":\"lanting\",\"answers\":%s}"
            .formatted(procedure, answers));
  }

  private static String opened(Caller who, String procedure, String answers) {
    Caller.Answer answer = open(who, procedure, answers);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().path("id").asString();
  }

  private static JsonNode command(Caller who, String id, String rest) {
    Caller.Answer answer =
        who.call(
            "POST",
            CASES + "/" + id + "/commands",
            "{\"commands\":[{\"id\":\"%s\",%s}]}".formatted(UUID.randomUUID(), rest));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static String failing(String who, String note) {
    return "{\"id\":\"%s\",\"who\":\"%s\",\"looks\":[\"nails\"],\"fail_note\":\"%s\",\"guidance\":\"当场改\",\"grave\":false}"
        .formatted(who, who, note);
  }

  private static String inspected(String... failings) {
    return "\"do\":\"done\",\"step\":\"inspect\",\"answers\":{\"failings\":[%s]}"
        .formatted(String.join(",", failings));
  }

  @Test
  void a_supervisor_inspects_only_people_of_his_own_department() {
    Caller captain = staff("captain");
    String id = opened(captain, "conduct-inspection", ROUND);
    String engineer = account(staff("engineer"));
    JsonNode other = command(captain, id, inspected(failing(engineer, "帽子歪")));
    assertThat(other.at("/results/0/outcome").asString()).isEqualTo("refused");
    assertThat(other.at("/results/0/problem/errors/0/code").asString()).isEqualTo("under");
    assertThat(other.at("/results/0/problem/errors/0/message").asString()).contains("不是这个部门的人");
    JsonNode own = command(captain, id, inspected(failing(account(staff("guard")), "帽子歪")));
    assertThat(own.at("/results/0/outcome").asString()).isEqualTo("accepted");
  }

  @Test
  void nobody_is_appraised_by_who_does_not_stand_above_him() {
    Caller manager = staff("manager");
    String people = "{\"people\":[{\"id\":\"1\",\"person\":\"%s\",\"appraiser\":\"%s\"}]}";
    String engineer = account(staff("engineer"));
    Caller.Answer captain =
        open(manager, "staff-appraisal", people.formatted(engineer, account(staff("captain"))));
    assertThat(captain.status()).as(captain.body()).isEqualTo(422);
    assertThat(captain.json().at("/errors/0/code").asString()).isEqualTo("under");
    opened(manager, "staff-appraisal", people.formatted(engineer, account(staff("chief"))));
  }

  @Test
  void an_employee_sees_his_own_result_of_an_inspection_and_not_those_of_others() {
    Caller captain = staff("captain");
    Caller guard = staff("guard");
    Caller monitor = staff("monitor");
    String id = opened(captain, "conduct-inspection", ROUND);
    JsonNode whole =
        command(
            captain,
            id,
            inspected(failing(account(guard), "指甲长"), failing(account(monitor), "打瞌睡")));
    assertThat(whole.at("/results/0/outcome").asString())
        .as(whole.toString())
        .isEqualTo("accepted");
    assertThat(whole.at("/case/answers/failings").size()).isEqualTo(2);

    assertThat(tasks(guard)).contains(id);
    Caller.Answer own = guard.call("GET", CASES + "/" + id, null);
    assertThat(own.body()).contains("指甲长").doesNotContain("打瞌睡", account(monitor));
    assertThat(own.json().at("/answers/failings").size()).isEqualTo(1);
    assertThat(own.json().path("steps").findValuesAsString("step"))
        .contains("mend")
        .doesNotContain("inspect");
    Caller.Answer others = monitor.call("GET", CASES + "/" + id, null);
    assertThat(others.body()).contains("打瞌睡").doesNotContain("指甲长", account(guard));

    assertThat(guard.call("GET", CASES + "/" + id + "/events", null).json().path("items").size())
        .isZero();
    assertThat(guard.call("GET", CASES + "/" + id + "/dossier", null).status()).isEqualTo(404);
    assertThat(staff("engineer").call("GET", CASES + "/" + id, null).status()).isEqualTo(404);
    assertThat(captain.call("GET", CASES + "/" + id, null).body()).contains("指甲长", "打瞌睡");

    JsonNode mended =
        command(
            guard,
            id,
            "\"do\":\"done\",\"step\":\"%s\",\"answers\":{\"mended\":true}".formatted(mend(own)));
    assertThat(mended.at("/results/0/outcome").asString()).isEqualTo("accepted");
    assertThat(mended.toString()).contains("指甲长").doesNotContain("打瞌睡");
  }

  private static List<String> tasks(Caller who) {
    return who
        .call("GET", "/api/v1/steps?community=lanting&limit=200", null)
        .json()
        .path("items")
        .findValues("case")
        .stream()
        .map(one -> one.path("id").asString())
        .toList();
  }

  private static String mend(Caller.Answer seen) {
    return seen.json()
        .path("steps")
        .valueStream()
        .filter(one -> one.path("step").asString().equals("mend"))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asString();
  }
}
