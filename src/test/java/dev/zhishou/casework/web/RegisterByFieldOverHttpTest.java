package dev.zhishou.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import dev.zhishou.records.Workbook;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Registers that are narrowed by what stands in a field (004-032, 000-173, 002-233).
class RegisterByFieldOverHttpTest extends OverHttp {
  private static final String DESK = "lanting-desk";

  private String opened(String who, String procedure, String answers) {
    Caller.Answer opened =
        as(who)
            .call(
                "POST",
                "/api/v1/cases",
                "{\"procedure\":\"%s\",\"community\":\"lanting\",\"answers\":{%s}}"
                    .formatted(procedure, answers));
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    return opened.json().path("id").asString();
  }

  private JsonNode does(String who, String caseId, String step, String rest) {
    String command =
        "{\"commands\":[{\"id\":\"%s\",\"step\":\"%s\",%s}]}"
            .formatted(UUID.randomUUID(), step, rest);
    Caller.Answer answer = as(who).call("POST", "/api/v1/cases/" + caseId + "/commands", command);
    assertThat(answer.json().at("/results/0/outcome").asString())
        .as(answer.body())
        .isEqualTo("accepted");
    return answer.json().path("case");
  }

  private JsonNode done(String who, String caseId, String step, String answers) {
    return does(who, caseId, step, "\"do\":\"done\",\"answers\":{" + answers + "}");
  }

  private static String number(JsonNode written, String form) {
    return written
        .path("records")
        .valueStream()
        .filter(one -> one.path("form").asString().equals(form))
        .map(one -> one.path("number").asString())
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  private static String narrowed(String form, String field, String value) {
    return "?community=lanting&type=%s&field=%s&value=%s"
        .formatted(form, field, URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  private JsonNode got(String who, String path) {
    Caller.Answer answer = as(who).call("GET", path, null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private List<String> numbers(String who, String query) {
    List<String> numbers = new ArrayList<>();
    got(who, "/api/v1/records" + query)
        .path("items")
        .forEach(item -> numbers.add(item.path("number").asString()));
    return numbers;
  }

  private int status(String who, String query) {
    return as(who).call("GET", "/api/v1/records" + query, null).status();
  }

  private String contact(String kind, String name) {
    String id =
        opened(
            DESK,
            "reception",
            """
            "way_in":"visit","received_at":"2020-01-01T08:00:00+08:00","caller_kind":"%s","name":"%s"
            """
                .formatted(kind, name));
    return number(
        done(
            DESK,
            id,
            "listen",
            """
            "served_at":"2020-01-01T08:01:00+08:00","agitated":false,"special":false,
            "needs":[{"id":"1","need":"商量%s的事"}]
            """
                .formatted(name)),
        "contact-record");
  }

  @Test
  void the_contact_log_is_filtered_by_counterpart_004_032() {
    String committee = contact("committee", "高主任");
    String developer = contact("developer", "田经理");
    String by = narrowed("contact-record", "caller_kind", "committee");
    assertThat(numbers(DESK, by)).contains(committee).doesNotContain(developer);
    assertThat(numbers(DESK, narrowed("contact-record", "caller_kind", "developer")))
        .contains(developer)
        .doesNotContain(committee);
    assertThat(numbers(DESK, by + "&to=2001-01-01")).isEmpty();
    assertThat(Workbook.of(as(DESK).file("/api/v1/records.xlsx" + by)).column("来人"))
        .isNotEmpty()
        .containsOnly("业主委员会");
    // Part by part: none is missed, none comes twice.
    String again = contact("committee", "高主任");
    JsonNode first = got(DESK, "/api/v1/records" + by + "&limit=1");
    assertThat(first.at("/items/0/number").asString()).isEqualTo(again);
    assertThat(numbers(DESK, by + "&limit=1&cursor=" + first.path("next").asString()))
        .containsExactly(committee);
    // What is in a list is found by its words.
    assertThat(numbers(DESK, narrowed("contact-record", "needs", "商量田经理")))
        .containsExactly(developer);
  }

  private String passes(String caseId, String door, String name, String way) {
    return number(
        done(
            "lanting-guard",
            caseId,
            "gate",
            """
            "passer":"%s","of_home":"2-1-101","way":"%s","gate_at":"2020-01-01T08:00:00+08:00",
            "gate_at_door":"%s"
            """
                .formatted(name, way, door)),
        "gate-register");
  }

  @Test
  void the_gate_log_is_searched_by_person_and_time_000_173() {
    String id = opened("lanting-manager", "epidemic", "\"sort\":\"infection\",\"about\":\"疑似\"");
    done(
        "lanting-manager",
        id,
        "measures",
        """
        "measure":"外来人员不进","from_at":"2020-01-01T08:00:00+08:00",
        "to_at":"2120-01-01T08:00:00+08:00"
        """);
    String door =
        got("lanting-guard", "/api/v1/places?community=lanting").at("/items/0/id").asString();
    String first = passes(id, door, "欧阳来客", "in");
    String other = passes(id, door, "司马过客", "out");
    String by = narrowed("gate-register", "passer", "欧阳来客");
    int before = database.count("audit where act = 'searched-records'");
    assertThat(numbers("lanting-guard", by)).containsExactly(first).doesNotContain(other);
    assertThat(database.count("audit where act = 'searched-records'")).isEqualTo(before + 1);
    String day = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).minusDays(1).toString();
    assertThat(numbers("lanting-guard", by + "&from=" + day)).containsExactly(first);
    assertThat(numbers("lanting-guard", by + "&to=2001-01-01")).isEmpty();
    assertThat(Workbook.of(as("lanting-guard").file("/api/v1/records.xlsx" + by)).column("姓名"))
        .containsExactly("欧阳来客");
    // Whom the form's `read` does not name finds nobody in it.
    assertThat(status("lanting-engineer", by)).isEqualTo(403);
    assertThat(numbers("binhe-guard", by.replace("community=lanting&", ""))).isEmpty();
    int traces = database.count("audit where act = 'searched-records'");
    // A choice is no look for anybody: it leaves no trace.
    assertThat(numbers("lanting-captain", narrowed("gate-register", "way", "out")))
        .containsExactly(other);
    assertThat(database.count("audit where act = 'searched-records'")).isEqualTo(traces);
  }

  private JsonNode home(String room) {
    return got(DESK, "/api/v1/homes?community=lanting&q=" + room).at("/items/0");
  }

  private String filed(String room, String place) {
    String id =
        opened(
            DESK,
            "tenant-move",
            "\"home\":\"%s\",\"direction\":\"move_out\",\"move_on\":\"2099-11-28\""
                .formatted(home(room).path("id").asString()));
    done(
        DESK,
        id,
        "check",
        """
        "tenant_name":"赵某","tenant_phone":"13900000001","owner_told":"同意",
        "out_list":["fees_paid","cards_back","meters_read","goods","gates_off"]
        """);
    for (String step : List.of("guards_know", "engineers_know", "finance_knows", "register")) {
      does("lanting-supervisor", id, step, "\"do\":\"skip\",\"reason\":\"以后补\"");
    }
    return number(
        done(
            "lanting-archive",
            id,
            "file_papers",
            """
            "file_place":"%s","filed_papers":[{"id":"1","paper":"清单","filed_on":"2026-11-20",
            "here":true}]
            """
                .formatted(place)),
        "owner-file-index");
  }

  private String place(String query) {
    JsonNode found = got("lanting-archive", "/api/v1/records" + query).path("items");
    assertThat(found.size()).as(found.toString()).isEqualTo(1);
    return got("lanting-archive", "/api/v1/records/" + found.at("/0/id").asString())
        .path("fields")
        .valueStream()
        .filter(field -> field.path("name").asString().equals("file_place"))
        .findFirst()
        .orElseThrow()
        .path("text")
        .asString();
  }

  @Test
  void the_place_of_an_owners_file_is_found_by_owner_and_by_room_002_233() {
    filed("2-1-501", "2 柜 3 层 17 号");
    filed("2-1-602", "5 柜 1 层 4 号");
    for (String room : List.of("2-1-501", "2-1-602")) {
      String place = room.equals("2-1-501") ? "2 柜 3 层 17 号" : "5 柜 1 层 4 号";
      String owner = home(room).at("/people/0/name").asString();
      assertThat(owner).isNotBlank();
      assertThat(place(narrowed("owner-file-index", "home", room))).isEqualTo(place);
      assertThat(place(narrowed("owner-file-index", "home", home(room).path("label").asString())))
          .isEqualTo(place);
      assertThat(place(narrowed("owner-file-index", "home", owner))).isEqualTo(place);
    }
    assertThat(numbers("lanting-archive", narrowed("owner-file-index", "home", "没有此人"))).isEmpty();
    assertThat(status("lanting-engineer", narrowed("owner-file-index", "home", "2-1-501")))
        .isEqualTo(403);
  }

  @Test
  void what_is_asked_wrongly_of_a_field_is_said() {
    assertThat(status(DESK, "?field=caller_kind&value=committee")).isEqualTo(422);
    assertThat(status(DESK, "?type=contact-record&field=caller_kind")).isEqualTo(422);
    assertThat(status(DESK, "?type=contact-record&value=committee")).isEqualTo(422);
    assertThat(status(DESK, narrowed("contact-record", "nothing", "committee"))).isEqualTo(422);
    assertThat(status(DESK, narrowed("contact-record", "caller_kind", "nothing"))).isEqualTo(422);
  }
}
