package dev.zhishou.insight.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// One look at a home: how it stands, who wrote that down last, and the daily update (000-039).
class HomeOverviewOverHttpTest extends OverHttp {
  private static final String DESK = "lanting-desk";

  private JsonNode got(String who, String path) {
    Caller.Answer answer = as(who).call("GET", path, null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private String home(String name) {
    return got(DESK, "/api/v1/homes?community=lanting&q=" + name).at("/items/0/id").asString();
  }

  private JsonNode overview(String home) {
    return got(DESK, "/api/v1/homes/" + home + "/overview?community=lanting");
  }

  private String opened(String procedure, String answers) {
    Caller.Answer opened =
        as(DESK)
            .call(
                "POST",
                "/api/v1/cases",
                "{\"procedure\":\"%s\",\"community\":\"lanting\",\"answers\":{%s}}"
                    .formatted(procedure, answers));
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    return opened.json().path("id").asString();
  }

  private JsonNode sent(String who, String caseId, String command) {
    Caller.Answer answer =
        as(who)
            .call(
                "POST",
                "/api/v1/cases/" + caseId + "/commands",
                "{\"commands\":[{\"id\":\"%s\",%s}]}".formatted(UUID.randomUUID(), command));
    assertThat(answer.json().at("/results/0/outcome").asString())
        .as(answer.body())
        .isEqualTo("accepted");
    return answer.json().path("case");
  }

  @Test
  void a_home_shows_handover_renovation_and_payment_with_who_wrote_them_last_and_when() {
    String home = home("3-2-1102");
    assertThat(overview(home).at("/renovation/state").asString()).isEqualTo("none");
    String renovation = opened("renovation", "\"home\":\"" + home + "\",\"renewal\":false");
    sent(
        DESK,
        renovation,
        """
        "step":"apply","do":"done","signatures":[{"as":"owner","name":"王某"}],"answers":{
        "company":"某某装饰","contact_person":"李工","contact_phone":"13800000009","scope":"全屋",
        "starts_on":"2099-12-01","ends_on":"2100-02-20"}
        """);
    JsonNode shown = overview(home);
    assertThat(shown.at("/renovation/state").asString()).isEqualTo("running");
    assertThat(shown.at("/renovation/case").asString()).isEqualTo(renovation);
    assertThat(shown.at("/renovation/ends_on").asString()).isEqualTo("2100-02-20");
    assertThat(shown.at("/renovation/updated_by").asString()).isEqualTo(account(DESK));
    assertThat(shown.at("/renovation/updated_at").asString()).isNotBlank();
    assertThat(shown.at("/handover/state").asString()).isEqualTo("none");
    assertThat(shown.at("/cases/0/id").asString()).isEqualTo(renovation);
    assertThat(shown.at("/cases/0/open").asBoolean()).isTrue();
    assertThat(overview(home("3-2-1101")).path("cases").findValuesAsString("id"))
        .doesNotContain(renovation);

    String move =
        opened(
            "move-in",
            """
            "home":"%s","proof_kind":"certificate","proof_no":"1","proof_date":"2020-01-05"
            """
                .formatted(home));
    assertThat(overview(home).at("/handover/state").asString()).isEqualTo("running");
    assertThat(overview(home).at("/handover/case").asString()).isEqualTo(move);
  }

  @Test
  void a_home_is_found_by_what_its_cases_name_also_where_the_answer_came_later_or_was_corrected() {
    String first = home("3-2-1101");
    String second = home("3-2-1102");
    String repair =
        opened(
            "repair",
            """
            "way_in":"phone","reported_at":"2026-01-05T08:00:00+08:00","home":"%s","caller":"王某",
            "caller_phone":"13800000009","fault":"灯不亮","utility":false,"urgency":"booked",
            "visit_at":"2099-01-05T08:00:00+08:00","taken_in":"service","repeat":false
            """
                .formatted(first));
    assertThat(cases(first)).contains(repair);
    assertThat(cases(second)).doesNotContain(repair);
    sent(
        DESK,
        repair,
        "\"do\":\"correct\",\"reason\":\"听错了\",\"answers\":{\"home\":\"" + second + "\"}");
    assertThat(cases(second)).contains(repair);
    assertThat(cases(first)).doesNotContain(repair);
  }

  /// What a server wrote that did not note the homes is noted by the upgrade.
  @Test
  void what_was_written_before_homes_were_noted_is_found_as_well() throws IOException {
    String home = home("3-2-1101");
    String renovation = opened("renovation", "\"home\":\"" + home + "\",\"renewal\":false");
    String visit =
        as("lanting-service")
            .call(
                "POST",
                "/api/v1/cases",
                "{\"procedure\":\"owner-visit\",\"community\":\"lanting\",\"answers\":{}}")
            .json()
            .path("id")
            .asString();
    sent(
        "lanting-service",
        visit,
        """
        "step":"plan","do":"done","answers":{"one_sided":"主管出差",
        "visits":[{"id":"1","home":"%s","visitor":"service-manager"}]}
        """
            .formatted(home));
    String migration =
        Files.readString(
            Path.of("src/main/resources/db/migration/casework/V0511__homes_of_cases.sql"));
    database.asOwner("delete from case_home");
    assertThat(cases(home)).doesNotContain(renovation);
    assertThat(overview(home).path("visits").isEmpty()).isTrue();

    database.asOwner(migration.substring(migration.indexOf("insert into")));
    assertThat(cases(home)).contains(renovation);
    assertThat(overview(home).at("/visits/0/case").asString()).isEqualTo(visit);
  }

  private List<String> cases(String home) {
    return overview(home).path("cases").findValuesAsString("id");
  }

  @Test
  void payment_is_shown_to_staff_and_how_much_to_who_keeps_bills() {
    String home = home("3-2-1102");
    String bills = "/api/v1/homes/" + home + "/bills?community=lanting";
    assertThat(got(DESK, bills).path("items").isEmpty()).isTrue();
    UUID bill = UUID.randomUUID();
    as("lanting-finance")
        .call(
            "PUT",
            "/api/v1/bills/" + bill + "?community=lanting",
            """
            {"kind":"service","home":"3-2-1102","quarter":"2020Q3","item":"第三季度",
             "amount":{"amount":"300.00","currency":"CNY"},"due":"2020-09-30"}
            """);
    JsonNode late = got(DESK, bills).at("/items/0");
    assertThat(late.path("state").asString()).isEqualTo("late");
    assertThat(late.path("open").isMissingNode()).isTrue();
    assertThat(late.path("updated_by").asString()).isEqualTo(account("lanting-finance"));
    assertThat(got("lanting-service", bills).at("/items/0/open/amount").asString())
        .isEqualTo("300.00");
    Caller.Answer paid =
        as("lanting-service")
            .call(
                "POST",
                "/api/v1/bills/" + bill + "/payments?community=lanting",
                """
                {"id":"%s","amount":{"amount":"300.00","currency":"CNY"},"paid_on":"2020-09-30"}
                """
                    .formatted(UUID.randomUUID()));
    assertThat(paid.status()).as(paid.body()).isIn(200, 201);
    JsonNode settled = got(DESK, bills).at("/items/0");
    assertThat(settled.path("state").asString()).isEqualTo("paid");
    assertThat(settled.path("updated_by").asString()).isEqualTo(account("lanting-service"));
    assertThat(as("binhe-desk").call("GET", bills, null).status()).isEqualTo(404);
  }

  @Test
  void a_daily_update_that_nobody_confirms_is_flagged() {
    String home = home("3-2-1102");
    assertThat(overview(home).path("missing").asBoolean()).isFalse();
    String day =
        opened(
            "daily-desk",
            """
            "on_duty":[{"member":"%s","desk_shift":"day","be_here_by":"2020-01-05T08:20:00+08:00",
            "off_at":"2020-01-05T17:30:00+08:00"}]
            """
                .formatted(account(DESK)));
    assertThat(overview(home).path("missing").asBoolean()).as("not due yet").isFalse();
    sent("lanting-supervisor", day, "\"step\":\"data\",\"do\":\"skip\",\"reason\":\"电脑坏了\"");
    assertThat(overview(home).path("missing").asBoolean()).isTrue();
    assertThat(overview(home).path("confirmed").isMissingNode()).isTrue();
  }
}
