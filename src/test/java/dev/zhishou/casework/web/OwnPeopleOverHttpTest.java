package dev.zhishou.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
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

}
