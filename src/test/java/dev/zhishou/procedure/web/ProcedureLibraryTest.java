package dev.zhishou.procedure.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProcedureLibraryTest extends OverHttp {
  private static final String PROCEDURES = "/api/v1/procedures";
  private static final String SOUND =
      """
      id: own-way
      title: 自己的办法
      kind: request
      severity: minor
      steps:
        a: {do: 甲, by: guard, after: [], due: 1h}
      outcomes: {完: true}
      """;

  private static String source(String text) {
    return "{\"source\":" + JsonMapper.shared().writeValueAsString(text) + "}";
  }

  @Test
  void theLibraryShowsProceduresWithTheirQuestionsStepsAndText() {
    Caller guard = Caller.signedIn(port, "lanting-guard");
    JsonNode list = guard.call("GET", PROCEDURES, null).json();
    assertThat(list.at("/items").findValuesAsString("id")).contains("lift-entrapment", "complaint");
    JsonNode lift = guard.call("GET", PROCEDURES + "/lift-entrapment", null).json();
    assertThat(lift.at("/version").asInt()).isEqualTo(1);
    assertThat(lift.at("/asks/0/name").asString()).isEqualTo("lift");
    assertThat(lift.at("/steps").findValuesAsString("do")).contains("填写事件报告");
    assertThat(lift.at("/source").asString()).contains("id: lift-entrapment");
    assertThat(guard.call("GET", PROCEDURES + "/lift-entrapment?version=9", null).status())
        .isEqualTo(404);
    assertThat(guard.call("GET", PROCEDURES + "/no-such", null).status()).isEqualTo(404);
  }

  @Test
  void conditionsAreSaidInWords() {
    Caller guard = Caller.signedIn(port, "lanting-guard");
    JsonNode door = guard.call("GET", PROCEDURES + "/unlocked-door", null).json();
    assertThat(door.findValuesAsString("when_words"))
        .contains("「联系上了吗」答否", "「联系上了吗」答是，并且「他多久能回来」不多于30 分钟，并且「有没有紧急迹象」答否");
    assertThat(door.findValuesAsString("required_words")).contains("「联系上了吗」答是");
  }

  @Test
  void aTextIsJudgedAsYamlOrInsideJson() {
    Caller guard = Caller.signedIn(port, "lanting-guard");
    String faulty = SOUND.replace(", due: 1h", "");
    Caller.Answer yaml = guard.post(PROCEDURES + "/lint", "application/yaml", faulty);
    assertThat(yaml.status()).isEqualTo(200);
    JsonNode finding = yaml.json().at("/findings/0");
    assertThat(finding.at("/rule").asString()).isEqualTo("no-due");
    assertThat(finding.at("/level").asString()).isEqualTo("error");
    assertThat(finding.at("/line").asInt()).isEqualTo(6);
    assertThat(finding.at("/column").asInt()).isEqualTo(3);
    assertThat(finding.at("/mend").asString()).contains("due: 30m");
    Caller.Answer json = guard.call("POST", PROCEDURES + "/lint", source(faulty));
    assertThat(json.body()).isEqualTo(yaml.body());
    assertThat(guard.call("POST", PROCEDURES + "/lint", "{\"text\":\"x\"}").status())
        .isEqualTo(422);
    assertThat(guard.post(PROCEDURES + "/lint", "text/yaml", SOUND).body())
        .isEqualTo("{\"findings\":[]}");
  }

  @Test
  void aVersionIsWrittenByOneAndPublishedByAnother() {
    Caller writer = Caller.signedIn(port, "lanting-service");
    Caller second = Caller.signedIn(port, "lanting-manager");
    String versions = PROCEDURES + "/own-way/versions";
    Caller.Answer draft = writer.call("POST", versions, source(SOUND));
    assertThat(draft.status()).isEqualTo(201);
    assertThat(draft.json().at("/state").asString()).isEqualTo("draft");
    assertThat(writer.call("GET", PROCEDURES + "/own-way", null).status()).isEqualTo(404);
    assertThat(writer.call("POST", versions + "/1/approve", null).status()).isEqualTo(403);
    Caller.Answer published = second.call("POST", versions + "/1/approve", null);
    assertThat(published.status()).isEqualTo(200);
    assertThat(published.json().at("/state").asString()).isEqualTo("published");
    JsonNode shown = writer.call("GET", PROCEDURES + "/own-way", null).json();
    assertThat(shown.at("/version").asInt()).isEqualTo(1);
    JsonNode version = shown.at("/versions/0");
    assertThat(version.path("state").asString()).isEqualTo("published");
    assertThat(version.path("drafted_by").asString()).isEqualTo(account(writer));
    assertThat(version.path("approved_by").asString()).isEqualTo(account(second));
    assertThat(version.path("approved_at").asString()).isNotBlank();
  }

  /// 004-053.
  @Test
  void aProcedureOfTheDepartmentIsPublishedByItsHeadAndByNobodyElse() {
    Caller manager = Caller.signedIn(port, "lanting-manager");
    Caller head = Caller.signedIn(port, "lanting-service");
    String source =
        head.call("GET", PROCEDURES + "/inquiry", null).json().path("source").asString();
    String versions = PROCEDURES + "/inquiry/versions";
    Caller.Answer draft = manager.call("POST", versions, source(source + "\n# again\n"));
    assertThat(draft.status()).as(draft.body()).isEqualTo(201);
    String approve = versions + "/" + draft.json().path("number").asInt() + "/approve";
    Caller.Answer above = Caller.signedIn(port, "company").call("POST", approve, null);
    assertThat(above.status()).isEqualTo(403);
    assertThat(above.json().path("detail").asString()).contains("只有部门负责人(客服部经理)能发布");
    assertThat(Caller.signedIn(port, "lanting-supervisor").call("POST", approve, null).status())
        .isEqualTo(403);
    assertThat(head.call("POST", approve, null).json().path("state").asString())
        .isEqualTo("published");
  }

  private static String account(Caller who) {
    return who.call("GET", "/api/v1/session", null).json().at("/account/id").asString();
  }

  @Test
  void theFrameOfEmergenciesSaysItsPurposeAndItsLaw() {
    JsonNode frame =
        Caller.signedIn(port, "lanting-guard")
            .call("GET", PROCEDURES + "/general-emergency", null)
            .json();
    assertThat(frame.path("summary").asString()).contains("要快、要果断", "保住业主、住户和员工的生命", "再保财产");
    assertThat(frame.path("source").asString()).contains("source: 突发事件应对法(2024)");
  }

  @Test
  void aPlanSaysWhenItStartsAndStartedFromTheLibraryItOpensItsCase() {
    Caller duty = Caller.signedIn(port, "lanting-duty");
    JsonNode plan = duty.call("GET", PROCEDURES + "/storm", null).json();
    assertThat(plan.path("source").asString()).contains("alert: alert.event in", "暴雨预警");
    Caller.Answer opened =
        duty.call(
            "POST",
            "/api/v1/cases",
            "{\"procedure\":\"storm\",\"community\":\"lanting\",\"answers\":{}}");
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    assertThat(opened.json().path("steps").findValuesAsString("step"))
        .contains("windows", "drains", "boards", "residents", "outside", "listen", "tools");
  }

  @Test
  void whatCannotBeAcceptedIsToldAtOnce() {
    Caller writer = Caller.signedIn(port, "lanting-service");
    String versions = PROCEDURES + "/bad-way/versions";
    assertThat(writer.call("POST", versions, source(SOUND)).json().at("/errors/0/code").asString())
        .isEqualTo("misnamed");
    Caller.Answer unreadable = writer.call("POST", versions, source("a: ["));
    assertThat(unreadable.status()).isEqualTo(422);
    assertThat(unreadable.json().at("/errors/0/code").asString()).isEqualTo("syntax");
    assertThat(
            Caller.signedIn(port, "lanting-guard").call("POST", versions, source(SOUND)).status())
        .isEqualTo(403);
    assertThat(writer.call("POST", versions + "/7/approve", null).status()).isEqualTo(404);
  }
}
