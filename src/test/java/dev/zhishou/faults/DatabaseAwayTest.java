package dev.zhishou.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zhishou.TestServer;
import dev.zhishou.access.Caller;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.postgres.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The PostgreSQL inside is killed and cannot start again for a while, as seen over HTTP. How long
/// is `-Dzhishou.test.away=PT20S`; shorter here, the code is the same.
@Tag("database")
class DatabaseAwayTest {
  private static final Duration AWAY =
      Duration.parse(System.getProperty("zhishou.test.away", "PT7S"));

  /// A call waits for the database at most 3 s, once.
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);

  @Test
  void calls_wait_or_are_told_to_come_back_and_nothing_is_lost_or_done_twice() throws Exception {
    try (DataFolder folder = DataFolder.fresh();
        TestServer server = TestServer.on(folder.path())) {
      Desk desk = new Desk(server.port(), "lanting-desk");
      String lift = desk.lift(3).path("id").asString();
      try (Listening page = new Listening(desk.caller());
          ExecutorService threads = Executors.newFixedThreadPool(4)) {
        await().until(page::begun);
        AtomicBoolean stop = new AtomicBoolean();
        List<Future<?>> work = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
          work.add(threads.submit(() -> until(stop, () -> desk.note(lift))));
        }
        work.add(threads.submit(() -> until(stop, desk::open)));
        await().atMost(Duration.ofSeconds(30)).until(() -> desk.acknowledged() > 40);

        takeAway(server, folder.path(), desk);

        int before = desk.acknowledged();
        await().atMost(Duration.ofSeconds(60)).until(() -> desk.acknowledged() > before + 40);
        stop.set(true);
        for (Future<?> each : work) {
          each.get();
        }
        desk.holds(lift);
        troubles(desk);
        comesBack(server, desk, page, lift);
      }
    }
  }

  private static void until(AtomicBoolean stop, Runnable deed) {
    while (!stop.get()) {
      deed.run();
    }
  }

  /// Killed, and without the file by which it knows its folder it does not start again.
  private static void takeAway(TestServer server, Path data, Desk desk) throws Exception {
    Path mark = data.resolve("postgres/cluster/PG_VERSION");
    Path hidden = data.resolve("postgres/PG_VERSION.hidden");
    Files.move(mark, hidden);
    server.part(Database.class).server().process().destroyForcibly();
    await().atMost(AWAY.plusSeconds(30)).pollDelay(AWAY).until(() -> desk.troubles().size() >= 4);
    Caller.Answer read = desk.caller().call("GET", Desk.CASES, null);
    assertThat(read.status()).as(read.body()).isEqualTo(503);
    Caller.Answer health = Caller.anonymous(server.port()).call("GET", "/actuator/health", null);
    assertThat(health.status()).isEqualTo(503);
    assertThat(health.json().path("status").asString()).isEqualTo("DOWN");
    Files.move(hidden, mark);
  }

  private static void troubles(Desk desk) {
    for (Insistent.Trouble trouble : desk.troubles()) {
      Caller.Answer answer = trouble.answer();
      assertThat(answer.status()).as(answer.body()).isEqualTo(503);
      assertThat(answer.retryAfter()).isBetween(1L, 30L);
      assertThat(answer.json().path("code").asString()).isEqualTo("database-away");
      assertThat(answer.body()).doesNotContain("Exception", "dev.zhishou", "org.", "postgres");
      assertThat(trouble.after()).isLessThan(LONGEST_ANSWER);
    }
  }

  /// The feed tells the page, follow-ups are worked off, the watch marks what is overdue, once.
  private static void comesBack(TestServer server, Desk desk, Listening page, String lift) {
    int seq = desk.events(lift).size();
    await().atMost(Duration.ofSeconds(20)).until(() -> page.told(lift) >= seq);
    assertThat(page.resets()).as("nothing was too old to be told").isZero();

    JsonNode second = desk.lift(4);
    var sql = server.part(Scoped.class).in(Scope.whole("a test looks"));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                sql.of("select count(*)::int as n from report where case_number = :number")
                        .set("number", second.path("number").asString())
                        .first(row -> row.integer("n"))
                    == 1);
    sql.of("update installation set ahead_ms = 600000").update();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> overdue(desk, lift).contains("call_contractor"));
    assertThat(overdue(desk, lift)).doesNotHaveDuplicates();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                Caller.anonymous(server.port()).call("GET", "/actuator/health", null).status()
                    == 200);
  }

  private static List<String> overdue(Desk desk, String caseId) {
    return desk.events(caseId).stream()
        .filter(event -> event.path("type").asString().equals("StepOverdue"))
        .map(event -> event.at("/body/run").asString())
        .toList();
  }
}
