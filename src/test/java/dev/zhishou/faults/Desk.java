package dev.zhishou.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.access.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/// A desk at which notes are written and cases opened, again and again, and every answer is kept:
/// what was acknowledged must be there later, once.
final class Desk {
  static final String CASES = "/api/v1/cases";

  private final Caller caller;
  private final Insistent insistent;
  private final ConcurrentLinkedQueue<UUID> noted = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> opened = new ConcurrentLinkedQueue<>();
  private final AtomicInteger lifts = new AtomicInteger();
  private final AtomicInteger keys = new AtomicInteger();

  Desk(int port, String username) {
    caller = Caller.signedIn(port, username);
    insistent = new Insistent(caller);
  }

  Caller caller() {
    return caller;
  }

  List<Insistent.Trouble> troubles() {
    return insistent.troubles();
  }

  /// How many answers it has had.
  int acknowledged() {
    return noted.size() + opened.size();
  }

  /// A person in a lift, said and opened.
  JsonNode lift(int building) {
    lifts.incrementAndGet();
    String said =
        "{\"text\": \"%s号楼2单元电梯卡住了,里面有两个人\", \"channel\": \"phone\", \"community\": \"lanting\"}"
            .formatted(building);
    JsonNode report = insistent.post("/api/v1/reports", "said-" + building, said).json();
    String body =
        "{\"procedure\": \"lift-entrapment\", \"community\": \"lanting\", \"report\": %s, \"answers\": %s}"
            .formatted(report.path("id"), report.at("/suggestions/0/answers"));
    Caller.Answer answer = insistent.post(CASES, "lift-" + building, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json();
  }

  /// Notes something in a case, and says it again until it is answered.
  void note(String caseId) {
    UUID id = UUID.randomUUID();
    String body =
        "{\"commands\": [{\"id\": \"%s\", \"do\": \"note\", \"text\": \"到了\"}]}".formatted(id);
    Caller.Answer answer = insistent.post(CASES + "/" + caseId + "/commands", "", body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().at("/results/0/outcome").asString()).isIn("accepted", "repeated");
    noted.add(id);
  }

  /// Opens a case that joins no other.
  void open() {
    String body =
        "{\"procedure\": \"general-emergency\", \"community\": \"lanting\", \"answers\": {}}";
    Caller.Answer answer = insistent.post(CASES, "emergency-" + keys.incrementAndGet(), body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    opened.add(answer.json().path("number").asString());
  }

  /// Everything acknowledged is there once, and nothing else of its kind is.
  void holds(String caseId) {
    List<String> commands = new ArrayList<>();
    for (JsonNode event : events(caseId)) {
      if (event.path("type").asString().equals("Noted")) {
        commands.add(event.path("text").asString());
      }
    }
    assertThat(commands).hasSameSizeAs(noted);
    for (UUID id : noted) {
      assertThat(commands).filteredOn(text -> text.contains(id.toString())).hasSize(1);
    }
    List<String> numbers = new ArrayList<>();
    String next = "";
    do {
      JsonNode page =
          caller
              .call(
                  "GET", CASES + "?procedure=general-emergency&limit=200&sort=opened" + next, null)
              .json();
      page.path("items").forEach(item -> numbers.add(item.path("number").asString()));
      next = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
    } while (!next.isEmpty());
    assertThat(numbers).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(opened);
    assertThat(numbers)
        .as("running numbers have no gaps")
        .allSatisfy(
            number ->
                assertThat(Integer.parseInt(number.substring(number.lastIndexOf('-') + 1)))
                    .isLessThanOrEqualTo(opened.size() + lifts.get()));
  }

  /// All events of a case.
  List<JsonNode> events(String caseId) {
    List<JsonNode> events = new ArrayList<>();
    int before;
    do {
      before = events.size();
      Caller.Answer answer =
          caller.call("GET", CASES + "/" + caseId + "/events?limit=200&after=" + before, null);
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      answer.json().path("items").forEach(events::add);
    } while (events.size() > before);
    return events;
  }
}
