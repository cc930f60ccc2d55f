package dev.zhishou.duty.roster.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import dev.zhishou.access.Caller;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// A week is drafted, judged, and published only when every hole has an answer.
@Tag("database")
class RosterOverHttpTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  /// 003-096, 004-087: the 24 hours of each day.
  @Test
  void a_roster_with_a_hole_is_published_only_with_a_stand_in_or_the_managers_reason() {
    try (TestServer server = TestServer.on(DATABASE)) {
      Caller captain = Caller.signedIn(server.port(), "lanting-captain");
      Caller manager = Caller.signedIn(server.port(), "lanting-manager");
      LocalDate monday = nextMonday();
      String week = "/api/v1/rosters/lanting/" + monday;
      JsonNode stands = captain.call("GET", week, null).json();
      assertThat(stands.path("state").asString()).isEqualTo("standing");
      assertThat(stands.path("version").asInt()).isZero();
      String desk = account(stands, "林晓雨");
      String desk2 = account(stands, "何佳怡");
      String night = account(stands, "邵晨曦");

      String hole = monday.plusDays(2).toString();
      String turns = allBut(stands, "front-desk") + desk(monday, hole, desk, desk2, night);
      Caller.Answer kept = captain.matching(0).call("PUT", week, "{\"turns\": [" + turns + "]}");
      assertThat(kept.status()).as(kept.body()).isEqualTo(200);
      assertThat(kept.json().path("state").asString()).isEqualTo("draft");
      assertThat(captain.matching(0).call("PUT", week, "{\"turns\": []}").status())
          .as("somebody else was faster")
          .isEqualTo(412);
      assertThat(captain.call("PUT", week, "{\"turns\": []}").status()).isEqualTo(428);
      String noon = "uncovered.front-desk." + hole + "T12:00." + hole + "T13:00";
      assertThat(ids(kept.json())).contains(noon);
      assertThat(duties(captain, monday, "front-desk"))
          .as("a draft does not count")
          .noneMatch(one -> one.contains("12:00"));

      Caller.Answer refused = captain.matching(1).call("POST", week + "/publish", "{}");
      assertThat(refused.status()).isEqualTo(422);
      assertThat(
              refused.json().path("errors").valueStream().map(one -> one.path("code").asString()))
          .contains(noon);

      String reasons = reasons(kept.json(), noon);
      Caller.Answer notHis =
          captain.matching(1).call("POST", week + "/publish", "{\"settled\": [" + reasons + "]}");
      assertThat(notHis.status()).isEqualTo(422);
      assertThat(notHis.body()).contains("\"manager\"");

      String supervisor = account(stands, "周敏");
      String standIn = "{\"finding\": \"%s\", \"stand_in\": \"%s\"}".formatted(noon, supervisor);
      Caller.Answer published =
          manager
              .matching(1)
              .call("POST", week + "/publish", "{\"settled\": [" + standIn + "," + reasons + "]}");
      assertThat(published.status()).as(published.body()).isEqualTo(200);
      assertThat(published.json().path("state").asString()).isEqualTo("published");
      JsonNode red =
          published
              .json()
              .path("findings")
              .valueStream()
              .filter(one -> one.path("id").asString().equals(noon))
              .findFirst()
              .orElseThrow();
      assertThat(red.at("/settled/stand_in").asString()).as("it stays red").isEqualTo(supervisor);

      assertThat(duties(captain, monday, "front-desk"))
          .contains(hole + "T12:00:00+08:00 " + supervisor)
          .contains(hole + "T13:00:00+08:00 " + desk2);
      assertThat(duties(captain, monday.plusWeeks(1), "front-desk"))
          .as("the weeks after stand as they stood")
          .contains(monday.plusWeeks(1) + "T08:00:00+08:00 " + desk2);
      assertThat(duties(captain, monday.minusWeeks(1), "front-desk"))
          .contains(monday.minusDays(1) + "T08:00:00+08:00 " + desk2);
    }
  }

  @Test
  void all_faults_of_a_draft_are_told_at_once() {
    try (TestServer server = TestServer.on(DATABASE)) {
      Caller captain = Caller.signedIn(server.port(), "binhe-captain");
      LocalDate monday = nextMonday();
      Caller.Answer answer =
          captain
              .matching(0)
              .call(
                  "PUT",
                  "/api/v1/rosters/binhe/" + monday,
                  """
                  {"turns": [
                    {"role": "king", "account": "0190b0a0-0000-7000-8000-000000000001",
                     "from": "%1$sT08:00:00+08:00", "to": "%1$sT09:00:00+08:00"},
                    {"role": "guard", "from": "2020-01-01T08:00:00+08:00",
                     "to": "2020-01-01T07:00:00+08:00"}]}
                  """
                      .formatted(monday));
      assertThat(answer.status()).isEqualTo(422);
      assertThat(
              answer.json().path("errors").valueStream().map(one -> one.path("pointer").asString()))
          .containsExactly("/turns/0/role", "/turns/1/account", "/turns/1/from", "/turns/1/to");
      assertThat(captain.call("GET", "/api/v1/rosters/binhe/2026-11-24", null).status())
          .as("a Tuesday")
          .isEqualTo(422);
      assertThat(captain.call("GET", "/api/v1/rosters/binhe/nonsense", null).status())
          .isEqualTo(422);
      String past = "/api/v1/rosters/binhe/" + monday.minusWeeks(3);
      assertThat(captain.matching(0).call("POST", past + "/publish", "{}").status()).isEqualTo(409);
      assertThat(
              Caller.signedIn(server.port(), "binhe-guard")
                  .matching(0)
                  .call("PUT", "/api/v1/rosters/binhe/" + monday, "{\"turns\": []}")
                  .status())
          .isEqualTo(403);
    }
  }

  private static LocalDate nextMonday() {
    LocalDate today = Moments.dayOf(Instant.now(Clock.systemUTC()));
    return today.plusDays(8L - today.getDayOfWeek().getValue());
  }

  private static String account(JsonNode roster, String name) {
    return roster
        .path("people")
        .valueStream()
        .filter(one -> one.path("name").asString().equals(name))
        .map(one -> one.path("id").asString())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ids(JsonNode roster) {
    return roster.path("findings").valueStream().map(one -> one.path("id").asString()).toList();
  }

  private static String allBut(JsonNode roster, String role) {
    return roster
        .path("turns")
        .valueStream()
        .filter(one -> !one.path("role").asString().equals(role))
        .map(JsonNode::toString)
        .collect(Collectors.joining(",", "", ","));
  }

  /// Early and late at the desk, nobody from twelve to one on one day.
  private static String desk(
      LocalDate monday, String hole, String early, String late, String night) {
    StringBuilder turns = new StringBuilder();
    for (int day = 0; day < 7; day++) {
      LocalDate at = monday.plusDays(day);
      String noon = at.toString().equals(hole) ? "13:00" : "12:00";
      turns.append(turn(early, at + "T08:00", at + "T12:00")).append(',');
      turns.append(turn(late, at + "T" + noon, at + "T20:00")).append(',');
      turns.append(turn(night, at + "T20:00", at.plusDays(1) + "T08:00"));
      turns.append(day == 6 ? "" : ",");
    }
    return turns.toString();
  }

  private static String turn(String account, String from, String to) {
    return """
           {"role": "front-desk", "account": "%s", "from": "%s:00+08:00", "to": "%s:00+08:00"}
           """
        .formatted(account, from, to);
  }

  private static String reasons(JsonNode roster, String but) {
    return ids(roster).stream()
        .filter(id -> !id.equals(but))
        .map(id -> "{\"finding\": \"%s\", \"reason\": \"人手不足，已报公司\"}".formatted(id))
        .collect(Collectors.joining(","));
  }

  private static List<String> duties(Caller caller, LocalDate monday, String role) {
    String query = "?from=" + monday + "T00:00:00Z&to=" + monday.plusDays(7) + "T00:00:00Z";
    Map<String, String> found = new TreeMap<>();
    caller
        .call("GET", "/api/v1/duties" + query, null)
        .json()
        .path("items")
        .valueStream()
        .filter(one -> one.path("role").asString().equals(role))
        .forEach(
            one ->
                found.merge(
                    one.path("from").asString() + " " + one.at("/account/id").asString(),
                    "",
                    String::concat));
    return List.copyOf(found.keySet());
  }
}
