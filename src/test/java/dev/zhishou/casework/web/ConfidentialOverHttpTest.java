package dev.zhishou.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Caller;
import dev.zhishou.access.Presence;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.feed.Change;
import dev.zhishou.platform.feed.StreamSubscriber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// A death is known to those who have a part in it (001-071); to everybody else of the house there
/// is no such case, wherever he looks.
@Tag("database")
class ConfidentialOverHttpTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final String SAID = "有人死在家里了";

  private static TestServer server;
  private static Caller desk;
  private static String death;
  private static String number;
  private static String said;

  @BeforeAll
  static void opened() {
    server = TestServer.on(DATABASE);
    desk = Caller.signedIn(server.port(), "lanting-desk");
    JsonNode report =
        called(desk, "/api/v1/reports", "\"channel\": \"phone\", \"text\": \"%s\"".formatted(SAID));
    JsonNode opened = opened(desk, "death", ", \"report\": " + report.path("id"));
    death = opened.path("id").asString();
    number = opened.path("number").asString();
    said = report.path("id").asString();
  }

  private static JsonNode opened(Caller caller, String procedure, String more) {
    return called(
        caller,
        "/api/v1/cases",
        "\"procedure\": \"%s\", \"answers\": {}%s".formatted(procedure, more));
  }

  private static JsonNode called(Caller caller, String path, String body) {
    Caller.Answer answer = caller.call("POST", path, "{\"community\": \"lanting\", " + body + "}");
    assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
    return answer.json();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void who_has_no_part_in_it_finds_it_nowhere() {
    for (String name : List.of("lanting-engineer", "lanting-cleaner", "lanting-housekeeper")) {
      Caller other = Caller.signedIn(server.port(), name);
      for (String part : List.of("", "/events", "/dossier", "/messages", "/step-links")) {
        Caller.Answer answer = other.call("GET", "/api/v1/cases/" + death + part, null);
        assertThat(answer.status()).as(name + part).isEqualTo(404);
      }
      assertThat(noted(other).status()).as(name).isEqualTo(404);
      assertThat(other.call("GET", "/api/v1/reports/" + said, null).status()).isEqualTo(404);
      assertThat(called(other, "/api/v1/triage", "\"text\": \"%s\"".formatted(SAID)).toString())
          .as(name)
          .doesNotContain(death);
      for (String list : lists()) {
        Caller.Answer answer = other.call("GET", list, null);
        assertThat(answer.status()).as(name + list).isEqualTo(200);
        assertThat(answer.body()).as(name + list).doesNotContain(death).doesNotContain(number);
      }
      assertThat(told(name, "case")).as(name).isEmpty();
      assertThat(told(name, "deadline")).as(name).isEmpty();
    }
  }

  @Test
  void who_has_a_part_in_it_goes_on_seeing_it() {
    for (String name :
        List.of(
            "lanting-desk",
            "lanting-guard",
            "lanting-captain",
            "lanting-supervisor",
            "lanting-manager")) {
      Caller one = Caller.signedIn(server.port(), name);
      assertThat(one.call("GET", "/api/v1/cases/" + death, null).status()).as(name).isEqualTo(200);
      assertThat(noted(one).json().at("/results/0/outcome").asString())
          .as(name)
          .isEqualTo("accepted");
      for (String list : lists()) {
        assertThat(one.call("GET", list, null).body()).as(name + list).contains(death);
      }
      assertThat(told(name, "case")).as(name).containsExactly("case", "step");
      assertThat(told(name, "deadline")).as(name).containsExactly("deadline");
    }
  }

  @Test
  void who_opened_it_may_see_it_whatever_he_is() {
    Caller cleaner = Caller.signedIn(server.port(), "lanting-cleaner");
    String mine = opened(cleaner, "death", "").path("id").asString();
    assertThat(cleaner.call("GET", "/api/v1/cases/" + mine, null).status()).isEqualTo(200);
  }

  @Test
  void a_part_of_the_list_goes_on_behind_what_is_hidden() {
    opened(desk, "general-emergency", "");
    Caller engineer = Caller.signedIn(server.port(), "lanting-engineer");
    int seen = 0;
    int parts = 0;
    String next = "/api/v1/cases?community=lanting&status=any&sort=opened&limit=1";
    for (String cursor = ""; cursor != null && parts < 500; parts++) {
      JsonNode part =
          engineer.call("GET", next + (cursor.isEmpty() ? "" : "&cursor=" + cursor), null).json();
      seen += part.path("items").size();
      cursor = part.path("next").asString(null);
    }
    assertThat(parts).isGreaterThan(seen).isLessThan(500);
    assertThat(seen).isPositive();
  }

  private static List<String> lists() {
    return List.of(
        "/api/v1/cases?community=lanting&limit=200",
        "/api/v1/cases?community=lanting&status=any&q=" + number,
        "/api/v1/cases?community=lanting&procedure=death",
        "/api/v1/cases?id=" + death,
        "/api/v1/steps?community=lanting&mine=false&limit=200",
        "/api/v1/reports?community=lanting&case=" + death,
        "/api/v1/notices?case=" + death + "&community=lanting",
        "/api/v1/handover?community=lanting");
  }

  private static Caller.Answer noted(Caller caller) {
    return caller.call(
        "POST",
        "/api/v1/cases/" + death + "/commands",
        "{\"commands\": [{\"id\": \"%s\", \"do\": \"note\", \"text\": \"看到了\"}]}"
            .formatted(UUID.randomUUID()));
  }

  @Test
  void what_moves_it_is_written_for_the_stream_as_confidential() {
    assertThat(
            DATABASE
                .scoped()
                .in(Scope.whole("a test looks"))
                .of("select distinct topic from change where id = :id")
                .set("id", UUID.fromString(death))
                .list(row -> row.text("topic")))
        .contains("confidential-case")
        .allMatch(topic -> topic.startsWith("confidential-"));
  }

  /// What the stream tells somebody of what the last change of the case wrote into the feed.
  private static List<String> told(String name, String topic) {
    Actor actor = server.part(Accounts.class).actor(account(name)).orElseThrow();
    ReadCase reading = server.part(ReadCase.class);
    StreamSubscriber page =
        StreamController.listener(
            actor, (Presence) () -> Optional.of(actor), id -> !reading.hides(actor, id));
    UUID community = actor.communities().iterator().next();
    var change =
        new Change("confidential-" + topic, community, UUID.fromString(death), 1, Instant.EPOCH);
    assertThat(page.concerns(change)).isTrue();
    return page.events(List.of(change)).stream().map(event -> event.name()).toList();
  }

  private static AccountId account(String name) {
    return new AccountId(
        UUID.fromString(
            Caller.signedIn(server.port(), name)
                .call("GET", "/api/v1/session", null)
                .json()
                .at("/account/id")
                .asString()));
  }
}
