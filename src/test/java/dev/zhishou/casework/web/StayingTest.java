package dev.zhishou.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Caller;
import dev.zhishou.access.Grant;
import dev.zhishou.access.signin.Secret;
import dev.zhishou.access.signin.Tokens;
import dev.zhishou.access.web.Presences;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.feed.StreamSubscriber;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Who listens is asked at each heartbeat whether he may, whichever server he listens to.
@Tag("database")
class StayingTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static TestServer one;
  private static TestServer other;

  @BeforeAll
  static void start() {
    one = TestServer.on(DATABASE);
    other = TestServer.on(DATABASE);
  }

  @AfterAll
  static void stop() {
    one.close();
    other.close();
  }

  @Test
  void a_page_that_listens_to_one_may_not_stay_when_its_session_ends_at_the_other() {
    Caller here = Caller.signedIn(one.port(), "lanting-guard");
    String account = here.call("GET", "/api/v1/session", null).json().at("/account/id").asString();
    String session =
        DATABASE
            .scoped()
            .in(Scope.whole("test"))
            .of("select session_id from spring_session where principal_name = :account")
            .set("account", account)
            .first(row -> row.text("session_id"));
    Actor actor =
        other.part(Accounts.class).actor(new AccountId(UUID.fromString(account))).orElseThrow();
    StreamSubscriber page =
        StreamController.listener(actor, Presences.ofSession(other, session), id -> true);
    assertThat(page.mayStay()).isTrue();
    assertThat(here.call("DELETE", "/api/v1/session", null).status()).isEqualTo(204);
    assertThat(page.mayStay()).isFalse();
  }

  @Test
  void a_program_that_listens_with_a_token_may_not_stay_when_it_is_revoked() {
    Tokens tokens = one.part(Tokens.class);
    Actor captain = one.part(Accounts.class).actor(account("lanting-captain")).orElseThrow();
    Secret text = Secret.fresh("zst_");
    Tokens.Token token =
        new Tokens.Token(UUID.randomUUID(), captain.accountId(), "墙", Set.of(Grant.READ), null);
    tokens.keep(token, text.hash(), Instant.EPOCH);
    StreamSubscriber page =
        StreamController.listener(captain, Presences.ofToken(other, text), id -> true);
    assertThat(page.mayStay()).isTrue();
    tokens.revoke(token.id(), Instant.EPOCH);
    assertThat(page.mayStay()).isFalse();
  }

  private static AccountId account(String username) {
    return new AccountId(
        UUID.fromString(
            Caller.signedIn(one.port(), username)
                .call("GET", "/api/v1/session", null)
                .json()
                .at("/account/id")
                .asString()));
  }
}
