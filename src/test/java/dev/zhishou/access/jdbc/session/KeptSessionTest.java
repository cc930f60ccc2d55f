package dev.zhishou.access.jdbc.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;

class KeptSessionTest {
  private static final Instant SEEN = Instant.parse("2026-11-21T04:00:00Z");

  private final MapSession held = new MapSession();

  private KeptSession<MapSession> read() {
    held.setLastAccessedTime(SEEN);
    return new KeptSession<>(held, false);
  }

  @Test
  void a_session_that_was_only_looked_at_is_written_once_a_minute() {
    var session = read();
    session.setLastAccessedTime(SEEN.plusSeconds(59));
    assertThat(session.unwritten()).isFalse();
    assertThat(session.getLastAccessedTime()).isEqualTo(SEEN);
    session.setLastAccessedTime(SEEN.plusSeconds(60));
    assertThat(session.unwritten()).isTrue();
    assertThat(held.getLastAccessedTime()).isEqualTo(SEEN.plusSeconds(60));
  }

  @Test
  void a_session_in_which_something_was_set_is_written() {
    var set = read();
    set.setAttribute("account", "x");
    assertThat(set.unwritten()).isTrue();
    var removed = read();
    removed.removeAttribute("account");
    assertThat(removed.unwritten()).isTrue();
    var renamed = read();
    renamed.changeSessionId();
    assertThat(renamed.unwritten()).isTrue();
  }

  @Test
  void a_session_is_read_once_in_a_request_unless_it_ends_within_it() throws Exception {
    var store = new MapSessionRepository(new java.util.concurrent.ConcurrentHashMap<>());
    var sessions = new ThriftySessions<>(store, store);
    var fresh = sessions.createSession();
    sessions.save(fresh);
    String id = fresh.getId();
    sessions.doFilter(
        null,
        null,
        (request, response) -> {
          var first = sessions.findById(id);
          assertThat(first).isNotNull();
          assertThat(sessions.findById(id)).isSameAs(first);
          sessions.deleteById(id);
          assertThat(sessions.findById(id)).isNull();
        });
  }

  @Test
  void what_another_node_ended_is_over_with_the_next_request() throws Exception {
    var store = new MapSessionRepository(new java.util.concurrent.ConcurrentHashMap<>());
    var here = new ThriftySessions<>(store, store);
    var there = new ThriftySessions<>(store, store);
    var fresh = here.createSession();
    here.save(fresh);
    here.doFilter(
        null, null, (request, response) -> assertThat(here.findById(fresh.getId())).isNotNull());
    there.deleteById(fresh.getId());
    here.doFilter(
        null, null, (request, response) -> assertThat(here.findById(fresh.getId())).isNull());
  }
}
