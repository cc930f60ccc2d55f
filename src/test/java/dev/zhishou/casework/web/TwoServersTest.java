package dev.zhishou.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import dev.zhishou.access.Caller;
import dev.zhishou.casework.LetTimePass;
import dev.zhishou.platform.followups.FollowUpListener;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/// Two servers on one database work as one system.
@Tag("database")
class TwoServersTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String CASES = "/api/v1/cases";
  private static final ConcurrentLinkedQueue<String> FOLLOWED = new ConcurrentLinkedQueue<>();
  private static TestServer one;
  private static TestServer other;

  /// A follow-up that both servers could work off.
  @Configuration(proxyBeanMethods = false)
  static class Following {
    @Bean
    FollowUpListener notesWhatIsFollowed() {
      return new FollowUpListener() {
        @Override
        public String name() {
          return "two-servers";
        }

        @Override
        public Set<String> eventTypes() {
          return Set.of("Noted");
        }

        @Override
        public void handle(UUID caseId, int seq) {
          FOLLOWED.add(caseId + ":" + seq);
        }
      };
    }
  }

  @BeforeAll
  static void start() {
    String more = "spring.main.sources=" + Following.class.getName();
    one = TestServer.on(DATABASE, more);
    other = TestServer.on(DATABASE, more);
  }

  @AfterAll
  static void stop() {
    one.close();
    other.close();
  }

  @Test
  void a_session_holds_on_both_and_ends_on_both_at_once() {
    Caller here = Caller.signedIn(one.port(), "lanting-captain");
    Caller there = here.at(other.port());
    assertThat(there.call("GET", CASES, null).status()).isEqualTo(200);
    String id = opened(here);
    assertThat(note(there, id)).isEqualTo("accepted");
    assertThat(there.call("DELETE", "/api/v1/session", null).status()).isEqualTo(204);
    assertThat(here.call("GET", CASES, null).status()).isEqualTo(401);
  }

  @Test
  void a_command_on_one_is_told_on_the_stream_of_the_other() throws Exception {
    Caller here = Caller.signedIn(one.port(), "lanting-desk");
    Caller there = here.at(other.port());
    try (Page mine = new Page(here);
        Page page = new Page(there)) {
      await().atMost(PATIENCE).until(() -> mine.greeted() && page.greeted());
      String id = opened(here);
      await().atMost(PATIENCE).until(() -> page.told(id));
      String second = opened(there);
      await().atMost(PATIENCE).until(() -> mine.told(second) && page.told(second));
    }
  }

  @Test
  void commands_that_come_to_both_in_turn_and_at_once_make_one_chain_and_are_followed_up_once()
      throws Exception {
    Caller here = Caller.signedIn(one.port(), "lanting-desk");
    Caller there = here.at(other.port());
    String id = opened(here);
    for (int i = 0; i < 4; i++) {
      assertThat(note(i % 2 == 0 ? there : here, id)).isEqualTo("accepted");
    }
    List<Callable<String>> both = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Caller caller = i % 2 == 0 ? here : there;
      both.add(() -> note(caller, id));
    }
    assertThat(atOnce(both)).hasSize(20).containsOnly("accepted");
    List<JsonNode> events = events(here, id);
    assertThat(events(there, id)).isEqualTo(events);
    String before = events.getFirst().path("hash").asString();
    for (JsonNode event : events.subList(1, events.size())) {
      assertThat(event.path("text").asString()).endsWith("\"prev\":\"" + before + "\"}");
      before = event.path("hash").asString();
    }
    List<String> notes =
        of(events, "Noted").stream().map(note -> id + ":" + note.path("seq").asInt()).toList();
    assertThat(notes).hasSize(24);
    await().atMost(PATIENCE).until(() -> followed(id).containsAll(notes));
    assertThat(followed(id)).containsExactlyInAnyOrderElementsOf(notes);
  }

  @Test
  void of_two_that_watch_each_rung_is_called_once_and_each_mark_made_once() throws Exception {
    Caller here = Caller.signedIn(one.port(), "lanting-desk");
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      ids.add(opened(here));
    }
    for (int minutes : List.of(4, 9, 35)) {
      List<Integer> before = ids.stream().map(id -> events(here, id).size()).toList();
      DATABASE.asOwner("update installation set ahead_ms = " + minutes * 60_000L);
      List<Callable<Void>> ticks = new ArrayList<>();
      for (int i = 0; i < ids.size(); i++) {
        // As if both had looked in the same instant, beside their own looks.
        for (TestServer server : List.of(one, other)) {
          UUID id = UUID.fromString(ids.get(i));
          int seq = before.get(i);
          ticks.add(
              () -> {
                server.part(LetTimePass.class).in(id, seq);
                return null;
              });
        }
      }
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                atOnce(ticks);
                return ids.stream()
                    .allMatch(id -> events(here, id).size() > before.get(ids.indexOf(id)));
              });
    }
    for (String id : ids) {
      List<JsonNode> events = events(here, id);
      assertThat(of(events, "RungCalled"))
          .isNotEmpty()
          .extracting(event -> event.at("/body/run") + " " + event.at("/body/rung"))
          .doesNotHaveDuplicates();
      assertThat(of(events, "StepOverdue"))
          .isNotEmpty()
          .extracting(event -> event.at("/body/run") + " " + event.at("/body/due_at"))
          .doesNotHaveDuplicates();
    }
  }

  private static <T> List<T> atOnce(Collection<Callable<T>> all) throws Exception {
    List<T> results = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<T> each : threads.invokeAll(all)) {
        results.add(each.get());
      }
    }
    return results;
  }

  private static List<String> followed(String caseId) {
    return FOLLOWED.stream().filter(one -> one.startsWith(caseId)).toList();
  }

  private static String opened(Caller desk) {
    String body =
        "{\"procedure\": \"lift-entrapment\", \"community\": \"lanting\", \"answers\": {}}";
    Caller.Answer answer = desk.call("POST", CASES, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().path("id").asString();
  }

  private static String note(Caller caller, String id) {
    String body =
        "{\"commands\": [{\"id\": \"%s\", \"do\": \"note\", \"text\": \"到了\"}]}"
            .formatted(UUID.randomUUID());
    Caller.Answer answer = caller.call("POST", CASES + "/" + id + "/commands", body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().at("/results/0/outcome").asString();
  }

  private static List<JsonNode> events(Caller caller, String id) {
    List<JsonNode> events = new ArrayList<>();
    caller
        .call("GET", CASES + "/" + id + "/events?limit=200", null)
        .json()
        .path("items")
        .forEach(events::add);
    return events;
  }

  private static List<JsonNode> of(List<JsonNode> events, String type) {
    return events.stream().filter(event -> event.path("type").asString().equals(type)).toList();
  }

  /// An open page.
  private static final class Page implements AutoCloseable {
    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
    private final Stream<String> stream;

    Page(Caller caller) throws IOException {
      stream = caller.lines("/api/v1/stream", "");
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  stream.forEach(lines::add);
                } catch (RuntimeException closed) {
                  lines.add("closed");
                }
              });
    }

    boolean greeted() {
      return lines.stream().anyMatch(line -> line.startsWith("id:"));
    }

    boolean told(String caseId) {
      return lines.stream().anyMatch(line -> line.startsWith("data:") && line.contains(caseId));
    }

    @Override
    public void close() {
      stream.close();
    }
  }
}
