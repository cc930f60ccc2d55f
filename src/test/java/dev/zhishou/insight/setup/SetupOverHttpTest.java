package dev.zhishou.insight.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What a company is asked on its first day: what is missing, and which procedures wait for it.
class SetupOverHttpTest extends OverHttp {
  private Caller binhe;

  @BeforeEach
  void people() {
    binhe = Caller.signedIn(port, "binhe-desk");
  }

  @Test
  void a_contact_a_lift_and_a_place_that_are_missing_are_named_with_the_steps_that_need_them() {
    JsonNode before = setup(binhe);
    assertThat(missing(before, "lift-entrapment", "lift-contractor")).isEmpty();
    assertThat(before.path("checked").asInt()).isGreaterThan(60);
    assertThat(before.path("ready").asInt()).isLessThanOrEqualTo(before.path("checked").asInt());

    drop(binhe, "contact", "kind in ('lift-contractor', 'hospital')");
    drop(binhe, "place", "kind = 'drain'");
    JsonNode after = setup(binhe);

    JsonNode contractor = missing(after, "lift-entrapment", "lift-contractor").orElseThrow();
    assertThat(contractor.path("kind").asString()).isEqualTo("contact");
    assertThat(contractor.path("title").asString()).isEqualTo("电梯维保单位");
    assertThat(contractor.path("blocks").asBoolean()).isTrue();
    assertThat(contractor.at("/steps").findValuesAsString("step")).contains("call_contractor");
    assertThat(procedure(after, "lift-entrapment").orElseThrow().path("runs").asBoolean())
        .isFalse();
    assertThat(after.path("ready").asInt()).isLessThan(before.path("ready").asInt());
    JsonNode drains = missing(after, "storm", "drains").orElseThrow();
    assertThat(drains.path("kind").asString()).isEqualTo("place");
    assertThat(drains.path("blocks").asBoolean()).isFalse();
    assertThat(after.toString()).contains("\"ref\":\"hospital\"");
  }

  @Test
  void a_post_with_nobody_on_the_roster_is_missing() {
    Caller lanting = Caller.signedIn(port, "lanting-desk");
    drop(lanting, "duty", "role = 'archivist'");
    drop(lanting, "certificate", "kind = 'lift'");

    org.awaitility.Awaitility.await()
        .untilAsserted(
            () -> {
              JsonNode now = setup(lanting);
              assertThat(now.toString()).contains("\"ref\":\"archivist\"");
              assertThat(
                      missing(now, "lift-entrapment", "certificate:lift")
                          .orElseThrow()
                          .path("kind")
                          .asString())
                  .isEqualTo("certificate");
            });
  }

  @Test
  void a_paper_that_is_cited_is_missing_until_it_has_been_circulated() {
    Caller desk = Caller.signedIn(port, "lanting-supervisor");
    JsonNode paper = missing(setup(desk), "power-outage", "发电机操作规程").orElseThrow();
    assertThat(paper.path("kind").asString()).isEqualTo("paper");
    assertThat(paper.path("blocks").asBoolean()).isFalse();
    assertThat(paper.at("/steps").findValuesAsString("step"))
        .containsExactly("start", "switch_back");

    circulate(desk, "generator");

    assertThat(missing(setup(desk), "power-outage", "发电机操作规程")).isEmpty();
    assertThat(missing(setup(desk), "renovation", "小区治安管理规定")).isPresent();
  }

  /// 004-062: what a case is served by, once the company has brought it.
  @Test
  void the_service_agreement_of_a_community_is_named_with_the_case_that_brought_it() {
    Caller desk = Caller.signedIn(port, "lanting-supervisor");
    String path = "/api/v1/agreements?community=lanting";
    JsonNode before = desk.call("GET", path, null).json().path("items");
    assertThat(before.findValuesAsString("title")).containsExactly("物业服务合同", "管理规约");
    assertThat(before.at("/0/case").isMissingNode()).isTrue();

    circulate(desk, "service_agreement");

    JsonNode after = desk.call("GET", path, null).json().path("items");
    assertThat(after.at("/0/effective_on").asString()).isEqualTo("2026-01-01");
    assertThat(after.at("/1/case").isMissingNode()).isTrue();
    JsonNode brought =
        desk.call("GET", "/api/v1/cases/" + after.at("/0/case").asString(), null).json();
    assertThat(brought.path("procedure").asString()).isEqualTo("document-circulation");
    assertThat(brought.path("number")).isEqualTo(after.at("/0/number"));
    assertThat(binhe.call("GET", path, null).status()).isEqualTo(404);
  }

  @Test
  void only_who_works_there_is_told() {
    assertThat(binhe.call("GET", "/api/v1/setup?community=lanting", null).status()).isEqualTo(404);
    assertThat(Caller.anonymous(port).call("GET", "/api/v1/setup?community=lanting", null).status())
        .isEqualTo(401);
  }

  /// What a test takes away, it takes from one community: no other test goes by that.
  private void drop(Caller of, String table, String what) {
    String community =
        of.call("GET", "/api/v1/communities", null).json().at("/items/0/id").asString();
    database.asOwner(
        "delete from %s where %s and community_id = '%s'".formatted(table, what, community));
  }

  private void circulate(Caller who, String paper) {
    String staff = who.call("GET", "/api/v1/staff", null).json().at("/items/0/id").asString();
    String body =
        """
        {"procedure": "document-circulation", "community": "lanting", "answers":
          {"paper_sort": "issued", "paper_title": "发电机操作规程", "paper_no": "LT-1", "version_no": "1",
           "effective_on": "2026-01-01", "arrived_on": "2026-01-01", "cited": "%s",
           "drafted_by": "%s", "field": "not_a_sheet"}}"""
            .formatted(paper, staff);
    Caller.Answer opened = who.call("POST", "/api/v1/cases", body);
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    String id = opened.json().path("id").asString();
    for (int round = 0; round < 12; round++) {
      JsonNode now = who.call("GET", "/api/v1/cases/" + id, null).json();
      if (now.path("status").asString().equals("closed")) {
        return;
      }
      now.path("steps")
          .valueStream()
          .filter(step -> step.path("state").asString().equals("ready"))
          .findFirst()
          .ifPresent(step -> skip(who, id, step));
    }
    throw new AssertionError(who.call("GET", "/api/v1/cases/" + id, null).body());
  }

  private static void skip(Caller who, String id, JsonNode step) {
    String command =
        """
        {"commands": [{"id": "%s", "do": "skip", "step": "%s", "run": "%s", "reason": "已经发过"}]}"""
            .formatted(
                UUID.randomUUID(), step.path("step").asString(), step.path("run").asString());
    Caller.Answer answer = who.call("POST", "/api/v1/cases/" + id + "/commands", command);
    assertThat(answer.json().at("/results/0/outcome").asString())
        .as(answer.body())
        .isEqualTo("accepted");
  }

  private static JsonNode setup(Caller who) {
    Caller.Answer answer = who.call("GET", "/api/v1/setup", null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static Optional<JsonNode> procedure(JsonNode setup, String id) {
    return setup
        .path("procedures")
        .valueStream()
        .filter(one -> one.path("id").asString().equals(id))
        .findFirst();
  }

  private static Optional<JsonNode> missing(JsonNode setup, String procedure, String ref) {
    return procedure(setup, procedure).stream()
        .flatMap(one -> one.path("missing").valueStream())
        .filter(one -> one.path("ref").asString().equals(ref))
        .findFirst();
  }
}
