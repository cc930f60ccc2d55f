package dev.zhishou.notify.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.access.Caller;
import dev.zhishou.platform.Scope;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A notice from its first word to the last home that is rung, over HTTP.
class NoticeOverHttpTest extends NoticesOverHttp {

  private JsonNode deed(String who, String id, String deed, int status) {
    return asked(who, "POST", NOTICES + id + "/" + deed, null, status);
  }

  private static String draft(String id, String title, String audience) {
    return """
        {"id":"%s","community":"lanting","title":"%s","text":"明天上午停水，\\n请储水。",
         "audience":[%s],"message":true,"poster":true}
        """
        .formatted(id, title, audience);
  }

  private String written(String audience) {
    String id = UUID.randomUUID().toString();
    asked(DESK, "POST", "/api/v1/notices", draft(id, "停水通知", audience), 201);
    return id;
  }

  private List<String> owed() {
    return got("/api/v1/notices?community=lanting&owed=true&limit=200")
        .path("items")
        .findValuesAsString("id");
  }

  private String text(String sql, String id) {
    return database
        .scoped()
        .in(Scope.whole("a test looks"))
        .of(sql)
        .set("id", UUID.fromString(id))
        .first(row -> row.text("t"));
  }

  @Test
  void a_wide_notice_goes_out_once_a_second_person_approved_it() {
    String id = written("{\"kind\":\"buildings\",\"buildings\":[3]}");
    assertThat(deed(DESK, id, "send", 409).path("type").asString()).contains("not-now");
    JsonNode submitted = deed(DESK, id, "submit", 200);
    assertThat(submitted.path("state").asString()).isEqualTo("submitted");
    assertThat(submitted.path("wide").asBoolean()).isTrue();
    assertThat(deed(DESK, id, "send", 409).path("type").asString()).contains("unapproved");
    deed(DESK, id, "approve", 403);
    assertThat(deed("lanting-manager", id, "approve", 200).path("state").asString())
        .isEqualTo("approved");

    JsonNode sent = deed(DESK, id, "send", 200);
    int homes = sent.at("/count/homes").asInt();
    assertThat(sent.path("state").asString()).isEqualTo("sent");
    assertThat(homes).isGreaterThan(50);
    assertThat(counted("select count(*)::int as n from notice_home where notice_id = :id", id))
        .isEqualTo(homes);
    int people =
        counted(
            "select count(distinct person_id)::int as n from notice_person"
                + " where notice_id = :id and phone",
            id);
    int deliveries = counted("select count(*)::int as n from delivery where message_id = :id", id);
    assertThat(deliveries).isEqualTo(people).isGreaterThan(homes);

    deed(DESK, id, "send", 200);
    assertThat(counted("select count(*)::int as n from delivery where message_id = :id", id))
        .as("sent twice")
        .isEqualTo(deliveries);
  }

  @Test
  void who_wrote_it_does_not_approve_it_and_few_homes_need_nobody() {
    String id = UUID.randomUUID().toString();
    asked(
        "lanting-manager",
        "POST",
        "/api/v1/notices",
        draft(id, "停水", "{\"kind\":\"community\"}"),
        201);
    deed("lanting-manager", id, "submit", 200);
    assertThat(deed("lanting-manager", id, "approve", 409).path("type").asString())
        .contains("self-approval");

    String few = written("{\"kind\":\"homes\",\"homes\":[\"3-2-1102\"]}");
    assertThat(deed(DESK, few, "submit", 200).path("state").asString()).isEqualTo("approved");
  }

  @Test
  void the_same_id_is_the_same_notice_and_all_faults_are_said_at_once() {
    String id = UUID.randomUUID().toString();
    String body = draft(id, "停水", "{\"kind\":\"community\"}");
    asked(DESK, "POST", "/api/v1/notices", body, 201);
    asked(DESK, "POST", "/api/v1/notices", body, 201);
    assertThat(counted("select count(*)::int as n from notice where id = :id", id)).isEqualTo(1);
    JsonNode faults =
        asked(
                DESK,
                "POST",
                "/api/v1/notices",
                "{\"community\":\"lanting\",\"message\":false,\"audience\":[{\"kind\":\"moon\"}]}",
                422)
            .path("errors");
    assertThat(faults.findValuesAsString("pointer"))
        .containsExactlyInAnyOrder("/id", "/title", "/text", "/audience/0/kind", "/message");
  }

  @Test
  void
      the_note_on_a_door_has_the_number_of_the_service_centre_and_of_the_case_and_no_key_003_031() {
    String phone =
        asked(DESK, "GET", "/api/v1/contacts?community=lanting&kind=service-centre", null, 200)
            .at("/items/0/phone")
            .asString();
    assertThat(phone).isNotBlank();
    JsonNode note =
        asked(
            DESK,
            "POST",
            "/api/v1/notices",
            """
            {"id":"%s","community":"lanting","template":"door-note",
             "variables":{"number":"LT-FM-2026-0001"},"poster":true,
             "audience":[{"kind":"homes","homes":["3-2-1102"]}]}
            """
                .formatted(UUID.randomUUID()),
            201);
    assertThat(note.path("text").asString())
        .contains("服务中心" + phone, "LT-FM-2026-0001")
        .doesNotContain("钥匙", "{");
  }

  @Test
  void a_template_asks_for_its_blanks_and_says_the_community_itself() {
    String id = UUID.randomUUID().toString();
    String body =
        """
        {"id":"%s","community":"lanting","template":"epidemic-daily","variables":%s,
         "audience":[{"kind":"homes","homes":["3-2-1102"]}]}
        """;
    JsonNode faults =
        asked(DESK, "POST", "/api/v1/notices", body.formatted(id, "{}"), 422).path("errors");
    assertThat(faults.findValuesAsString("pointer"))
        .contains("/variables/new_cases", "/variables/advice")
        .doesNotContain("/variables/community");
    String said =
        "{\"new_cases\":\"2\",\"all_cases\":\"9\",\"recovered_count\":\"7\",\"advice\":\"多通风\"}";
    JsonNode notice = asked(DESK, "POST", "/api/v1/notices", body.formatted(id, said), 201);
    assertThat(notice.path("text").asString())
        .contains("兰亭苑：今天新增 2 例，累计 9 例")
        .contains("多通风")
        .doesNotContain("{");
    String stored = text("select encode(body, 'escape') as t from notice where id = :id", id);
    assertThat(stored).doesNotContain("new").hasSizeGreaterThan(50);
  }

  @Test
  void a_page_that_is_opened_by_its_own_key_is_read_once_and_the_rest_is_rung() {
    String id = written("{\"kind\":\"units\",\"units\":[\"3-2\"]}");
    deed(DESK, id, "submit", 200);
    String poster = text("select key as t from notice where id = :id", id);
    Caller nobody = Caller.anonymous(port);
    assertThat(nobody.call("GET", "/n/" + poster, null).status()).as("not out").isEqualTo(404);
    JsonNode now = got(NOTICES + id);
    if (now.path("state").asString().equals("submitted")) {
      deed("lanting-manager", id, "approve", 200);
    }
    deed(DESK, id, "send", 200);
    int homes = got(NOTICES + id + "/figures").path("homes").asInt();
    assertThat(got(NOTICES + id + "/figures").path("unreached").asInt()).isEqualTo(homes);

    Caller.Answer page = nobody.call("GET", "/n/" + poster, null);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("停水通知", "请储水", "兰亭苑");
    assertThat(got(NOTICES + id + "/figures").path("read").asInt()).as("by the poster").isZero();
    String own = text("select min(key) as t from notice_person where notice_id = :id", id);
    nobody.call("GET", "/n/" + own, null);
    String first =
        text("select max(read_at)::text as t from notice_person where notice_id = :id", id);
    nobody.call("GET", "/n/" + own, null);
    assertThat(text("select max(read_at)::text as t from notice_person where notice_id = :id", id))
        .isEqualTo(first);
    JsonNode figures = got(NOTICES + id + "/figures");
    assertThat(figures.path("read").asInt()).isEqualTo(1);
    assertThat(figures.path("unreached").asInt()).isEqualTo(homes - 1);
    assertThat(nobody.call("GET", "/n/AAAAAAAAAAAAAAAAAAAAAA", null).status()).isEqualTo(404);

    JsonNode ring = got(NOTICES + id + "/receipts?unreached=true&limit=500").path("items");
    assertThat(ring).hasSize(homes - 1);
    JsonNode home = ring.get(0);
    assertThat(home.at("/people/0/phone").asString()).contains("****");
    assertThat(home.at("/people/0/name").asString()).contains("*");
    String at = NOTICES + id + "/homes/" + home.path("home").asString();
    String reveal = "/api/v1/people/" + home.at("/people/0/id").asString() + "/reveal";
    JsonNode told = asked(DESK, "POST", reveal, "{\"reason\":\"notice\",\"text\":\"没送达\"}", 200);
    assertThat(told.path("phone").asString()).matches("\\d{8,}");
    assertThat(
            counted(
                "select count(*)::int as n from audit where act = 'revealed-for-notice'"
                    + " and cast(:id as uuid) is not null",
                id))
        .isPositive();
    assertThat(asked(DESK, "POST", at, "{\"how\":\"rung\"}", 200).path("state").asString())
        .isEqualTo("rung");
    assertThat(got(NOTICES + id + "/figures").path("unreached").asInt()).isEqualTo(homes - 2);
    assertThat(got(NOTICES + id + "/receipts?unreached=true&limit=500").path("items"))
        .hasSize(homes - 2);
  }

  @Test
  void the_paper_hangs_at_the_entrances_with_a_photo_and_is_taken_back() {
    String id = written("{\"kind\":\"units\",\"units\":[\"3-2\"]}");
    byte[] pdf = as(DESK).file(NOTICES + id + "/poster.pdf");
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    deed(DESK, id, "submit", 200);
    if (got(NOTICES + id).path("state").asString().equals("submitted")) {
      deed("lanting-manager", id, "approve", 200);
    }
    deed(DESK, id, "send", 200);
    JsonNode entrances = got(NOTICES + id + "/entrances").path("items");
    assertThat(entrances).hasSize(1);
    assertThat(entrances.get(0).path("label").asString()).contains("3号楼2单元");
    String place = entrances.get(0).path("place").asString();
    String at = NOTICES + id + "/entrances/" + place;
    asked(DESK, "POST", at, "{\"photo\":\"" + "0".repeat(64) + "\"}", 422);
    String photo = as(DESK).picture();
    assertThat(owed()).as("its paper does not hang yet").contains(id);
    asked(DESK, "POST", at, "{\"photo\":\"" + photo + "\"}", 200);
    assertThat(owed()).doesNotContain(id);
    assertThat(got(NOTICES + id + "/figures").path("posted").asInt()).isEqualTo(1);
    assertThat(as("lanting-guard").file(NOTICES + id + "/photos/" + photo)).isNotEmpty();

    deed(DESK, id, "withdraw", 200);
    String poster = text("select key as t from notice where id = :id", id);
    assertThat(Caller.anonymous(port).call("GET", "/n/" + poster, null).body()).contains("已撤回");
  }

  @Test
  void a_photo_stands_on_the_sheet_and_behind_the_link_and_no_other_file_can_be_had_so() {
    String id = UUID.randomUUID().toString();
    String body = draft(id, "停水", "{\"kind\":\"homes\",\"homes\":[\"3-2-1102\"]}");
    String unknown = body.replaceFirst("\\{", "{\"photo\":\"" + "0".repeat(64) + "\",");
    assertThat(
            asked(DESK, "POST", "/api/v1/notices", unknown, 422).at("/errors/0/pointer").asString())
        .isEqualTo("/photo");
    String photo = as(DESK).picture();
    String shown = body.replaceFirst("\\{", "{\"photo\":\"" + photo + "\",");
    JsonNode notice = asked(DESK, "POST", "/api/v1/notices", shown, 201);
    assertThat(notice.path("photo").asString()).isEqualTo(photo);
    byte[] with = as(DESK).file(NOTICES + id + "/poster.pdf");
    assertThat(new String(with, StandardCharsets.ISO_8859_1)).contains("/DCTDecode");
    assertThat(as("lanting-guard").file(NOTICES + id + "/photos/" + photo)).isNotEmpty();
    // Another who writes the draft anew keeps its photo, or takes it away.
    asked("lanting-manager", "PUT", NOTICES + id, shown.replace("停水", "停电"), 200);
    String key = text("select key as t from notice where id = :id", id);
    Caller anybody = Caller.anonymous(port);
    assertThat(anybody.call("GET", "/n/" + key + "/photo", null).status())
        .as("not sent yet")
        .isEqualTo(404);
    deed(DESK, id, "submit", 200);
    deed(DESK, id, "send", 200);
    assertThat(anybody.call("GET", "/n/" + key, null).body()).contains("/n/" + key + "/photo");
    byte[] jpeg = anybody.file("/n/" + key + "/photo");
    assertThat(HexFormat.of().formatHex(jpeg, 0, 3)).isEqualTo("ffd8ff");
  }
}
