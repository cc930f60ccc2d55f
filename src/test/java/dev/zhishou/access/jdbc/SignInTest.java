package dev.zhishou.access.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.access.AccountId;
import dev.zhishou.access.Community;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.NewAccount;
import dev.zhishou.access.Passwords;
import dev.zhishou.access.Role;
import dev.zhishou.access.signin.OneTimeCodes;
import dev.zhishou.access.signin.Secret;
import dev.zhishou.access.signin.SignIn;
import dev.zhishou.platform.NewId;
import dev.zhishou.platform.keys.Keysets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
class SignInTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Passwords PASSWORDS = new Passwords(64, 1);
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  private final JdbcCommunities communities = new JdbcCommunities(DATABASE.scoped(), CLOCK);
  private final JdbcAccounts accounts =
      new JdbcAccounts(
          DATABASE.scoped(),
          communities,
          new AccountWriter(
              DATABASE.scoped(), new Keysets(DATABASE.scoped(), DATABASE.key(), CLOCK).sealing()),
          CLOCK);
  private final JdbcSignInLanes lanes = new JdbcSignInLanes(DATABASE.scoped());
  private final OneTimeCodes codes =
      new OneTimeCodes(
          new JdbcSecondFactors(
              DATABASE.scoped(), new Keysets(DATABASE.scoped(), DATABASE.key(), CLOCK).sealing()));
  private final SignIn signIn = signIn(true);
  private String username = "";
  private AccountId account = new AccountId(NewId.at(NOW));

  private SignIn signIn(boolean demoAllowed) {
    return new SignIn(
        accounts, PASSWORDS, lanes, codes, new JdbcTokens(DATABASE.scoped()), demoAllowed);
  }

  @BeforeEach
  void makeAnAccount() {
    int number = COUNT.incrementAndGet();
    username = "desk" + number;
    account = new AccountId(NewId.at(NOW));
    CommunityId estate = new CommunityId(NewId.at(NOW));
    String letters = "T" + (char) ('A' + number);
    communities.make(
        List.of(
            new Community(
                estate, "estate" + number, "试", letters, "cn", Community.Figures.SHIPPED, false)));
    accounts.make(
        List.of(
            new NewAccount(
                account,
                username,
                "林晓雨",
                "13800000000",
                PASSWORDS.encode("right-password"),
                number % 2 == 0,
                List.of(NewAccount.Post.of(estate, Role.FRONT_DESK)))),
        NOW);
  }

  private SignIn.Outcome attempt(String password, String address, Secret device, Instant at) {
    return signIn.attempt(new SignIn.Attempt(username, password, null, address, device), at);
  }

  @Test
  void the_right_password_signs_in_whatever_the_case_of_the_name() {
    username = username.toUpperCase(java.util.Locale.ROOT);
    assertThat(attempt("right-password", "10.0.0.1", null, NOW))
        .isInstanceOf(SignIn.Outcome.Granted.class);
  }

  @Test
  void a_wrong_password_and_an_unknown_name_are_told_apart_by_nothing() {
    assertThat(attempt("wrong", "10.0.0.2", null, NOW)).isEqualTo(new SignIn.Outcome.Wrong());
    username = "nobody";
    assertThat(attempt("wrong", "10.0.0.2", null, NOW)).isEqualTo(new SignIn.Outcome.Wrong());
  }

  @Test
  void guessing_costs_time_that_grows_but_never_more_than_half_a_minute_for_an_account() {
    Instant at = NOW;
    Duration longest = Duration.ZERO;
    for (int i = 0; i < 40; i++) {
      // Each try comes from another address: only the account's own lane is full.
      SignIn.Outcome outcome = attempt("wrong", "10.1.0." + i, null, at);
      if (outcome instanceof SignIn.Outcome.Later(Duration rest)) {
        longest = rest.compareTo(longest) > 0 ? rest : longest;
        at = at.plus(rest);
      }
    }
    assertThat(longest).isEqualTo(Duration.ofSeconds(30));
    assertThat(attempt("right-password", "10.1.1.1", null, at.plusSeconds(31)))
        .isInstanceOf(SignIn.Outcome.Granted.class);
  }

  @Test
  void a_known_device_keeps_its_own_lane_while_others_guess() {
    Secret device = Secret.fresh("zsd_");
    lanes.remember(account, device.hash(), NOW);
    for (int i = 0; i < 30; i++) {
      attempt("wrong", "10.2.0." + i, null, NOW);
    }
    assertThat(attempt("right-password", "10.2.1.1", null, NOW))
        .isInstanceOf(SignIn.Outcome.Later.class);
    assertThat(attempt("right-password", "10.2.1.1", device, NOW))
        .isInstanceOf(SignIn.Outcome.Granted.class);
  }

  @Test
  void guessing_codes_costs_time_and_a_right_password_does_not_make_it_free() {
    byte[] secret = codes.begin(account).orElseThrow();
    assertThat(codes.confirm(account, OneTimeCodes.at(secret, NOW), NOW)).hasSize(10);
    Instant at = NOW.plusSeconds(60);
    assertThat(typed("000", null, at)).isInstanceOf(SignIn.Outcome.WrongCode.class);
    Duration longest = Duration.ZERO;
    for (int i = 0; i < 40; i++) {
      assertThat(typed(null, null, at)).isInstanceOf(SignIn.Outcome.CodeWanted.class);
      if (typed("000", null, at) instanceof SignIn.Outcome.Later(Duration rest)) {
        longest = rest.compareTo(longest) > 0 ? rest : longest;
        at = at.plus(rest);
      }
    }
    assertThat(longest).isEqualTo(Duration.ofMinutes(15));
    typed("000", null, at);
    String right = OneTimeCodes.at(secret, at);
    assertThat(typed(right, null, at)).isInstanceOf(SignIn.Outcome.Later.class);
    Secret device = Secret.fresh("zsd_");
    lanes.remember(account, device.hash(), at);
    assertThat(typed(right, device, at))
        .as("the owner's own device waits for nobody")
        .isInstanceOf(SignIn.Outcome.Granted.class);
    assertThat(typed(right, device, at)).isInstanceOf(SignIn.Outcome.WrongCode.class);
    String before = OneTimeCodes.at(secret, at.minusSeconds(30));
    assertThat(typed(before, device, at))
        .as("one from before the last used")
        .isInstanceOf(SignIn.Outcome.WrongCode.class);
  }

  private SignIn.Outcome typed(String code, Secret device, Instant at) {
    String address = "10.6." + ADDRESSES.incrementAndGet() + ".1";
    return signIn.attempt(
        new SignIn.Attempt(username, "right-password", code, address, device), at);
  }

  @Test
  void a_hundred_guesses_in_one_instant_are_not_all_looked_at() throws Exception {
    AtomicInteger looked = new AtomicInteger();
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 100; i++) {
        String address = "10.3.0." + i;
        pool.submit(
            () ->
                attempt("wrong", address, null, NOW) instanceof SignIn.Outcome.Wrong
                    ? looked.incrementAndGet()
                    : 0);
      }
    }
    assertThat(looked.get()).isBetween(1, 6);
  }

  @Test
  void an_address_that_tries_many_names_waits_too() {
    SignIn.Outcome last = new SignIn.Outcome.Wrong();
    for (int i = 0; i < 25; i++) {
      username = "guess" + i;
      last = attempt("wrong", "10.4.0.1", null, NOW);
    }
    assertThat(last).isInstanceOf(SignIn.Outcome.Later.class);
  }

  @Test
  void the_demonstrations_password_is_good_only_where_nobody_else_can_reach_the_server() {
    while (!accounts.byId(account).orElseThrow().demo()) {
      makeAnAccount();
    }
    var attempt = new SignIn.Attempt(username, "right-password", null, "10.5.0.1", null);
    assertThat(signIn(false).attempt(attempt, NOW)).isEqualTo(new SignIn.Outcome.Wrong());
    assertThat(signIn(true).attempt(attempt, NOW)).isInstanceOf(SignIn.Outcome.Granted.class);
  }

  @Test
  void a_sync_token_lives_thirty_days_and_can_be_revoked() {
    var tokens = new JdbcTokens(DATABASE.scoped());
    Secret token = signIn.syncToken(account, "Chrome · Android", NewId.at(NOW), NOW);
    assertThat(tokens.living(token.hash(), NOW.plus(Duration.ofDays(29)))).isPresent();
    assertThat(tokens.living(token.hash(), NOW.plus(Duration.ofDays(31)))).isEmpty();
    tokens.revokeSync(account, NOW);
    assertThat(tokens.living(token.hash(), NOW)).isEmpty();
  }

  @Test
  void the_phone_of_an_account_is_sealed_where_it_lies() {
    assertThat(accounts.phones(List.of(account))).containsEntry(account, "13800000000");
    boolean open =
        DATABASE
            .scoped()
            .in(dev.zhishou.platform.Scope.whole("test of seals"))
            .of(
                "select phone = convert_to('13800000000', 'UTF8') as open from account where id = :id")
            .set("id", account.value())
            .first(row -> row.bool("open"));
    assertThat(open).isFalse();
  }

  @Test
  void the_commonest_passwords_are_refused() {
    assertThat(PASSWORDS.fault("woaini1314520", "lin")).isPresent();
    assertThat(PASSWORDS.fault("1111111111", "lin")).isPresent();
    assertThat(PASSWORDS.fault("short", "lin")).isPresent();
    assertThat(PASSWORDS.fault("linxiaoyu-2026", "linxiaoyu")).isPresent();
    assertThat(PASSWORDS.fault("雨后的兰亭有七只白鹭", "lin")).isEmpty();
  }
}
