package dev.zhishou.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import dev.zhishou.records.Workbook;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Deposits of a renovation over HTTP (clauses 000-077, 002-327 to 002-330): taken in before the
/// permit, kept as far as the list of deductions goes, the rest of them given back.
class RenovationOverHttpTest extends OverHttp {
  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJ"
                  + "RU5ErkJggg==");
  private static final String OWNER = "{\"as\":\"owner\",\"name\":\"王某\"}";
  private static final String FIRM = "{\"as\":\"firm\",\"name\":\"李工\"}";

  private String picture = "";
  private String caseId = "";

  private Caller staff(String who) {
    return as("lanting-" + who);
  }

  @BeforeEach
  void keepAPicture() throws Exception {
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PICTURE));
    for (String who : List.of("desk", "housekeeper")) {
      assertThat(staff(who).put("/api/v1/evidence/" + hash, PICTURE).status()).isIn(200, 201);
    }
    picture = "[\"" + hash + "\"]";
  }

  private void open() {
    String home =
        staff("desk")
            .call("GET", "/api/v1/homes?community=lanting&q=3-2-1102", null)
            .json()
            .at("/items/0/id")
            .asString();
    Caller.Answer opened =
        staff("desk")
            .call(
                "POST",
                "/api/v1/cases",
                """
                {"procedure":"renovation","community":"lanting","answers":
                 {"home":"%s","renewal":false}}
                """
                    .formatted(home));
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    caseId = opened.json().path("id").asString();
  }

  private JsonNode sent(String who, String command) {
    String body = "{\"commands\":[{\"id\":\"" + UUID.randomUUID() + "\"," + command + "}]}";
    Caller.Answer answer = staff(who).call("POST", "/api/v1/cases/" + caseId + "/commands", body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().at("/results/0/outcome").asString())
        .as(command + " " + answer.json().path("results"))
        .isEqualTo("accepted");
    return answer.json().path("case");
  }

  private JsonNode does(String who, String step, String answers, String... signed) {
    String all = answers.replace("PIC", picture);
    return sent(
        who,
        "\"do\":\"done\",\"step\":\"%s\",\"answers\":{%s},\"signatures\":[%s],\"with\":[%s]"
            .formatted(step, all, String.join(",", signed), beside(step)));
  }

  /// The flat is looked over, and what is found is judged, together with an engineer.
  private String beside(String step) {
    return List.of("accept", "judge").contains(step)
        ? "\"" + account("lanting-engineer") + "\""
        : "";
  }

  private void upToTheMoney() {
    open();
    does(
        "desk",
        "apply",
        """
        "company":"某某装饰","contact_person":"李工","contact_phone":"13800000009","scope":"全屋",
        "starts_on":"2099-12-01","ends_on":"2100-02-20"
        """,
        OWNER);
    does("housekeeper", "identity", "\"id_ok\":true,\"agent\":false,\"owner_id\":PIC");
    does(
        "desk",
        "papers",
        """
        "plan_file":PIC,"plan_ok":true,"licence":PIC,"qualified":PIC,
        "qualified_until":"2100-12-31","firm_ok":true,"workers_ok":true,
        "workers":[{"id":"1","worker":"张","id_copy":PIC,"id_good":true,"special":false}]
        """);
    does("housekeeper", "decide", "\"approved\":true,\"conditions\":\"不动承重墙\"");
    sent("service", "\"do\":\"approve\",\"step\":\"decide\"");
    does("housekeeper", "tell_owner", "\"told_how\":\"电话\"");
    does("archive", "file_open", "\"file_no\":\"A501\"");
    does(
        "desk",
        "issue_papers",
        "\"issued\":[{\"id\":\"1\",\"paper\":\"须知\",\"given_to\":\"both\","
            + "\"given_on\":\"2026-01-05\"}],\"rules_given\":\"with_rules\"",
        OWNER,
        FIRM);
    does("supervisor", "works_sheet", "", "{\"as\":\"service-supervisor\"}");
    does(
        "housekeeper",
        "agreement",
        """
        "work_hours":"8:00–12:00","extinguishers":2,"penalty_terms":"第八条",
        "owner_fee":{"amount":"0.00","currency":"CNY"},
        "firm_fee":{"amount":"120.50","currency":"CNY"}
        """,
        "{\"as\":\"housekeeper\"}",
        OWNER,
        FIRM);
    does("finance", "pay_owner", "");
    does("finance", "pay_firm", "");
    does("finance", "fee_of_firm", "");
    does("desk", "permit_out", "");
    does("desk", "card", "\"card_no\":\"L1\",\"valid_to\":\"2100-02-20\"");
    does("desk", "card_back", "\"card_state\":\"returned\"");
    does("desk", "finished", "");
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    String list = "/api/v1/ledger?community=lanting&case=" + caseId;
    for (JsonNode line : staff("finance").call("GET", list, null).json().path("items")) {
      lines.add(
          line.path("item").asString()
              + " "
              + line.path("kind").asString()
              + " "
              + line.at("/amount/amount").asString()
              + " "
              + line.at("/uncovered/amount").asString(""));
      assertThat(line.path("home").asString()).isNotEmpty();
      assertThat(line.has("payer_id")).isFalse();
    }
    return lines;
  }

  private String id(String path) {
    return staff("desk").call("GET", path, null).json().at("/items/0/id").asString();
  }

  @Test
  void a_running_renovation_stands_in_one_list_and_what_was_seen_there_in_one_register() {
    open();
    String list = "/api/v1/cases?community=lanting&procedure=renovation&limit=200";
    JsonNode line =
        staff("service")
            .call("GET", list, null)
            .json()
            .path("items")
            .valueStream()
            .filter(one -> one.path("id").asString().equals(caseId))
            .findFirst()
            .orElseThrow();
    assertThat(line.path("status").asString()).isEqualTo("open");
    assertThat(line.at("/next/title").asString()).isNotBlank();
    String round =
        """
        {"procedure":"patrol","community":"lanting","answers":{"points":
         [{"id":"1","point":"%s","sheet":"renovation","home":"%s"}]}}
        """
            .formatted(
                id("/api/v1/places?community=lanting&limit=1"),
                id("/api/v1/homes?community=lanting&q=3-2-1102"));
    Caller.Answer opened = staff("housekeeper").call("POST", "/api/v1/cases", round);
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    caseId = opened.json().path("id").asString();
    does("housekeeper", "works", "\"working\":false,\"breach_seen\":true");
    does("housekeeper", "breach", "\"breaches\":[\"bearing\"],\"spot_pic\":PIC");
    Workbook seen =
        Workbook.of(staff("service").file("/api/v1/records.xlsx?type=renovation-log&q=ZX"));
    assertThat(seen.column("装修户")).anyMatch(home -> home.contains("1102"));
    assertThat(seen.column("违章")).anyMatch(breach -> breach.contains("承重墙"));
    assertThat(seen.rows().getFirst().values()).contains("填写时间");
  }

  /// 002-041: every open one, with its dates, and flagged while something blocks it.
  @Test
  void every_open_renovation_is_listed_with_its_permit_and_what_blocks_it() {
    open();
    String id = caseId;
    assertThat(renovation(id).path("starts_on").isMissingNode()).isTrue();
    does(
        "desk",
        "apply",
        """
        "company":"某某装饰","contact_person":"李工","contact_phone":"13800000009","scope":"全屋",
        "starts_on":"2099-12-01","ends_on":"2100-02-20"
        """,
        OWNER);
    JsonNode running = renovation(id);
    assertThat(running.path("home").asString()).contains("1102");
    assertThat(running.path("ends_on").asString()).isEqualTo("2100-02-20");
    assertThat(running.path("permitted_at").isMissingNode()).isTrue();
    assertThat(running.path("steps").toString()).contains("核实业主身份");

    Caller.Answer violation =
        staff("desk")
            .call(
                "POST",
                "/api/v1/cases",
                """
                {"procedure":"renovation-violation","community":"lanting","answers":
                 {"home":"%s","found_at":"%s","breaches":["bearing"]}}
                """
                    .formatted(id("/api/v1/homes?community=lanting&q=3-2-1102"), Instant.now()));
    assertThat(violation.status()).as(violation.body()).isBetween(200, 201);
    String wrong = violation.json().path("id").asString();
    assertThat(running.path("blocked").findValuesAsString("case")).doesNotContain(wrong);
    JsonNode blocked = renovation(id).path("blocked");
    assertThat(blocked.findValuesAsString("case")).as(blocked.toString()).contains(wrong);
    assertThat(blocked.findValuesAsString("why")).contains("violation");
  }

  private JsonNode renovation(String id) {
    return staff("service")
        .call("GET", "/api/v1/renovations?community=lanting", null)
        .json()
        .path("items")
        .valueStream()
        .filter(one -> one.path("case").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_the_deductions_exceed_is_claimed_once_and_only_the_firm_gets_its_deposit_back() {
    upToTheMoney();
    assertThat(lines())
        .containsExactly(
            "renovation-deposit charge 2000.00 ",
            "renovation-deposit-firm charge 3000.00 ",
            "renovation-fee-firm charge 120.50 ");
    does(
        "housekeeper",
        "accept",
        "\"clean\":false,\"accept_pic\":PIC,\"accept_say\":\"空调没装在机位\"",
        OWNER,
        FIRM,
        "{\"as\":\"housekeeper\"}");
    does(
        "housekeeper",
        "judge",
        "\"harm_safety\":\"safe_none\",\"harm_looks\":\"look_grave\",\"judged\":\"影响外立面\","
            + "\"judged_pic\":PIC");
    does(
        "housekeeper",
        "list_it",
        """
        "deductions":[
          {"id":"1","what":"恢复外墙","basis":"第八条",
           "amount":{"amount":"1999.99","currency":"CNY"}},
          {"id":"2","what":"清运","basis":"第九条","amount":{"amount":"300.02","currency":"CNY"}}]
        """);
    JsonNode listed = sent("manager", "\"do\":\"approve\",\"step\":\"list_it\"");
    assertThat(listed.at("/answers/deduct_sum/amount").asString()).isEqualTo("2300.01");
    does("finance", "short", "\"shortfall\":{\"amount\":\"300.01\",\"currency\":\"CNY\"}");
    does("finance", "bill", "");
    does("finance", "give_back", "");
    does("finance", "give_back_firm", "");
    JsonNode closed =
        does(
            "archive",
            "archive",
            "\"file_place\":\"3 柜\",\"archived\":[\"a_form\",\"a_deal\",\"a_money\",\"a_permit\",\"a_accept\"]");
    assertThat(lines().subList(3, lines().size()))
        .containsExactly(
            "renovation-damages charge 300.01 ",
            "renovation-deposit deduction 2000.00 300.01",
            "renovation-deposit-firm refund 3000.00 ");
    assertThat(closed.path("status").asString())
        .as(closed.path("missing").toString())
        .isEqualTo("closed");
    assertThat(closed.path("outcome").asString()).isEqualTo("完工，有扣款");
  }
}
