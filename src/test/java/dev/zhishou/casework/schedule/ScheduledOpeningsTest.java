package dev.zhishou.casework.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import dev.zhishou.access.Caller;
import dev.zhishou.platform.Scope;
import dev.zhishou.time.ChinaCalendar;
import dev.zhishou.time.Moments;
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

  @RegisterExtension static final TestDatabase SHIFTS = TestDatabase.fresh();

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @Test
  void the_daily_round_opens_once_and_after_a_standstill_the_newest_only() {
    Instant began = Instant.now(Clock.systemUTC());
    Instant nine = nine(began);
    try (TestServer one = TestServer.on(DATABASE);
        TestServer two = TestServer.on(DATABASE)) {
      await()
          .atMost(PATIENCE)
          .until(() -> kept(DATABASE, "begun where procedure = 'patrol'").size() == 2);
      assertThat(patrols(one)).as("nothing has come yet").isEmpty();
      ahead(DATABASE, began, nine.plusSeconds(60));
      await().atMost(PATIENCE).until(() -> patrols(one).size() == 2);
      one.part(ScheduledOpenings.class).run();
      two.part(ScheduledOpenings.class).run();
      assertThat(patrols(two))
          .hasSize(2)
          .allSatisfy(patrol -> assertThat(date(two, patrol)).isEqualTo(nine));
    }
    ahead(DATABASE, began, nine.plus(Duration.ofDays(3)).plusSeconds(60));
    try (TestServer again = TestServer.on(DATABASE)) {
      await().atMost(PATIENCE).until(() -> patrols(again).size() == 4);
      again.part(ScheduledOpenings.class).run();
      assertThat(patrols(again))
          .hasSize(4)
          .extracting(patrol -> date(again, patrol))
          .containsOnly(nine, nine.plus(Duration.ofDays(3)));
      assertThat(kept(DATABASE, "missed where procedure = 'patrol'")).hasSize(4);
      JsonNode patrol =
          Caller.signedIn(again.port(), "lanting-desk")
              .call("GET", "/api/v1/cases/" + patrols(again).getFirst().path("id").asString(), null)
              .json();
      assertThat(patrol.path("status").asString()).isEqualTo("open");
      assertThat(patrol.path("asks")).as("the registers answer all that is asked").isEmpty();
      assertThat(patrol.at("/answers/route").asString()).isEqualTo("whole");
      assertThat(patrol.at("/answers/points").valueStream().map(one -> one.path("sheet")))
          .hasSizeGreaterThan(10)
          .extracting(JsonNode::asString)
          .containsOnly("public", "plant", "outside");
      assertThat(whole(again, "daily-desk").at("/answers/on_duty").valueStream())
          .as("the roster says who is at the desk today")
          .isNotEmpty()
          .allSatisfy(row -> assertThat(row.path("member").isMissingNode()).isFalse());
      assertThat(
              whole(again, "conduct-inspection")
                  .at("/answers/departments")
                  .valueStream()
                  .map(row -> row.path("department").asString()))
          .as("each supervisor whom the community has")
          .contains("service", "guards");
      // 000-135: what nobody was given to read yet opens its own circulation, once.
      assertThat(opened(again, "document-circulation"))
          .extracting(one -> one.path("number").asString().charAt(0) + paper(again, one))
          .hasSizeGreaterThan(16)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void a_shift_that_changes_is_handed_over_once_with_the_post_and_both_named() {
    Instant began = Instant.now(Clock.systemUTC());
    Instant change = change(began);
    try (TestServer one = TestServer.on(SHIFTS);
        TestServer two = TestServer.on(SHIFTS)) {
      await()
          .atMost(PATIENCE)
          .until(() -> kept(SHIFTS, "begun where procedure = 'shift-handover'").size() == 2);
      ahead(SHIFTS, Instant.now(Clock.systemUTC()), change.plusSeconds(60));
      await().atMost(PATIENCE).until(() -> opened(one, "shift-handover").size() == 2);
      one.part(ScheduledOpenings.class).run();
      two.part(ScheduledOpenings.class).run();
      assertThat(opened(two, "shift-handover"))
          .hasSize(2)
          .allSatisfy(handover -> assertThat(date(two, handover)).isEqualTo(change));
      Caller desk = Caller.signedIn(two.port(), "lanting-desk");
      JsonNode handover =
          desk.call("GET", "/api/v1/cases?procedure=shift-handover", null).json().at("/items/0");
      JsonNode read =
          desk.call("GET", "/api/v1/cases/" + handover.path("id").asString(), null).json();
      assertThat(read.path("asks")).as(read.toString()).isEmpty();
      assertThat(read.at("/answers/shift_role").asString()).isEqualTo("front-desk");
      assertThat(List.of(holder(read, "tell"), holder(read, "here")))
          .as("who goes tells, who comes is there")
          .containsExactlyElementsOf(
              change.atZone(Moments.ZONE).getHour() == 8
                  ? List.of("邵晨曦", "何佳怡")
                  : List.of("何佳怡", "邵晨曦"));
    }
    // The server was down over several changes.
    Instant later = change.plus(Duration.ofDays(2));
    ahead(SHIFTS, Instant.now(Clock.systemUTC()), later.plusSeconds(60));
    try (TestServer again = TestServer.on(SHIFTS)) {
      await().atMost(PATIENCE).until(() -> opened(again, "shift-handover").size() == 4);
      again.part(ScheduledOpenings.class).run();
      assertThat(opened(again, "shift-handover"))
          .extracting(handover -> date(again, handover))
          .containsOnly(change, later)
          .hasSize(4);
      assertThat(kept(SHIFTS, "missed where procedure = 'shift-handover'")).hasSize(6);
    }
  }

  /// The newest of the first community, of which nothing is left to ask.
  private static JsonNode whole(TestServer server, String procedure) {
    await().atMost(PATIENCE).until(() -> !opened(server, procedure).isEmpty());
    JsonNode read =
        Caller.signedIn(server.port(), "lanting-captain")
            .call(
                "GET",
                "/api/v1/cases/" + opened(server, procedure).getFirst().path("id").asString(),
                null)
            .json();
    assertThat(read.path("asks")).as(read.toString()).isEmpty();
    return read;
  }

  private static String paper(TestServer server, JsonNode circulation) {
    String path = "/api/v1/cases/" + circulation.path("id").asString();
    return Caller.signedIn(server.port(), "company")
        .call("GET", path, null)
        .json()
        .at("/answers/paper_no")
        .asString();
  }

  private static String holder(JsonNode read, String step) {
    return read.path("steps")
        .valueStream()
        .filter(one -> one.path("step").asString().equals(step))
        .map(one -> one.at("/holders/0/name").asString())
        .findFirst()
        .orElse("");
  }

  /// The next change of shift, at 8:00 or 20:00.
  private static Instant change(Instant after) {
    Instant morning =
        new Recurrence(Rhythm.DAY, 1, false, LocalTime.of(8, 0))
            .next(after, ChinaCalendar.shipped());
    Instant evening =
        new Recurrence(Rhythm.DAY, 1, false, LocalTime.of(20, 0))
            .next(after, ChinaCalendar.shipped());
    return morning.isBefore(evening) ? morning : evening;
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
    return new Recurrence(Rhythm.DAY, 1, false, LocalTime.of(9, 0))
        .next(after, ChinaCalendar.shipped());
  }

  private static void ahead(TestDatabase database, Instant from, Instant to) {
    database.asOwner(
        "update installation set ahead_ms = greatest(ahead_ms, "
            + Duration.between(from, to).toMillis()
            + ")");
  }

  private static List<String> kept(TestDatabase database, String outcome) {
    String[] parts = outcome.split(" where ");
    return database
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
    return opened(server, "patrol");
  }

  /// As a captain finds them: an inspection is not for the desk.
  private static List<JsonNode> opened(TestServer server, String procedure) {
    List<JsonNode> cases = new ArrayList<>();
    for (String captain : List.of("lanting-captain", "binhe-captain")) {
      Caller.signedIn(server.port(), captain)
          .call("GET", "/api/v1/cases?procedure=" + procedure, null)
          .json()
          .path("items")
          .forEach(cases::add);
    }
    return cases;
  }
}
