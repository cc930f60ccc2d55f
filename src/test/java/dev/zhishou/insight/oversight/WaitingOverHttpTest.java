package dev.zhishou.insight.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What waits, by department or by what it waits for.
class WaitingOverHttpTest extends OverHttp {
  private static final Instant NOW = Instant.now();

  private Caller staff(String who) {
    return as("lanting-" + who);
  }

  private String opened(String who, String procedure, String answers) {
    Caller.Answer opened =
        staff(who)
            .call(
                "POST",
                "/api/v1/cases",
                "{\"procedure\":\"%s\",\"community\":\"lanting\",\"answers\":{%s}}"
                    .formatted(procedure, answers));
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    return opened.json().path("id").asString();
  }

  private JsonNode done(String who, String id, String step, String answers, String... signed) {
    Caller.Answer answer =
        staff(who)
            .call(
                "POST",
                "/api/v1/cases/" + id + "/commands",
                """
                {"commands":[{"id":"%s","do":"done","step":"%s","reason":"忙","answers":{%s},
                 "signatures":[%s]}]}
                """
                    .formatted(UUID.randomUUID(), step, answers, String.join(",", signed)));
    assertThat(answer.json().at("/results/0/outcome").asString())
        .as(step + answer.body())
        .isEqualTo("accepted");
    return answer.json().path("case");
  }

  private List<JsonNode> on(String list) {
    return staff("desk")
        .call("GET", "/api/v1/waiting?community=lanting", null)
        .json()
        .path("items")
        .valueStream()
        .filter(one -> one.path("list").asString().equals(list))
        .toList();
  }

  private List<String> cases(String list) {
    return on(list).stream().map(one -> one.path("case").asString()).toList();
  }

  /// 002-341.
  @Test
  void what_was_handed_to_a_department_is_listed_with_the_reminders_that_were_logged() {
    String task =
        opened(
            "manager",
            "assigned-task",
            """
            "giver":"%s","task":"换宣传栏","task_sort":"coordination","department":"housekeeper",
            "due_at":"2099-01-05T08:00:00+08:00"
            """
                .formatted(account("lanting-manager")));
    assertThat(cases("task")).containsExactly(task);
    JsonNode line = on("task").getFirst();
    assertThat(line.path("department").asString()).isEqualTo("楼管员");
    assertThat(line.path("over").asBoolean()).isFalse();
    assertThat(line.path("reminded").asInt()).isZero();

    done("desk", task, "remind", "\"reminded_what\":\"打了电话\"");
    done("desk", task, "remind", "\"reminded_what\":\"又打了电话\"");
    JsonNode reminded = on("task").getFirst();
    assertThat(reminded.path("reminded").asInt()).isEqualTo(2);
    assertThat(Instant.parse(reminded.path("reminded_at").asString())).isAfter(NOW);

    done("housekeeper", task, "reply", "\"can\":\"able\"");
    done("housekeeper", task, "carry_out", "\"task_result\":\"换好了\"");
    done("manager", task, "look", "\"accepted\":true");
    assertThat(cases("task")).isEmpty();
  }

  /// 003-103, 002-341: an old complaint is late in the department that handles it.
  @Test
  void a_provisional_class_is_listed_until_the_supervisor_confirms_it() {
    String received = NOW.minus(Duration.ofDays(12)).toString();
    String id =
        opened(
            "desk",
            "complaint",
            """
            "way_in":"phone","from_centre":false,"received_at":"%s","anonymous":false,
            "name":"钱女士","phone":"13800000009","matter":"楼道灯太亮","major":false,"rights":false,
            "repeat":false,"key_points":[{"id":"1","point":"太亮"}]
            """
                .formatted(received));
    done(
        "desk",
        id,
        "receive",
        "\"private\":false,\"sorry\":\"said_sorry\",\"receiver\":\"林\",\"on_spot\":\"passed\",\"passed_to\":\"desk\"");
    done(
        "desk",
        id,
        "register",
        "\"recorded_at\":\"%s\",\"desk_way\":\"passed\"".formatted(received));
    assertThat(on("class")).isEmpty();
    String classed =
        """
        "complaint_class":"effective","class_why":"没及时修","area":"upkeep","breach":"duty",
        "handler":"housekeeper","limit_at":"2099-01-05T08:00:00+08:00"
        """;
    done("duty", id, "classify", classed + ",\"provisional\":true");
    assertThat(cases("class")).containsExactly(id);
    JsonNode handed = on("complaint").getFirst();
    assertThat(handed.path("case").asString()).isEqualTo(id);
    assertThat(handed.path("department").asString()).isEqualTo("楼管员");
    assertThat(handed.path("over").asBoolean()).as("the contact is late").isTrue();

    done("supervisor", id, "confirm_class", classed);
    assertThat(on("class")).isEmpty();
    assertThat(cases("complaint")).containsExactly(id);
  }

  private String mail(Duration ago) {
    String home =
        staff("desk")
            .call("GET", "/api/v1/homes?community=lanting&q=3-2-1102", null)
            .json()
            .at("/items/0/id")
            .asString();
    return opened(
        "desk",
        "mail-keeping",
        """
        "home":"%s","mail_kind":"letter","addressee":"王某","item_no":"没有","came_at":"%s"
        """
            .formatted(home, NOW.minus(ago)));
  }

  /// 002-207.
  @Test
  void mail_is_listed_by_age_until_it_is_told_and_collected() {
    String newer = mail(Duration.ofHours(1));
    String older = mail(Duration.ofDays(9));
    assertThat(cases("untold")).containsExactly(older, newer);
    String sorted = "\"sorted_by\":\"" + account("lanting-desk") + "\",\"intact\":true,";
    for (String one : List.of(newer, older)) {
      done("desk", one, "sort", sorted + "\"mail_shelf\":\"一号柜\"");
      done("desk", one, "tell", "\"told_how\":\"电话\"");
    }
    assertThat(on("untold")).isEmpty();
    assertThat(cases("uncollected")).containsExactly(older, newer);

    done("desk", older, "check_taker", "\"taker_name\":\"王某\",\"of_home\":true");
    done("desk", older, "hand_out", "", "{\"as\":\"taker\",\"name\":\"王某\"}");
    assertThat(cases("uncollected")).containsExactly(newer);
  }

  /// 002-470.
  @Test
  void a_return_visit_is_listed_until_it_is_checked_and_says_by_whom_and_when() {
    String id =
        opened("supervisor", "return-visit", "\"visit_kind\":\"complaint\",\"from_case\":true");
    done("supervisor", id, "reach", "\"met\":\"yes_met\"");
    assertThat(on("unchecked")).isEmpty();
    done(
        "supervisor",
        id,
        "call_or_visit",
        """
        "form":"phone","means":["talk"],"told_kind":"result","told":"说了","content":true,
        "opinion":"没有"
        """);
    assertThat(cases("unchecked")).containsExactly(id);

    JsonNode checked =
        done("service", id, "checked", "\"check_said\":\"属实\"")
            .path("steps")
            .valueStream()
            .filter(one -> one.path("step").asString().equals("checked"))
            .findFirst()
            .orElseThrow();
    assertThat(checked.path("done_by").asString()).isEqualTo(account("lanting-service"));
    assertThat(checked.path("done_at").asString()).isNotBlank();
    assertThat(on("unchecked")).isEmpty();
  }
}
