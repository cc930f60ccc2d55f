package dev.zhishou.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import dev.zhishou.access.Caller;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// What a round finds, and what somebody who was visited says, becomes a case of its own that both
/// name in their links.
@Tag("database")
class LinkedCasesHttpTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final String CASES = "/api/v1/cases";

  @Test
  void findings_of_a_round_are_repaired_and_a_dissatisfied_visit_is_a_complaint() {
    try (TestServer server = TestServer.on(DATABASE)) {
      repairs(server);
      complaint(server);
    }
  }

  private static void repairs(TestServer server) {
    Caller desk = Caller.signedIn(server.port(), "lanting-desk");
    Caller keeper = Caller.signedIn(server.port(), "lanting-housekeeper");
    String place = first(desk, "/api/v1/places?community=lanting&q=水泵房");
    String pump = first(desk, "/api/v1/equipment?community=lanting&q=1号生活水泵");
    String round =
        opened(
            desk,
            "patrol",
            "\"points\": [{\"id\": \"%s\", \"point\": \"%s\", \"sheet\": \"plant\"}]"
                .formatted(place, place));
    done(
        keeper,
        round,
        "visit",
        "\"strangers\": false, \"guard_ok\": true, \"fire_state\": \"fire_fine\","
            + " \"clean\": 5, \"facilities\": [{\"id\": \"%s\",".formatted(pump)
            + " \"facility\": \"%s\", \"running\": false, \"defect\": \"异响\"}]".formatted(pump));
    String first = linked(desk, round, "public-repair", 1);
    assertThat(read(desk, first).at("/answers/place").asString()).isEqualTo(place);
    done(
        keeper,
        round,
        "note",
        "\"findings\": [{\"id\": \"f1\", \"finding\": \"灯不亮\", \"sort\": \"repair\", \"spot\": \"%s\","
                .formatted(place)
            + " \"device\": \"%s\", \"spotted_at\": \"%s\"}]"
                .formatted(pump, Instant.now().minusSeconds(1500)));
    // 002-104: place, equipment and time of the finding stand on the order; it says how long it
    // took.
    JsonNode second = read(desk, linked(desk, round, "public-repair", 2));
    assertThat(second.at("/answers/place").asString()).isEqualTo(place);
    assertThat(second.at("/answers/device").asString()).isEqualTo(pump);
    assertThat(second.at("/links/0/after").asLong()).isBetween(1500L, 2400L);
    assertThat(back(desk, first)).contains(round);
  }

  private static void complaint(TestServer server) {
    Caller supervisor = Caller.signedIn(server.port(), "lanting-supervisor");
    String visit =
        opened(supervisor, "return-visit", "\"visit_kind\": \"complaint\", \"from_case\": true");
    done(supervisor, visit, "reach", "\"met\": \"yes_met\"");
    done(
        supervisor,
        visit,
        "call_or_visit",
        "\"form\": \"phone\", \"means\": [\"talk\"], \"told_kind\": \"result\", \"told\": \"说了结果\","
            + " \"content\": false, \"opinion\": \"还是吵\", \"new_matters\": [{\"id\": \"n1\","
            + " \"new_matter\": \"楼上半夜还在施工\", \"new_kind\": \"complaint\", \"many_ask\": false,"
            + " \"answer_at\": \"2099-01-01T09:00:00+08:00\"}]");
    assertThat(back(supervisor, linked(supervisor, visit, "complaint", 1))).contains(visit);
  }

  private static String first(Caller caller, String path) {
    JsonNode found = caller.call("GET", path, null).json().at("/items/0/id");
    assertThat(found.isString()).as(path).isTrue();
    return found.asString();
  }

  private static String opened(Caller caller, String procedure, String answers) {
    Caller.Answer answer =
        caller.call(
            "POST",
            CASES,
            "{\"procedure\": \"%s\", \"community\": \"lanting\", \"answers\": {%s}}"
                .formatted(procedure, answers));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().path("id").asString();
  }

  private static void done(Caller caller, String caseId, String step, String answers) {
    Caller.Answer answer =
        caller.call(
            "POST",
            CASES + "/" + caseId + "/commands",
            "{\"commands\": [{\"id\": \"%s\", \"do\": \"done\", \"step\": \"%s\", \"answers\": {%s}}]}"
                .formatted(UUID.randomUUID(), step, answers));
    assertThat(answer.json().at("/results/0/outcome").asString())
        .as(answer.body())
        .isEqualTo("accepted");
  }

  private static JsonNode read(Caller caller, String caseId) {
    return caller.call("GET", CASES + "/" + caseId, null).json();
  }

  /// The last of so many cases of a procedure that it started.
  private static String linked(Caller caller, String caseId, String procedure, int many) {
    var links =
        read(caller, caseId)
            .path("links")
            .valueStream()
            .filter(link -> link.path("procedure").asString().equals(procedure))
            .toList();
    assertThat(links)
        .hasSize(many)
        .allSatisfy(link -> assertThat(link.path("how").asString()).isEqualTo("started"));
    return links.getLast().path("case").asString();
  }

  private static java.util.List<String> back(Caller caller, String caseId) {
    return read(caller, caseId)
        .path("links")
        .valueStream()
        .filter(link -> link.path("how").asString().equals("started-by"))
        .map(link -> link.path("case").asString())
        .toList();
  }
}
