package dev.zhishou.platform.followups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zhishou.TestDatabase;
import dev.zhishou.platform.Scope;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FollowUpsTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final Clock clock = Clock.systemUTC();
  final List<FollowUps> nodes = new ArrayList<>();

  @AfterEach
  void stop() {
    nodes.forEach(FollowUps::close);
    DATABASE.asOwner("delete from task");
  }

  @Test
  void every_follow_up_is_done_by_one_of_two_nodes_and_one_that_fails_holds_up_nobody() {
    var done = new ConcurrentLinkedQueue<String>();
    var failed = new CopyOnWriteArrayList<String>();
    var listener = new Recording("counts", done, failed, 13);
    node(listener);
    node(listener);
    UUID caseId = UUID.randomUUID();
    for (int seq = 1; seq <= 60; seq++) {
      add("counts", caseId, seq, 0, null);
    }
    nodes.forEach(FollowUps::nudge);
    await().atMost(Duration.ofSeconds(10)).until(() -> done.size() >= 59);
    await().until(() -> !failed.isEmpty());
    assertThat(done).doesNotHaveDuplicates().hasSize(59).doesNotContain(caseId + ":13");
    await().until(() -> DATABASE.count("task where task_name = 'counts'") == 1);
  }

  @Test
  void what_fails_comes_back_later_and_later_and_at_last_rings_the_operator() {
    assertThat(FollowUps.delay(0)).isEqualTo(Duration.ofSeconds(1));
    assertThat(FollowUps.delay(5)).isEqualTo(Duration.ofSeconds(32));
    assertThat(FollowUps.delay(60)).isEqualTo(Duration.ofHours(1));

    var failed = new CopyOnWriteArrayList<String>();
    node(new Recording("rings", new ConcurrentLinkedQueue<>(), failed, 1));
    add("rings", UUID.randomUUID(), 1, 0, FollowUps.TRIES - 1);
    nodes.getFirst().nudge();
    await()
        .atMost(Duration.ofSeconds(5))
        .until(
            () ->
                meters.find("zhishou.operator.alarms").tag("what", "follow-up-failing").counter()
                    != null);
    Instant next =
        DATABASE
            .scoped()
            .in(Scope.whole("test"))
            .of("select execution_time from task where task_name = 'rings'")
            .first(row -> row.instant("execution_time"));
    assertThat(next).isAfter(clock.instant().plus(Duration.ofMinutes(30)));
  }

  @Test
  void an_event_is_followed_by_the_listeners_of_its_type() {
    FollowUps followUps =
        new FollowUps(
            DATABASE.database().tasks(),
            clock,
            new OperatorAlarms(meters),
            () ->
                List.of(
                    new Recording("one", new ConcurrentLinkedQueue<>(), new ArrayList<>(), 0),
                    new Recording("two", new ConcurrentLinkedQueue<>(), new ArrayList<>(), 0)),
            List::of);
    assertThat(followUps.listenersOf("StepDone")).containsExactly("one", "two");
    assertThat(followUps.listenersOf("Erased")).isEmpty();
  }

  @Test
  void recurring_work_comes_back_by_itself() {
    var runs = new ConcurrentLinkedQueue<Integer>();
    var work =
        new RecurringWork() {
          @Override
          public String name() {
            return "tick";
          }

          @Override
          public When when() {
            return new When.Every(Duration.ofMillis(50));
          }

          @Override
          public void run() {
            runs.add(1);
          }
        };
    var followUps =
        new FollowUps(
            DATABASE.database().tasks(),
            clock,
            new OperatorAlarms(meters),
            List::of,
            () -> List.of(work));
    nodes.add(followUps);
    followUps.start();
    await().atMost(Duration.ofSeconds(10)).until(() -> runs.size() >= 3);
  }

  private void node(FollowUpListener listener) {
    var followUps =
        new FollowUps(
            DATABASE.database().tasks(),
            clock,
            new OperatorAlarms(meters),
            () -> List.of(listener),
            List::of);
    nodes.add(followUps);
    followUps.start();
  }

  private void add(String name, UUID caseId, int seq, int priority, Integer failures) {
    DATABASE
        .scoped()
        .in(Scope.whole("test"))
        .of(
            """
            insert into task (task_name, task_instance, execution_time, priority, consecutive_failures)
            values (:name, :instance, :at, :priority, :failures)
            """)
        .set("name", name)
        .set("instance", FollowUps.instance(caseId, seq))
        .set("at", clock.instant())
        .set("priority", priority)
        .set("failures", failures)
        .update();
  }

  record Recording(String name, ConcurrentLinkedQueue<String> done, List<String> failed, int poison)
      implements FollowUpListener {
    @Override
    public Set<String> eventTypes() {
      return Set.of("StepDone");
    }

    @Override
    public void handle(UUID caseId, int seq) {
      if (seq == poison) {
        failed.add(caseId + ":" + seq);
        throw new IllegalStateException("poisoned");
      }
      done.add(caseId + ":" + seq);
    }
  }
}
