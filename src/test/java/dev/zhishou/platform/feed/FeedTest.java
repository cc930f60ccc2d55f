package dev.zhishou.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zhishou.TestDatabase;
import dev.zhishou.platform.Installation;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Sql;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class FeedTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  static final UUID LANTING = UUID.randomUUID();
  static final UUID BINHE = UUID.randomUUID();
  static final Instant AT = Instant.parse("2026-11-21T04:00:00Z");
  static final Installation INSTALLATION = new Installation(UUID.randomUUID());

  final Feed feed = new Feed(DATABASE.scoped());
  final StreamHub hub = new StreamHub(feed, INSTALLATION);

  @AfterEach
  void close() {
    hub.close();
    feed.close();
  }

  @Test
  void no_committed_change_is_lost_and_none_comes_twice_beside_long_and_broken_transactions()
      throws Exception {
    var seen = new ConcurrentLinkedQueue<UUID>();
    feed.listen(changes -> changes.forEach(change -> seen.add(change.id())));
    Set<UUID> committed = ConcurrentHashMap.newKeySet();
    try (Connection open = DATABASE.database().whole().getConnection();
        var writers = Executors.newFixedThreadPool(6)) {
      open.setAutoCommit(false);
      UUID early = UUID.randomUUID();
      try (var statement = open.createStatement()) {
        statement.execute(
            "insert into zs.change (topic, community_id, id, seq, at) values ('case', '%s', '%s', 1, '%s')"
                .formatted(LANTING, early, AT));
      }
      List<Future<?>> all = new ArrayList<>();
      for (int writer = 0; writer < 6; writer++) {
        int seed = writer;
        all.add(writers.submit(() -> writeMany(new SplittableRandom(seed), committed)));
      }
      for (Future<?> one : all) {
        one.get();
      }
      open.commit();
      committed.add(early);
    }
    await().atMost(Duration.ofSeconds(5)).until(() -> seen.size() >= committed.size());
    assertThat(committed).hasSizeGreaterThan(300);
    assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(committed);
  }

  @Test
  void a_page_is_told_what_concerns_it_and_nothing_else() throws Exception {
    var page = visit(LANTING, null);
    await().until(() -> page.getContentAsString().contains("id:" + INSTALLATION.id()));
    UUID ours = change(LANTING, 1);
    UUID theirs = change(BINHE, 1);
    await().until(() -> page.getContentAsString().contains(ours.toString()));
    UUID later = change(LANTING, 1);
    await().until(() -> page.getContentAsString().contains(later.toString()));
    assertThat(page.getContentAsString()).contains("event:case").doesNotContain(theirs.toString());
  }

  @Test
  void a_page_that_comes_back_is_told_what_it_missed() throws Exception {
    var before = visit(LANTING, null);
    // What is written before a first visit has its place is in the lists that the page loads.
    await().until(() -> before.getContentAsString().contains("id:" + INSTALLATION.id()));
    UUID seen = change(LANTING, 1);
    await().until(() -> before.getContentAsString().contains(seen.toString()));
    await().until(() -> lastId(before).compareTo("") > 0);
    String last = lastId(before);
    UUID missed = change(LANTING, 1);
    var again = visit(LANTING, last);
    await().until(() -> again.getContentAsString().contains(missed.toString()));
    assertThat(again.getContentAsString())
        .doesNotContain(seen.toString())
        .doesNotContain("event:reset");
  }

  @Test
  void a_page_with_a_foreign_or_too_old_place_loads_its_lists_anew() throws Exception {
    var foreign = visit(LANTING, UUID.randomUUID() + ".10:10:");
    var broken = visit(LANTING, INSTALLATION.id() + ".'; drop table change");
    await().until(() -> foreign.getContentAsString().contains("event:reset"));
    await().until(() -> broken.getContentAsString().contains("event:reset"));

    String old = feed.position();
    change(LANTING, 1);
    new ForgetChanges(
            DATABASE.scoped(),
            java.time.Clock.fixed(AT.plus(Duration.ofDays(3)), java.time.ZoneOffset.UTC))
        .run();
    assertThat(DATABASE.count("change")).isZero();
    var late = visit(LANTING, INSTALLATION.id() + "." + old);
    await().until(() -> late.getContentAsString().contains("event:reset"));
  }

  @Test
  void a_thing_that_changes_all_the_time_is_told_by_its_newest_state() throws Exception {
    var page = visit(LANTING, null);
    await().until(() -> page.getContentAsString().contains("id:" + INSTALLATION.id()));
    UUID busy = UUID.randomUUID();
    Sql sql = DATABASE.scoped().in(Scope.of(LANTING));
    for (int seq = 1; seq <= 200; seq++) {
      write(sql, LANTING, busy, seq);
      feed.nudge();
    }
    await().until(() -> page.getContentAsString().contains("\"seq\":200"));
    int told = page.getContentAsString().split("event:case", -1).length - 1;
    assertThat(told).isBetween(1, 60);
  }

  private Void writeMany(SplittableRandom random, Set<UUID> committed) {
    for (int i = 0; i < 100; i++) {
      UUID id = UUID.randomUUID();
      boolean rollBack = random.nextInt(10) == 0;
      try {
        DATABASE
            .scoped()
            .transaction(
                Scope.of(LANTING),
                sql -> {
                  write(sql, LANTING, id, 1);
                  if (rollBack) {
                    throw new IllegalStateException("rolled back");
                  }
                  return true;
                });
        committed.add(id);
      } catch (IllegalStateException e) {
        assertThat(rollBack).isTrue();
      }
      if (random.nextInt(3) == 0) {
        feed.nudge();
      }
    }
    return null;
  }

  private UUID change(UUID community, int seq) {
    UUID id = UUID.randomUUID();
    write(DATABASE.scoped().in(Scope.of(community)), community, id, seq);
    feed.nudge();
    return id;
  }

  private static void write(Sql sql, UUID community, UUID id, int seq) {
    sql.of(
            """
            insert into change (topic, community_id, id, seq, at)
            values ('case', :community, :id, :seq, :at)
            """)
        .set("community", community)
        .set("id", id)
        .set("seq", seq)
        .set("at", AT)
        .update();
  }

  private static String lastId(MockHttpServletResponse page) throws Exception {
    String id = "";
    for (String line : page.getContentAsString().split("\n")) {
      id = line.startsWith("id:") ? line.substring(3).strip() : id;
    }
    return id;
  }

  private MockHttpServletResponse visit(UUID community, String lastEventId) throws Exception {
    MockMvc http = MockMvcBuilders.standaloneSetup(new Pages(hub, community)).build();
    var request = MockMvcRequestBuilders.get("/stream");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    return http.perform(request).andReturn().getResponse();
  }

  @RestController
  record Pages(StreamHub hub, UUID community) {
    @GetMapping("/stream")
    SseEmitter stream(@RequestHeader(name = "Last-Event-ID", required = false) String lastEventId) {
      return hub.open(new Visitor(community), lastEventId);
    }
  }

  record Visitor(UUID community) implements StreamSubscriber {
    @Override
    public boolean concerns(Change change) {
      return change.community().equals(community);
    }

    @Override
    public List<StreamEvent> events(List<Change> changes) {
      return changes.stream()
          .map(
              c ->
                  new StreamEvent(c.topic(), "{\"id\":\"" + c.id() + "\",\"seq\":" + c.seq() + "}"))
          .toList();
    }

    @Override
    public boolean mayStay() {
      return true;
    }
  }
}
