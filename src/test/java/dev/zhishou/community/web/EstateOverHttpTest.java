package dev.zhishou.community.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import dev.zhishou.access.CommunityId;
import dev.zhishou.community.Place;
import dev.zhishou.community.Registers;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import tools.jackson.databind.JsonNode;

/// What an estate keeps of itself, and where it is shown.
class EstateOverHttpTest extends OverHttp {
  private static final String MANAGER = "lanting-manager";
  private static final String DESK = "lanting-desk";

  private JsonNode ok(String who, String method, String path, String body) {
    Caller.Answer answer = as(who).call(method, path, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private JsonNode got(String path) {
    Caller.Answer answer = as(DESK).call("GET", path, null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private String report() throws IOException {
    String opening =
        """
        {"procedure":"shift-handover","community":"lanting","answers":
         {"shift_role":"front-desk","outgoing":"%s","incoming":"%s"}}
        """
            .formatted(account(DESK), account("lanting-desk2"));
    Caller.Answer opened = as(DESK).call("POST", "/api/v1/cases", opening);
    assertThat(opened.status()).as(opened.body()).isIn(200, 201);
    String id = opened.json().path("id").asString();
    String told =
        """
        {"commands":[{"id":"%s","do":"done","step":"tell","answers":{%s"summary_text":"一切正常"}}]}
        """
            .formatted(UUID.randomUUID(), SHIFT);
    JsonNode after = ok(DESK, "POST", "/api/v1/cases/" + id + "/commands", told).path("case");
    return text("/api/v1/records/" + after.at("/records/0/id").asString() + ".pdf");
  }

  private String text(String path) throws IOException {
    return new PdfTextExtractor(new PdfReader(as(DESK).file(path))).getTextFromPage(1);
  }

  /// 002-001.
  @Test
  void a_profile_is_incomplete_until_it_is_filled_and_then_heads_reports_and_plans()
      throws IOException {
    String path = "/api/v1/estate?community=lanting";
    String empty = "{\"location\":\" \",\"doors\":[],\"floor_area\":null,\"fields\":[]}";
    assertThat(as(DESK).call("PUT", path, empty).status()).isEqualTo(403);
    ok(MANAGER, "PUT", path, empty);

    JsonNode lacking = got("/api/v1/setup?community=lanting").path("profile");
    assertThat(lacking.path("complete").asBoolean()).isFalse();
    assertThat(lacking.path("missing").valueStream().map(JsonNode::asString))
        .containsExactly("location", "doors", "floor-area");
    String plan = "/api/v1/procedures/general-emergency/card.pdf?community=lanting";
    assertThat(text(plan)).doesNotContain("建筑面积");

    JsonNode filled =
        ok(
            MANAGER,
            "PUT",
            path,
            """
            {"location":"试验路口","doors":["试验路 7 号","试验路 9 号"],"floor_area":51234.50,
             "fields":[{"label":"绿化","text":"三成"}]}
            """);
    assertThat(filled.path("missing").isEmpty()).isTrue();
    assertThat(filled.at("/fields/0/text").asString()).isEqualTo("三成");
    assertThat(got("/api/v1/setup?community=lanting").path("profile").path("complete").asBoolean())
        .isTrue();
    assertThat(report()).contains("项目概况", "试验路口", "试验路 9 号", "51234.5 平方米");
    assertThat(text(plan)).contains("试验路口", "试验路 7 号", "51234.5 平方米");
    assertThat(
            as(MANAGER)
                .call(
                    "PUT",
                    path,
                    "{\"location\":\"x\",\"doors\":[],\"floor_area\":-1,\"fields\":[]}")
                .status())
        .isEqualTo(422);
  }

  /// 001-067.
  @Test
  void who_calls_an_ambulance_sees_name_address_and_telephone_of_the_hospital() {
    got("/api/v1/contacts?community=lanting&kind=hospital")
        .path("items")
        .forEach(one -> removed("/api/v1/contacts/" + one.path("id").asString()));
    String contact = "/api/v1/contacts/" + UUID.randomUUID();
    String said =
        "{\"kind\":\"hospital\",\"name\":\"城东医院\",\"phone\":\"0571-5550 1997\",\"address\":\" 文一路 1 号 \"}";
    ok(MANAGER, "PUT", contact + "?community=lanting", said);
    assertThat(
            got("/api/v1/contacts?community=lanting&kind=hospital")
                .at("/items/0/address")
                .asString())
        .isEqualTo("文一路 1 号");

    JsonNode shock =
        as(DESK)
            .call(
                "POST",
                "/api/v1/cases",
                "{\"procedure\":\"electric-shock\",\"community\":\"lanting\",\"answers\":{}}")
            .json();
    assertThat(shock.path("steps").toString())
        .contains("\"proposed\":\"城东医院 文一路 1 号 0571-5550 1997\"");
    removed(contact);
  }

  /// 000-219.
  @Test
  void a_contact_and_a_place_of_the_plan_are_kept_in_the_product_and_the_check_knows_at_once() {
    got("/api/v1/contacts?community=lanting&kind=hospital")
        .path("items")
        .forEach(one -> removed("/api/v1/contacts/" + one.path("id").asString()));
    assertThat(got("/api/v1/setup?community=lanting").toString()).contains("\"ref\":\"hospital\"");

    String contact = "/api/v1/contacts/" + UUID.randomUUID() + "?community=lanting";
    String said = "{\"kind\":\"hospital\",\"name\":\"城西医院急诊\",\"phone\":\"0571-5550 1999\"}";
    assertThat(as(DESK).call("PUT", contact, said).status()).isEqualTo(403);
    ok(MANAGER, "PUT", contact, said);
    ok(MANAGER, "PUT", contact, said.replace("1999", "1998"));
    JsonNode kept = got("/api/v1/contacts?community=lanting&kind=hospital").path("items");
    assertThat(kept.size()).isEqualTo(1);
    assertThat(kept.at("/0/phone").asString()).isEqualTo("0571-5550 1998");
    assertThat(got("/api/v1/setup?community=lanting").toString())
        .doesNotContain("\"ref\":\"hospital\"");
    assertThat(as(MANAGER).call("PUT", contact, said.replace("hospital", "circus")).status())
        .isEqualTo(422);

    String place = "/api/v1/places/" + UUID.randomUUID() + "?community=lanting";
    ok(MANAGER, "PUT", place, "{\"kind\":\"assembly\",\"label\":\"网球场集合点\"}");
    String gather = "/api/v1/places?community=lanting&kind=assembly";
    assertThat(got(gather).toString()).contains("网球场集合点");
    removed(place.substring(0, place.indexOf('?')));
    assertThat(got(gather).toString()).doesNotContain("网球场集合点");
    String post =
        got("/api/v1/places?community=lanting&kind=guard-post").at("/items/0/id").asString();
    assertThat(
            as(MANAGER)
                .call(
                    "PUT",
                    "/api/v1/places/" + post + "?community=lanting",
                    "{\"kind\":\"public\",\"label\":\"x\"}")
                .status())
        .isEqualTo(403);
  }

  /// 003-076.
  @Test
  void the_exits_and_stairs_of_a_building_are_kept_and_told_for_it_alone() {
    String stairs = "/api/v1/places/" + UUID.randomUUID() + "?community=lanting";
    assertThat(
            as(MANAGER).call("PUT", stairs, "{\"kind\":\"stairs\",\"label\":\"东侧室外楼梯\"}").status())
        .isEqualTo(422);
    ok(MANAGER, "PUT", stairs, "{\"kind\":\"stairs\",\"label\":\"东侧室外楼梯\",\"building\":3}");

    CommunityId lanting =
        new CommunityId(UUID.fromString(got("/api/v1/communities").at("/items/0/id").asString()));
    List<String> ways =
        part(Registers.class).exits(lanting, 3, 2).stream().map(Place::label).toList();
    assertThat(ways).containsExactly("3号楼2单元一层北侧安全出口", "3号楼地下车库安全出口", "3号楼2单元疏散楼梯", "东侧室外楼梯");
  }

  /// 004-366.
  @Test
  void the_gate_knows_a_manager_by_face_and_plate_and_nobody_without_a_rank() {
    String list = "/api/v1/gate-list?community=lanting";
    String manager = account(MANAGER);
    String one = "/api/v1/gate-list/" + manager;
    String said = "{\"photo\":\"%s\",\"plates\":[\"浙a12345\"]}".formatted(as(MANAGER).picture());
    assertThat(as(DESK).call("PUT", one + "?community=lanting", said).status()).isEqualTo(403);
    ok(MANAGER, "PUT", one + "?community=lanting", said);

    JsonNode found = as("lanting-guard").call("GET", list, null).json().path("items");
    assertThat(found.valueStream().map(leader -> leader.path("account").asString()))
        .contains(manager)
        .doesNotContain(account(DESK), account("lanting-guard"));
    JsonNode seen =
        found
            .valueStream()
            .filter(leader -> leader.path("account").asString().equals(manager))
            .findFirst()
            .orElseThrow();
    assertThat(seen.path("rank").asString()).isEqualTo("manager");
    assertThat(seen.at("/plates/0").asString()).isEqualTo("浙A12345");
    String photo = one + "/photo?community=lanting";
    assertThat(as("lanting-guard").file(photo)).startsWith(0x89, 'P', 'N', 'G');
    assertThat(database.count("gate_face where position('A12345' in encode(plates, 'escape')) > 0"))
        .isZero();

    ok(MANAGER, "PUT", one + "?community=lanting", "{\"plates\":[]}");
    assertThat(as("lanting-guard").call("GET", photo, null).status()).isEqualTo(404);
    String desk = "/api/v1/gate-list/" + account(DESK) + "?community=lanting";
    assertThat(as(MANAGER).call("PUT", desk, "{\"plates\":[]}").status()).isEqualTo(404);
  }

  private void removed(String path) {
    assertThat(as(MANAGER).call("DELETE", path + "?community=lanting", null).status())
        .isEqualTo(204);
  }
}
