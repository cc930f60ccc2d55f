package dev.zhishou.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Where a post is asked, only a post answers: work given to one that there is not would reach
/// nobody.
class RoleAnswerOverHttpTest extends OverHttp {
  private static final String CASES = "/api/v1/cases";
  private static final String NO_POST = "building-keeper";

  private Caller.Answer opened(String department) {
    String giver = account("lanting-supervisor");
    return as("lanting-supervisor")
        .call(
            "POST",
            CASES,
            """
            {"procedure":"assigned-task","community":"lanting","answers":{"giver":"%s","task":"换灯",
             "task_sort":"assigned","department":"%s","due_at":"2099-01-01T09:00:00+08:00"}}
            """
                .formatted(giver, department));
  }

  private JsonNode command(String who, String caseId, String rest) {
    return as(who)
        .call(
            "POST",
            CASES + "/" + caseId + "/commands",
            "{\"commands\":[{\"id\":\"%s\",%s}]}".formatted(UUID.randomUUID(), rest))
        .json()
        .at("/results/0/problem/errors");
  }

  private static void refused(JsonNode errors, String pointer) {
    assertThat(errors.valueStream().filter(one -> one.path("pointer").asString().equals(pointer)))
        .as(errors.toString())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.path("code").asString()).isEqualTo("no-such-role");
              assertThat(one.path("message").asString()).contains("没有这个岗位", "选");
            });
  }

  @Test
  void no_case_is_opened_for_and_none_is_corrected_to_a_post_that_there_is_not() {
    Caller.Answer never = opened(NO_POST);
    assertThat(never.status()).as(never.body()).isEqualTo(422);
    refused(never.json().path("errors"), "/answers/department");

    Caller.Answer begun = opened("housekeeper");
    assertThat(begun.status()).as(begun.body()).isEqualTo(201);
    String task = begun.json().path("id").asString();
    refused(
        command(
            "lanting-supervisor",
            task,
            "\"do\":\"correct\",\"reason\":\"写错了\",\"answers\":{\"department\":\""
                + NO_POST
                + "\"}"),
        "/answers/department");
  }

  @Test
  void a_step_refuses_it_and_so_does_a_row_of_a_list() {
    String meeting =
        as("lanting-service")
            .call(
                "POST",
                CASES,
                "{\"procedure\":\"coordination-meeting\",\"community\":\"lanting\",\"answers\":{}}")
            .json()
            .path("id")
            .asString();
    refused(
        command(
            "lanting-service",
            meeting,
            "\"do\":\"done\",\"step\":\"meet\",\"answers\":{\"issues\":[{\"id\":\"1\",\"department\":\""
                + NO_POST
                + "\"}]}"),
        "/answers/issues/0/department");
  }
}
