package dev.zhishou.casework.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import dev.zhishou.access.Caller;
import dev.zhishou.platform.Scope;
import dev.zhishou.time.ChinaCalendar;
import dev.zhishou.time.Recurrence;
import dev.zhishou.time.Rhythm;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// The round of each day opens by itself at nine, in every community, on a clock that runs ahead,
/// with two servers on one database, and after a standstill once.
@Tag("database")
class ScheduledOpeningsTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @Test
  void the_daily_round_opens_once_and_after_a_standstill_the_newest_only() {
    Instant began = Instant.now(Clock.systemUTC());
    Instant nine = nine(began);
    try (TestServer one = TestServer.on(DATABASE);
        TestServer two = TestServer.on(DATABASE)) {
      await().atMost(PATIENCE).until(() -> kept("begun").size() == 4);
      assertThat(patrols(one)).as("nothing has come yet").isEmpty();
      ahead(began, nine.plusSeconds(60));
      await().atMost(PATIENCE).until(() -> patrols(one).size() == 2);
      one.part(ScheduledOpenings.class).run();
      two.part(ScheduledOpenings.class).run();
      assertThat(patrols(two))
          .hasSize(2)
          .allSatisfy(patrol -> assertThat(date(two, patrol)).isEqualTo(nine));
    }
    ahead(began, nine.plus(Duration.ofDays(3)).plusSeconds(60));
    try (TestServer again = TestServer.on(DATABASE)) {
      await().atMost(PATIENCE).until(() -> patrols(again).size() == 4);
      again.part(ScheduledOpenings.class).run();
      assertThat(patrols(again))
          .hasSize(4)
          .extracting(patrol -> date(again, patrol))
          .containsOnly(nine, nine.plus(Duration.ofDays(3)));
      assertThat(kept("missed where procedure = 'patrol'")).hasSize(4);
      JsonNode patrol =
          Caller.signedIn(again.port(), "lanting-desk")
              .call("GET", "/api/v1/cases/" + patrols(again).getFirst().path("id").asString(), null)
              .json();
      assertThat(patrol.path("status").asString()).isEqualTo("open");
      assertThat(patrol.path("asks")).as("what nobody could answer stays open").isNotEmpty();
    }
  }

  /// Of which date it is: its clock runs from there.
  private static Instant date(TestServer server, JsonNode patrol) {
    JsonNode first =
        Caller.signedIn(server.port(), "company")
            .call("GET", "/api/v1/cases/" + patrol.path("id").asString() + "/events?limit=1", null)
            .json()
            .at("/items/0/body/with/received");
    return OffsetDateTime.parse(first.asString()).toInstant();
  }

  /// The first that comes.
  private static Instant nine(Instant after) {
    return new Recurrence(Rhythm.DAY, 1, LocalTime.of(9, 0)).next(after, ChinaCalendar.shipped());
  }

  private static void ahead(Instant from, Instant to) {
    DATABASE.asOwner(
        "update installation set ahead_ms = greatest(ahead_ms, "
            + Duration.between(from, to).toMillis()
            + ")");
  }

  private static List<String> kept(String outcome) {
    String[] parts = outcome.split(" where ");
    return DATABASE
        .scoped()
        .in(Scope.whole("a test looks"))
        .of(
            "select procedure from scheduled where outcome = '"
                + parts[0]
                + "'"
                + (parts.length > 1 ? " and " + parts[1] : ""))
        .list(row -> row.text("procedure"));
  }

  private static List<JsonNode> patrols(TestServer server) {
    List<JsonNode> patrols = new ArrayList<>();
    for (String desk : List.of("lanting-desk", "binhe-desk")) {
      Caller.signedIn(server.port(), desk)
          .call("GET", "/api/v1/cases?procedure=patrol", null)
          .json()
          .path("items")
          .forEach(patrols::add);
    }
    return patrols;
  }
}
