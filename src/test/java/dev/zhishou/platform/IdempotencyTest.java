package dev.zhishou.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhishou.TestDatabase;
import dev.zhishou.platform.Idempotency.Seen;
import dev.zhishou.platform.keys.Keysets;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IdempotencyTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  static final Scope SCOPE = Scope.of(UUID.randomUUID());

  final UUID account = UUID.randomUUID();
  final Idempotency idempotency =
      new Idempotency(
          new Keysets(DATABASE.scoped(), DATABASE.key(), Clock.systemUTC()).sealing(),
          Clock.systemUTC());

  @Test
  void the_same_key_and_body_gets_the_same_answer_and_another_body_is_refused() {
    assertThat(call("k1", "body", "made 1")).isEqualTo("made 1");
    assertThat(call("k1", "body", "made 2")).isEqualTo("made 1");
    assertThat(call("k1", "other", "made 3")).isEqualTo("refused");
    assertThat(call("k2", "other", "made 4")).isEqualTo("made 4");
  }

  @Test
  void what_was_rolled_back_was_not_answered() {
    assertThatThrownBy(
            () ->
                DATABASE
                    .scoped()
                    .transaction(
                        SCOPE,
                        sql -> {
                          idempotency.begin(sql, account, "k", hash("body"));
                          throw new IllegalStateException("no");
                        }))
        .hasMessage("no");
    assertThat(call("k", "body", "made")).isEqualTo("made");
  }

  @Test
  void of_two_twins_at_the_same_moment_one_makes_it_and_both_get_its_answer() throws Exception {
    var made = new AtomicInteger();
    try (var pool = Executors.newFixedThreadPool(8)) {
      Callable<String> twin = () -> call("twin", "body", "made " + made.incrementAndGet());
      List<String> answers =
          pool.invokeAll(java.util.Collections.nCopies(8, twin)).stream()
              .map(java.util.concurrent.Future::resultNow)
              .toList();
      assertThat(answers).hasSize(8);
      assertThat(java.util.Set.copyOf(answers)).hasSize(1);
    }
  }

  @Test
  void an_answer_is_not_readable_in_the_database() {
    call("secret", "body", "陈女士 13800001234");
    String stored =
        DATABASE
            .scoped()
            .in(Scope.whole("test"))
            .of("select encode(response, 'escape') as r from idempotency where key = 'secret'")
            .first(row -> row.text("r"));
    assertThat(stored).doesNotContain("13800001234");
  }

  private String call(String key, String body, String answer) {
    return DATABASE
        .scoped()
        .transaction(
            SCOPE,
            sql ->
                switch (idempotency.begin(sql, account, key, hash(body))) {
                  case Seen.Fresh f -> {
                    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                    idempotency.answered(sql, account, key, 201, bytes);
                    yield answer;
                  }
                  case Seen.Repeated(int status, byte[] response) ->
                      new String(response, StandardCharsets.UTF_8);
                  case Seen.OtherRequest o -> "refused";
                });
  }

  private static byte[] hash(String body) {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
