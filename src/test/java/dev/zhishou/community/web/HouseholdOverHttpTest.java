package dev.zhishou.community.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Steps with `registry: {household: …}` over HTTP, and what the register says afterwards.
class HouseholdOverHttpTest extends OverHttp {
  private static final String DESK = "lanting-desk";

  private JsonNode got(String who, String path) {
    Caller.Answer answer = as(who).call("GET", path, null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private String home(String room) {
    return got(DESK, "/api/v1/homes?community=lanting&q=" + room).at("/items/0/id").asString();
  }

  /// `owner 王伟 10012345678`, as the register says.
  private List<String> people(String room) {
    List<String> people = new ArrayList<>();
    got(DESK, "/api/v1/homes?community=lanting&q=" + room)
        .at("/items/0/people")
        .forEach(
            one ->
                people.add(
                    one.path("lives_as").asString()
                        + " "
                        + one.path("name").asString()
                        + " "
                        + one.path("phone").asString("")));
    return people;
  }

  private List<String> changes(String room, String caseId) {
    List<String> changes = new ArrayList<>();
    got(DESK, "/api/v1/homes/" + home(room) + "/changes?community=lanting")
        .path("items")
        .forEach(
            one -> {
              assertThat(one.path("case").asString()).isEqualTo(caseId);
              assertThat(one.path("by").asString()).isNotBlank();
              assertThat(Instant.parse(one.path("at").asString())).isBefore(Instant.now());
              changes.add(
                  one.path("run").asString()
                      + " "
                      + one.path("change").asString()
                      + " "
                      + one.path("lives_as").asString(""));
            });
    return changes;
  }

  private String opened(String procedure, String answers, boolean drill) {
    Caller.Answer opened =
        as(DESK)
            .call(
                "POST",
                "/api/v1/cases",
                "{\"procedure\":\"%s\",\"community\":\"lanting\",\"drill\":%s,\"answers\":{%s}}"
                    .formatted(procedure, drill, answers));
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    return opened.json().path("id").asString();
  }

  private static String command(String step, String answers, String rest) {
    return "{\"id\":\"%s\",\"do\":\"done\",\"step\":\"%s\",\"answers\":{%s}%s}"
        .formatted(UUID.randomUUID(), step, answers, rest);
  }

  private JsonNode sends(String who, String caseId, String... commands) {
    Caller.Answer answer =
        as(who)
            .call(
                "POST",
                "/api/v1/cases/" + caseId + "/commands",
                "{\"commands\":[" + String.join(",", commands) + "]}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    for (JsonNode result : answer.json().path("results")) {
      assertThat(result.path("outcome").asString())
          .as(answer.json().path("results").toString())
          .isEqualTo("accepted");
    }
    return answer.json().path("case");
  }

  private void does(String who, String caseId, String step, String answers) {
    sends(who, caseId, command(step, answers, ""));
  }

  private String moves(String room, String way, String name, boolean drill) {
    String id =
        opened(
            "tenant-move",
            "\"home\":\"%s\",\"direction\":\"%s\",\"move_on\":\"2099-11-28\""
                .formatted(home(room), way),
            drill);
    String list =
        way.equals("move_in")
            ? "\"in_list\":[\"lease\",\"identity\",\"convention\",\"fees_who\",\"cards\",\"contact_left\"]"
            : "\"out_list\":[\"fees_paid\",\"cards_back\",\"meters_read\",\"goods\",\"gates_off\"]";
    does(
        DESK,
        id,
        "check",
        "\"tenant_name\":\"%s\",\"tenant_phone\":\"13900000001\",\"owner_told\":\"同意\",%s"
            .formatted(name, list));
    does("lanting-captain", id, "guards_know", "\"guards_did\":\"门禁已改\"");
    does("lanting-chief", id, "engineers_know", "\"meter_readings\":\"水 12\"");
    does("lanting-finance", id, "finance_knows", "\"fees_state\":\"业主付\"");
    String register = command("register", "\"changed_on\":\"2099-11-28\"", "");
    if (way.equals("move_in")) {
      // In one call, as a phone brings it: what the first step seals the second reads.
      sends(
          DESK,
          id,
          command(
              "people_in",
              "\"tenants\":[{\"id\":\"1\",\"person_name\":\"%s\",\"person_is\":\"本人\"},"
                      .formatted(name)
                  + "{\"id\":\"2\",\"person_name\":\"钱同住\",\"person_is\":\"妻子\"}]",
              ""),
          register);
    } else {
      sends(DESK, id, register);
    }
    return id;
  }

  @Test
  void a_tenant_is_in_the_register_from_the_step_on_and_out_of_it_again() {
    List<String> before = people("2-1-501");
    String in = moves("2-1-501", "move_in", "赵租户", false);
    List<String> during = people("2-1-501");
    assertThat(during)
        .containsAll(before)
        .contains("tenant 赵租户 139****0001", "tenant 钱同住 ")
        .hasSize(before.size() + 2);
    assertThat(changes("2-1-501", in))
        .containsExactly("register comes tenant", "register comes tenant");
    // Who has moved in is found by his number.
    assertThat(got(DESK, "/api/v1/people?community=lanting&q=13900000001").toString())
        .contains("赵租户");
    String skip = "{\"id\":\"%s\",\"do\":\"skip\",\"step\":\"%s\",\"reason\":\"以后补\"}";
    for (String step : List.of("file_papers", "sign_off")) {
      sends("lanting-supervisor", in, skip.formatted(UUID.randomUUID(), step));
    }
    moves("2-1-501", "move_out", "赵租户", false);
    assertThat(people("2-1-501")).containsAll(before).doesNotContain("tenant 赵租户 139****0001");
  }

  @Test
  void a_drill_leaves_the_register_as_it_is() {
    List<String> before = people("2-1-502");
    String drill = moves("2-1-502", "move_in", "演练者", true);
    assertThat(people("2-1-502")).isEqualTo(before);
    assertThat(changes("2-1-502", drill)).isEmpty();
  }

  @Test
  void an_approved_change_of_owner_and_number_stands_in_the_register() {
    String room = "2-1-601";
    String old = people(room).getFirst().split(" ")[1];
    String id =
        opened(
            "household-change",
            "\"home\":\"%s\",\"kinds\":[\"owner\",\"phone\",\"emergency\"]".formatted(home(room)),
            false);
    does(DESK, id, "verify", "\"asked_by\":\"新业主\",\"asked_is\":\"看过证件\",\"entitled\":true");
    does(
        DESK,
        id,
        "owner_name",
        "\"old_owner\":\"%s\",\"new_owner\":\"李新业主\",\"owner_from\":\"2026-11-20\",\"owner_proof\":[\"%s\"]"
            .formatted(old, as(DESK).picture()));
    does(
        DESK,
        id,
        "owner_phone",
        "\"old_phone\":\"没有\",\"new_phone\":\"13900000002\",\"phone_from\":\"2026-11-20\",\"phone_rung\":\"rung_ok\"");
    does(
        DESK,
        id,
        "emergency_contact",
        """
        "old_contact":"没有","new_contact":"孙联系人","contact_is":"姐姐","contact_phone":"13900000003",
        "contact_from":"2026-11-20","contact_agrees":"当面写的"
        """);
    does(DESK, id, "update", "\"updated_where\":\"登记、门禁、收费\"");
    // Handed in is not done: nothing has changed yet.
    assertThat(people(room).getFirst()).contains(old);
    sends(
        "lanting-supervisor",
        id,
        "{\"id\":\"%s\",\"do\":\"approve\",\"step\":\"update\"}".formatted(UUID.randomUUID()));
    assertThat(people(room))
        .contains("owner 李新业主 139****0002", "emergency 孙联系人 139****0003")
        .noneMatch(one -> one.startsWith("owner " + old + " "));
    assertThat(changes(room, id))
        .containsExactly("update goes owner", "update comes owner", "update comes emergency");
  }

  @Test
  void who_moves_into_his_own_home_is_registered_with_his_family() {
    String room = "2-1-701";
    String id =
        opened(
            "move-in",
            "\"home\":\"%s\",\"proof_kind\":\"certificate\",\"proof_no\":\"1\",\"proof_date\":\"2026-01-01\""
                .formatted(home(room)),
            false);
    String me = got(DESK, "/api/v1/session").at("/account/id").asString();
    does(
        DESK,
        id,
        "book",
        "\"slot\":\"2099-11-28T09:00:00+08:00\",\"booked\":0,\"team\":\"first\",\"usher\":\""
            + me
            + "\"");
    String file = "[\"" + as(DESK).picture() + "\"]";
    does(DESK, id, "view", "\"proof_scan\":" + file + ",\"proof_good\":true,\"first_today\":false");
    does(
        DESK,
        id,
        "match",
        """
        "matches":true,"fields":[{"id":"1","field":"name","field_same":true},
        {"id":"2","field":"room","field_same":true},{"id":"3","field":"phone","field_same":true}]
        """);
    does(
        DESK,
        id,
        "collect",
        "\"id_seen\":true,\"complete\":true,\"id_copy\":%1$s,\"portrait\":%1$s,\"title_copy\":%1$s"
            .formatted(file));
    sends(
        DESK,
        id,
        command(
            "register",
            "\"owner_name\":\"吴收楼\",\"owner_phone\":\"13900000004\"",
            ",\"signatures\":[{\"as\":\"owner\",\"name\":\"吴收楼\"}]"));
    sends(DESK, id, command("stage_papers", "", ",\"signatures\":[{\"as\":\"front-desk\"}]"));
    does(
        DESK,
        id,
        "family",
        """
        "members":[{"id":"1","member":"吴收楼","relation":"self","born":1980,"special":"没有"},
        {"id":"2","member":"吴小孩","relation":"child","born":2015,"member_phone":"13900000005",
         "special":"没有"}],
        "floor_area":98.5,"emergency_name":"郑姐姐","emergency_phone":"13900000006","post_address":"本小区"
        """);
    assertThat(people(room))
        .contains("owner 吴收楼 139****0004", "family 吴小孩 139****0005", "emergency 郑姐姐 139****0006");
    assertThat(people(room).stream().filter(one -> one.startsWith("owner "))).hasSize(1);
    // Who works elsewhere neither reads the file nor changes it.
    Caller other = as("binhe-desk");
    assertThat(other.call("GET", "/api/v1/homes/" + home(room) + "/changes", null).status())
        .isEqualTo(404);
    String change = "{\"procedure\":\"household-change\",\"community\":\"lanting\"}";
    assertThat(other.call("POST", "/api/v1/cases", change).status()).isEqualTo(404);
  }
}
