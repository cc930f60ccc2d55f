package dev.zhishou.casework.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import dev.zhishou.TestDatabase;
import dev.zhishou.casework.MovedClock;
import dev.zhishou.casework.store.Alarms;
import dev.zhishou.casework.store.CaseStore;
import dev.zhishou.casework.store.CaseStoreContract;
import dev.zhishou.platform.CountingSockets;
import dev.zhishou.platform.Idempotency;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.feed.Feed;
import dev.zhishou.platform.followups.FollowUps;
import dev.zhishou.platform.keys.Keysets;
import dev.zhishou.platform.postgres.Database;
import dev.zhishou.platform.postgres.JdbcAddress;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;

class JdbcCaseStoreTest extends CaseStoreContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final JdbcCaseStore store = store(DATABASE.scoped());
  private final Alarms alarms = new JdbcAlarms(DATABASE.scoped());

  private static JdbcCaseStore store(Scoped scoped) {
    Clock clock = new MovedClock("2026-11-21T06:00:00Z");
    Keysets keysets = new Keysets(DATABASE.scoped(), DATABASE.key(), clock);
    return new JdbcCaseStore(scoped, new Idempotency(keysets.sealing(), clock), () -> {});
  }

  @Override
  protected CaseStore store() {
    return store;
  }

  @Override
  protected Alarms alarms() {
    return alarms;
  }

  @Test
  void an_append_is_one_round_trip() throws Exception {
    open(id(), null);
    JdbcAddress owner = DATABASE.database().owner();
    JdbcAddress counted =
        new JdbcAddress(
            owner.url() + "?socketFactory=" + CountingSockets.class.getName(),
            owner.user(),
            owner.password());
    try (Database database = Database.migrated(counted, DATABASE.key())) {
      JdbcCaseStore counting = store(new Scoped(database));
      assertThat(counting.append(next(HERE, 1, hash(1), 2))).isTrue();
      long before = CountingSockets.flushes();
      assertThat(counting.append(next(HERE, 2, hash(2), 3))).isTrue();
      assertThat(CountingSockets.flushes() - before).isEqualTo(1);
    }
  }

  @Test
  void what_was_committed_sets_the_readers_and_the_workers_of_this_node_going_at_once() {
    Feed feed = mock(Feed.class);
    FollowUps followUps = mock(FollowUps.class);
    Clock clock = new MovedClock("2026-11-21T06:00:00Z");
    Keysets keysets = new Keysets(DATABASE.scoped(), DATABASE.key(), clock);
    JdbcCaseStore nudging =
        new JdbcCaseStore(
            DATABASE.scoped(), new Idempotency(keysets.sealing(), clock), feed, followUps);
    open(id(), null);
    verifyNoInteractions(feed, followUps);
    assertThat(nudging.append(next(HERE, 1, hash(1), 2))).isTrue();
    verify(feed).nudge();
    verify(followUps).nudge();
  }

  @Test
  void of_two_in_the_same_instant_one_is_written_and_the_chain_stays_whole() throws Exception {
    open(id(), null);
    try (var both = Executors.newFixedThreadPool(2)) {
      Callable<Boolean> append = () -> store.append(next(HERE, 1, hash(1), 2));
      var results = both.invokeAll(List.of(append, append));
      assertThat(results).extracting(f -> f.get()).containsExactlyInAnyOrder(true, false);
    }
    assertThat(store.tail(Scope.of(HERE), id(), 0).orElseThrow().events()).hasSize(2);
  }

  @Test
  void an_event_is_never_changed_or_deleted() {
    open(id(), null);
    for (Scope scope : List.of(Scope.of(HERE), Scope.whole("a test"))) {
      for (String sql : List.of("update case_event set bytes = 'x'", "delete from case_event")) {
        assertThatThrownBy(() -> DATABASE.scoped().in(scope).of(sql).update())
            .isInstanceOf(DataAccessException.class)
            .hasStackTraceContaining("permission denied");
      }
    }
  }

  @Test
  void the_database_refuses_bytes_that_do_not_fit_their_hash() {
    assertThatThrownBy(
            () ->
                DATABASE.asOwner(
                    """
                    insert into case_event (case_id, seq, community_id, type, at, bytes, hash)
                    values (gen_random_uuid(), 1, gen_random_uuid(), 'StepDone', '2026-11-21', 'a', sha256('b'))
                    """))
        .hasStackTraceContaining("check constraint");
  }
}
