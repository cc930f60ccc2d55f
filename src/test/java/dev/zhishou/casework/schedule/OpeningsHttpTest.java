package dev.zhishou.casework.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import dev.zhishou.access.Caller;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// What the calendar will open next, as the desk is told.
@Tag("database")
class OpeningsHttpTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  @Test
  void the_openings_to_come_are_told_in_their_order_with_how_many_cases_each_opens() {
    try (TestServer server = TestServer.on(DATABASE)) {
      Caller desk = Caller.signedIn(server.port(), "lanting-desk");
      Instant began = Instant.now(Clock.systemUTC());
      JsonNode week = desk.call("GET", "/api/v1/openings?limit=200", null).json();
      List<Instant> moments =
          week.path("items")
              .valueStream()
              .map(one -> OffsetDateTime.parse(one.path("at").asString()).toInstant())
              .toList();
      assertThat(moments)
          .isSorted()
          .allSatisfy(
              at ->
                  assertThat(at).isBetween(began, began.plus(Duration.ofDays(7)).plusSeconds(60)));
      assertThat(of(week, "patrol"))
          .hasSize(7)
          .allSatisfy(
              round -> {
                assertThat(round.path("title").asString()).isEqualTo("巡楼");
                assertThat(round.path("every").asString()).isEqualTo("day at 09:00");
                assertThat(round.path("cases").asInt()).isOne();
                assertThat(
                        OffsetDateTime.parse(round.path("at").asString())
                            .atZoneSameInstant(Moments.ZONE)
                            .toLocalTime())
                    .isEqualTo(LocalTime.of(9, 0));
              });
      assertThat(of(week, "shift-handover")).as("twice a day at the desk").hasSize(14);

      String year = began.plus(Duration.ofDays(120)).toString();
      JsonNode quarter = desk.call("GET", "/api/v1/openings?limit=200&until=" + year, null).json();
      assertThat(quarter.path("items").size()).as("no more than asked for").isEqualTo(200);
      assertThat(desk.call("GET", "/api/v1/openings?community=binhe", null).status())
          .as("another's community does not exist")
          .isEqualTo(404);
    }
  }

  private static List<JsonNode> of(JsonNode page, String procedure) {
    Stream<JsonNode> items = page.path("items").valueStream();
    return items.filter(one -> one.path("procedure").asString().equals(procedure)).toList();
  }
}
