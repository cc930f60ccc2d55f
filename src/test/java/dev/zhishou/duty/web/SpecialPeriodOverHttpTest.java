package dev.zhishou.duty.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zhishou.LiftCall;
import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Days on which somebody in charge must be there, and hears first.
class SpecialPeriodOverHttpTest extends OverHttp {
  private static final String CAPTAIN = "lanting-captain";
  private static final String MANAGER = "lanting-manager";
  private static final Predicate<String> LEADS =
      role -> List.of("project-manager", "service-manager").contains(role);

  private static LocalDate today() {
    return Moments.dayOf(Instant.now(Clock.systemUTC()));
  }

  private String special(LocalDate first, LocalDate last) {
    String body =
        "{\"community\":\"lanting\",\"title\":\"台风\",\"first\":\"%s\",\"last\":\"%s\"}"
            .formatted(first, last);
    assertThat(as("lanting-guard").call("POST", "/api/v1/special-periods", body).status())
        .isEqualTo(403);
    Caller.Answer made = as(CAPTAIN).call("POST", "/api/v1/special-periods", body);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json().path("id").asString();
  }

  private static String turns(JsonNode roster, Predicate<String> but) {
    return roster
        .path("turns")
        .valueStream()
        .filter(one -> !but.test(one.path("role").asString()))
        .map(JsonNode::toString)
        .collect(Collectors.joining(","));
  }

  private static List<String> findings(JsonNode roster) {
    return roster.path("findings").valueStream().map(one -> one.path("id").asString()).toList();
  }

  private static String settled(List<String> findings) {
    return findings.stream()
        .map(id -> "{\"finding\":\"%s\",\"reason\":\"人手不足，已报公司\"}".formatted(id))
        .collect(Collectors.joining(",", "{\"settled\":[", "]}"));
  }

  /// 004-104.
  @Test
  void in_a_special_period_a_roster_without_somebody_in_charge_is_not_published_for_any_reason() {
    LocalDate today = today();
    LocalDate monday = today.plusDays(8L - today.getDayOfWeek().getValue());
    special(monday.plusDays(1), monday.plusDays(2));
    String week = "/api/v1/rosters/lanting/" + monday;
    JsonNode stands = as(CAPTAIN).call("GET", week, null).json();
    assertThat(findings(stands)).noneMatch(id -> id.startsWith("nobody-in-charge"));

    Caller manager = as(MANAGER);
    Caller.Answer without =
        manager.matching(0).call("PUT", week, "{\"turns\":[" + turns(stands, LEADS) + "]}");
    assertThat(without.status()).as(without.body()).isEqualTo(200);
    List<String> wrong = findings(without.json());
    assertThat(wrong).anyMatch(id -> id.startsWith("nobody-in-charge"));

    Caller.Answer reasons = manager.matching(1).call("POST", week + "/publish", settled(wrong));
    assertThat(reasons.status()).isEqualTo(422);
    assertThat(reasons.body()).contains("\"in-charge\"");
    List<String> others = wrong.stream().filter(id -> !id.startsWith("nobody-in-charge")).toList();
    Caller.Answer silent = manager.matching(1).call("POST", week + "/publish", settled(others));
    assertThat(silent.status()).isEqualTo(422);
    assertThat(silent.body()).contains("nobody-in-charge", "特殊时期没有负责人值班");

    Caller.Answer with =
        manager.matching(1).call("PUT", week, "{\"turns\":[" + turns(stands, role -> false) + "]}");
    assertThat(with.status()).as(with.body()).isEqualTo(200);
    Caller.Answer published =
        manager.matching(2).call("POST", week + "/publish", settled(findings(with.json())));
    assertThat(published.status()).as(published.body()).isEqualTo(200);
  }

  /// 004-105.
  @Test
  void an_incident_in_a_special_period_calls_who_is_in_charge_before_anybody_else() {
    String period = special(today(), today().plusDays(1));
    List<JsonNode> said = said(LiftCall.opened(as("lanting-desk"), 5, true));
    JsonNode first = said.getFirst();
    assertThat(first.path("what").asString()).contains("负责人");
    assertThat(first.path("deliveries").valueStream().map(one -> one.path("to").asString()))
        .as(first.toString())
        .contains("陈建国");
    assertThat(said.stream().filter(one -> one.path("what").asString().contains("负责人")))
        .as("he hears of it once")
        .hasSize(1);

    assertThat(
            as(CAPTAIN)
                .call("DELETE", "/api/v1/special-periods/" + period + "?community=lanting", null)
                .status())
        .isEqualTo(204);
    assertThat(said(LiftCall.opened(as("lanting-desk"), 6, true)).toString()).doesNotContain("负责人");
  }

  private List<JsonNode> said(String caseId) {
    String path = "/api/v1/cases/" + caseId + "/messages";
    await().atMost(Duration.ofSeconds(60)).until(() -> calls(path).size() > 1);
    return calls(path);
  }

  /// Calls for a step, the oldest first; what a notice tells calls nobody.
  private List<JsonNode> calls(String path) {
    return as("lanting-desk")
        .call("GET", path, null)
        .json()
        .path("items")
        .valueStream()
        .filter(one -> !one.path("what").asString().contains("通知:"))
        .toList();
  }
}
