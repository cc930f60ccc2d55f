package dev.zhishou.community.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.Zhishou;
import dev.zhishou.access.Caller;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/// Numbers are masked wherever they are shown; the whole one is told with a reason, on record.
@Tag("database")
@SpringBootTest(classes = Zhishou.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RevealOverHttpTest {
  private static final String MASKED = "\\d{3}\\*{4}\\d{4}";

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  @LocalServerPort int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    DATABASE.tell(registry);
    registry.add("zhishou.empty", () -> "false");
    registry.add("zhishou.access.argon-memory", () -> "64");
    registry.add("zhishou.access.argon-rounds", () -> "1");
  }

  @Test
  void a_number_is_masked_in_every_register_and_told_with_a_reason_that_the_log_keeps() {
    Caller desk = staff("desk");
    JsonNode person = first(desk, "/api/v1/people?limit=1");
    String masked = person.path("phone").asString();
    assertThat(masked).matches(MASKED);
    JsonNode home = first(desk, "/api/v1/homes?limit=1");
    assertThat(home.at("/people/0/phone").asString()).matches(MASKED);
    JsonNode duty = first(desk, "/api/v1/duties/now");
    assertThat(duty.at("/account/phone").asString()).matches(MASKED);

    String reveal = "/api/v1/people/" + person.path("id").asString() + "/reveal";
    assertThat(desk.call("POST", reveal, "{}").status()).isEqualTo(422);
    assertThat(desk.call("POST", reveal, "{\"reason\":\"other\"}").status()).isEqualTo(422);
    assertThat(desk.call("POST", reveal, "{\"reason\":\"curious\"}").status()).isEqualTo(422);
    assertThat(staff("1-101").call("POST", reveal, reason("call-back")).status()).isEqualTo(404);
    Caller.Answer told = desk.call("POST", reveal, "{\"reason\":\"other\",\"text\":\"快递在门口,金丝雀\"}");
    String whole = told.json().path("phone").asString();
    assertThat(whole).as(told.body()).matches("\\d{11}").startsWith(masked.substring(0, 3));

    Caller manager = staff("manager");
    JsonNode line = first(manager, "/api/v1/audit?community=lanting&act=revealed&limit=1");
    assertThat(line.path("subject").asString()).isEqualTo(person.path("id").asString());
    assertThat(line.path("detail").asString()).isEqualTo("reason=other");
    String said = "/api/v1/audit/" + line.path("seq").asLong() + "/said?community=lanting";
    assertThat(manager.call("GET", said, null).json().path("text").asString())
        .isEqualTo("快递在门口,金丝雀");

    Caller admin = Caller.signedIn(port, "admin");
    assertThat(admin.call("GET", "/api/v1/audit?limit=200", null).body())
        .contains("revealed")
        .doesNotContain("金丝雀")
        .doesNotContain(whole);
    assertThat(admin.call("GET", said, null).status()).isEqualTo(403);
    assertThat(desk.call("GET", "/api/v1/audit", null).status()).isEqualTo(403);
    assertThat(staff("manager").call("GET", "/api/v1/audit.csv", null).body())
        .contains("revealed")
        .doesNotContain("金丝雀");
  }

  @Test
  void for_an_open_case_the_desk_rings_its_home_and_who_is_on_duty_and_nobody_else() {
    Caller desk = staff("desk2");
    JsonNode home = first(desk, "/api/v1/homes?q=3-2-1102");
    JsonNode other = first(desk, "/api/v1/homes?q=1-1-101");
    String caseId =
        desk.call(
                "POST",
                "/api/v1/cases",
                "{\"procedure\":\"gas-leak\",\"community\":\"lanting\",\"home\":\"%s\",\"answers\":{}}"
                    .formatted(home.path("id").asString()))
            .json()
            .path("id")
            .asString();
    String body = "{\"reason\":\"case\",\"case\":\"" + caseId + "\"}";

    JsonNode now = first(desk, "/api/v1/duties/now?case=" + caseId);
    assertThat(now.at("/account/phone").asString()).matches("\\d{11}");
    assertThat(
            DATABASE.count("audit where act = 'saw-duty-numbers' and subject = '" + caseId + "'"))
        .isEqualTo(1);
    assertThat(
            first(staff("guard"), "/api/v1/duties/now?case=" + caseId)
                .at("/account/phone")
                .asString())
        .matches(MASKED);
    assertThat(desk.call("GET", "/api/v1/duties/now?case=" + UUID.randomUUID(), null).status())
        .isEqualTo(404);

    assertThat(told(desk, home.at("/people/0/id").asString(), body).status()).isEqualTo(200);
    assertThat(told(desk, now.at("/account/id").asString(), body).json().path("phone").asString())
        .isEqualTo(now.at("/account/phone").asString());
    assertThat(told(desk, other.at("/people/0/id").asString(), body).status()).isEqualTo(422);
  }

  @Test
  void who_asks_for_number_after_number_is_stopped_and_told_when_to_come_back() {
    Caller captain = staff("captain");
    JsonNode people = captain.call("GET", "/api/v1/people?limit=31", null).json().path("items");
    for (int i = 0; i < 30; i++) {
      String id = people.path(i).path("id").asString();
      assertThat(told(captain, id, reason("check")).status()).isEqualTo(200);
    }
    Caller.Answer more = told(captain, people.path(30).path("id").asString(), reason("check"));
    assertThat(more.status()).isEqualTo(429);
    assertThat(more.retryAfter()).isBetween(3000L, 3600L);
    assertThat(more.body()).doesNotContain("phone\":\"1");
  }

  @Test
  void what_is_personal_in_a_case_is_masked_for_who_does_not_work_on_it_until_he_says_why() {
    Caller desk = staff("desk");
    Caller guard = staff("guard");
    Caller.Answer opened =
        desk.call(
            "POST",
            "/api/v1/cases",
            """
            {"procedure":"inquiry","community":"lanting","answers":{"way_in":"phone",
             "asked_at":"2026-01-05T10:00:00+08:00","name":"王小明","phone":"13987654321",
             "question":"我的新号码13987651234登记了吗"}}
            """);
    String id = opened.json().path("id").asString();
    String path = "/api/v1/cases/" + id;
    assertThat(opened.json().at("/answers/phone").asString()).isEqualTo("13987654321");
    assertThat(opened.json().path("masked").asBoolean()).isFalse();
    String seen = "audit where act = 'saw-case' and subject = '" + id + "'";
    assertThat(DATABASE.count(seen)).as("one row a shift, however often he looks").isEqualTo(1);
    assertThat(desk.call("GET", path, null).body()).contains("13987654321");
    assertThat(DATABASE.count(seen)).isEqualTo(1);

    JsonNode masked = guard.call("GET", path, null).json();
    assertThat(masked.at("/answers/phone").asString()).isEqualTo("139****4321");
    assertThat(masked.at("/answers/name").asString()).isEqualTo("王**");
    assertThat(masked.at("/answers/question").asString()).isEqualTo("我的新号码139****1234登记了吗");
    assertThat(masked.path("masked").asBoolean()).isTrue();
    for (String part : new String[] {"", "/events", "/dossier"}) {
      assertThat(guard.call("GET", path + part, null).body())
          .as(part)
          .doesNotContain("13987654321", "13987651234", "王小明");
    }
    assertThat(desk.call("GET", path + "/events", null).body()).contains("13987654321");
    assertThat(desk.call("GET", path + "/dossier", null).body()).contains("13987654321");
    assertThat(DATABASE.count("audit where act = 'took-dossier' and subject = '" + id + "'"))
        .isEqualTo(2);

    assertThat(guard.call("POST", path + "/reveal", "{}").status()).isEqualTo(422);
    assertThat(staff("1-101").call("POST", path + "/reveal", reason("check")).status())
        .isEqualTo(404);
    Caller.Answer told = guard.call("POST", path + "/reveal", reason("safety"));
    assertThat(told.json().path("until").asString()).as(told.body()).isNotEmpty();
    assertThat(guard.call("GET", path, null).body()).contains("13987654321", "王小明");
    assertThat(guard.call("GET", path + "/events", null).body()).contains("13987651234");
    JsonNode line =
        first(staff("manager"), "/api/v1/audit?community=lanting&act=opened-case&limit=1");
    assertThat(line.path("subject").asString()).isEqualTo(id);
    assertThat(line.path("detail").asString()).isEqualTo("reason=safety case=" + id);
  }

  @Test
  void who_does_not_work_on_a_case_sees_that_an_owner_signed_and_not_his_hand() throws IOException {
    Caller desk = staff("desk");
    Caller archivist = staff("archive");
    String home = first(desk, "/api/v1/homes?q=3-2-1102").path("id").asString();
    Caller.Answer opened =
        desk.call(
            "POST",
            "/api/v1/cases",
            """
            {"procedure":"renovation","community":"lanting","answers":{"home":"%s","renewal":false}}
            """
                .formatted(home));
    String path = "/api/v1/cases/" + opened.json().path("id").asString();
    String drawing = path + "/evidence/" + desk.picture();
    Caller.Answer applied =
        desk.call(
            "POST",
            path + "/commands",
            """
            {"commands":[{"id":"%s","do":"done","step":"apply","answers":{"company":"东方装饰",
             "contact_person":"赵一","contact_phone":"13900001111","scope":"厨房",
             "starts_on":"2099-01-05","ends_on":"2099-02-05"},
             "signatures":[{"as":"owner","name":"王小明","image":"%s"}]}]}
            """
                .formatted(UUID.randomUUID(), drawing.substring(drawing.lastIndexOf('/') + 1)));
    assertThat(applied.json().at("/results/0/outcome").asString())
        .as(applied.body())
        .isEqualTo("accepted");
    String form = "/api/v1/records/" + applied.json().at("/case/records/0/id").asString();
    assertThat(desk.call("GET", form, null).json().at("/signatures/0/name").asString())
        .isEqualTo("王小明");
    assertThat(desk.call("GET", drawing, null).status()).isEqualTo(200);

    JsonNode masked = archivist.call("GET", form, null).json().at("/signatures/0");
    assertThat(masked.path("name").asString()).isEqualTo("王**");
    assertThat(masked.path("withheld").asBoolean()).isTrue();
    assertThat(masked.path("at").asString()).isNotEmpty();
    assertThat(masked.has("image")).isFalse();
    assertThat(text(archivist.file(form + ".pdf"))).contains("已签（王**）").doesNotContain("王小明");
    assertThat(archivist.call("GET", drawing, null).status()).isEqualTo(404);
    assertThat(archivist.call("GET", path, null).json().path("masked").asBoolean()).isTrue();
    assertThat(archivist.call("GET", path + "/dossier", null).body())
        .contains("events.jsonl")
        .doesNotContain("evidence/", "王小明");

    assertThat(archivist.call("POST", path + "/reveal", reason("check")).status()).isEqualTo(200);
    JsonNode whole = archivist.call("GET", form, null).json().at("/signatures/0");
    assertThat(whole.path("name").asString()).isEqualTo("王小明");
    assertThat(drawing).endsWith(whole.path("image").asString("none"));
    assertThat(archivist.call("GET", drawing, null).status()).isEqualTo(200);
    assertThat(text(archivist.file(form + ".pdf"))).contains("王小明").doesNotContain("已签");
    assertThat(archivist.call("GET", path + "/dossier", null).body()).contains("evidence/");
  }

  private static String text(byte[] sheet) throws IOException {
    return new PdfTextExtractor(new PdfReader(sheet)).getTextFromPage(1).replaceAll("\\s", "");
  }

  private Caller staff(String ending) {
    return Caller.signedIn(port, "lanting-" + ending);
  }

  private static Caller.Answer told(Caller who, String person, String body) {
    return who.call("POST", "/api/v1/people/" + person + "/reveal", body);
  }

  private static String reason(String word) {
    return "{\"reason\":\"" + word + "\"}";
  }

  private static JsonNode first(Caller caller, String list) {
    return caller.call("GET", list, null).json().path("items").path(0);
  }
}
