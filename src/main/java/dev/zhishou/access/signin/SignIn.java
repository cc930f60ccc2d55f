package dev.zhishou.access.signin;

import dev.zhishou.access.Account;
import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Grant;
import dev.zhishou.access.Passwords;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Signs somebody in. Guessing costs time that grows per account and per address; a device that the
/// account used before has a lane of its own, so that nobody can lock a duty desk from outside; and
/// no lane waits for ever.
public final class SignIn {
  private static final int FREE_TRIES = 5;
  private static final int FREE_TRIES_OF_AN_ADDRESS = 20;
  private static final Duration ACCOUNT_WAITS = Duration.ofSeconds(30);
  private static final Duration ADDRESS_WAITS = Duration.ofMinutes(5);

  /// A code has a million values, three of which are good: whoever has the password tries so often.
  private static final Duration CODE_WAITS = Duration.ofMinutes(15);
  private static final Duration SYNC_TOKEN_LIVES = Duration.ofDays(30);

  private final Accounts accounts;
  private final Passwords passwords;
  private final SignInLanes lanes;
  private final OneTimeCodes codes;
  private final Tokens tokens;
  private final boolean demoAllowed;

  /// @param demoAllowed whether the demonstration's password is good here: the server listens on
  ///     loopback and stands behind no proxy
  public SignIn(
      Accounts accounts,
      Passwords passwords,
      SignInLanes lanes,
      OneTimeCodes codes,
      Tokens tokens,
      boolean demoAllowed) {
    this.codes = codes;
    this.accounts = accounts;
    this.passwords = passwords;
    this.lanes = lanes;
    this.tokens = tokens;
    this.demoAllowed = demoAllowed;
  }

  /// What somebody tried.
  ///
  /// @param code of the second factor, or a recovery code; null: none was typed
  /// @param address the network address it came from
  /// @param device the secret of the device's cookie; null: it brought none
  public record Attempt(
      String username,
      String password,
      @Nullable String code,
      String address,
      @Nullable Secret device) {}

  /// How it went.
  public sealed interface Outcome {
    /// It was right.
    ///
    /// @param byRecovery whether a recovery code stood in for the second factor
    record Granted(Account account, boolean byRecovery) implements Outcome {}

    /// The password is right; the account has a second factor, and no code was typed.
    record CodeWanted() implements Outcome {}

    /// The code is wrong, or was used before.
    record WrongCode() implements Outcome {}

    /// Account or password is wrong; which one is not said.
    record Wrong() implements Outcome {}

    /// Too many tries: not looked at.
    ///
    /// @param rest until the next is looked at
    record Later(Duration rest) implements Outcome {}
  }

  /// Tries to sign in: with the password, and the code where the account has a second factor.
  public Outcome attempt(Attempt attempt, Instant now) {
    return switch (tried(attempt, now)) {
      case Tried.Refused(Outcome why) -> why;
      case Tried.Right(Account account, boolean known) -> {
        if (!codes.wanted(account.id())) {
          settle(attempt, known);
          yield new Outcome.Granted(account, false);
        }
        // Only this try is taken back: a right password does not make guessing codes free.
        giveBack(attempt, known);
        yield attempt.code() == null || attempt.code().isBlank()
            ? new Outcome.CodeWanted()
            : code(account, attempt.code(), attempt.device(), now);
      }
    };
  }

  /// Tries the password alone: of somebody who is signed in and shows that it is still he.
  public Outcome password(Attempt attempt, Instant now) {
    return switch (tried(attempt, now)) {
      case Tried.Refused(Outcome why) -> why;
      case Tried.Right(Account account, boolean known) -> {
        settle(attempt, known);
        yield new Outcome.Granted(account, false);
      }
    };
  }

  /// Tries a code of somebody whose password was right, or who is signed in. Its lane is filled
  /// only by who got that far: nobody outside can make the owner wait.
  public Outcome code(Account account, String code, @Nullable Secret device, Instant now) {
    String own =
        device != null && lanes.knows(account.id(), device.hash()) ? "/" + device.text() : "";
    SignInLanes.Lane lane = lane("code/" + account.id() + own, FREE_TRIES, CODE_WAITS);
    Optional<Duration> wait = lanes.take(lane, now);
    if (wait.isPresent()) {
      return new Outcome.Later(wait.get());
    }
    OneTimeCodes.Typed typed = codes.typed(account.id(), code, now);
    if (typed == OneTimeCodes.Typed.WRONG) {
      return new Outcome.WrongCode();
    }
    lanes.clear(lane);
    return new Outcome.Granted(account, typed == OneTimeCodes.Typed.RECOVERY);
  }

  private sealed interface Tried {
    record Refused(Outcome why) implements Tried {}

    record Right(Account account, boolean known) implements Tried {}
  }

  private Tried tried(Attempt attempt, Instant now) {
    Optional<Account> account = accounts.byUsername(attempt.username());
    boolean known =
        account.isPresent()
            && attempt.device() != null
            && lanes.knows(account.get().id(), attempt.device().hash());
    Optional<Duration> wait = known ? takeDevice(attempt, now) : takeOpen(attempt, now);
    if (wait.isPresent()) {
      return new Tried.Refused(new Outcome.Later(wait.get()));
    }
    String encoded = account.map(Account::password).orElse(null);
    boolean right = passwords.right(attempt.password(), encoded);
    if (!right || account.isEmpty() || account.get().disabled() || refusedHere(account.get())) {
      return new Tried.Refused(new Outcome.Wrong());
    }
    return new Tried.Right(account.get(), known);
  }

  /// The account of somebody who has proven in another way who he is; empty: it is disabled, or a
  /// demonstration's where others can reach the server.
  public Optional<Account> admitted(AccountId id) {
    return accounts.byId(id).filter(one -> !one.disabled() && !refusedHere(one));
  }

  /// A token for the queue of a phone: 30 days, good only to send what was queued.
  ///
  /// @param name what the phone is called
  public Secret syncToken(AccountId account, String name, UUID id, Instant now) {
    Secret secret = Secret.fresh("zss_");
    tokens.keep(
        new Tokens.Token(id, account, name, Set.of(Grant.SYNC), now.plus(SYNC_TOKEN_LIVES)),
        secret.hash(),
        now);
    return secret;
  }

  private boolean refusedHere(Account account) {
    return account.demo() && !demoAllowed;
  }

  private Optional<Duration> takeDevice(Attempt attempt, Instant now) {
    return lanes.take(deviceLane(attempt), now);
  }

  private Optional<Duration> takeOpen(Attempt attempt, Instant now) {
    Optional<Duration> wait = lanes.take(addressLane(attempt), now);
    return wait.isPresent() ? wait : lanes.take(accountLane(attempt), now);
  }

  private void settle(Attempt attempt, boolean known) {
    if (known) {
      lanes.clear(deviceLane(attempt));
    } else {
      lanes.clear(accountLane(attempt));
      lanes.giveBack(addressLane(attempt));
    }
  }

  private void giveBack(Attempt attempt, boolean known) {
    if (known) {
      lanes.giveBack(deviceLane(attempt));
    } else {
      lanes.giveBack(accountLane(attempt));
      lanes.giveBack(addressLane(attempt));
    }
  }

  private static SignInLanes.Lane deviceLane(Attempt attempt) {
    Secret device = attempt.device() == null ? new Secret("") : attempt.device();
    return lane("device/" + username(attempt) + "/" + device.text(), FREE_TRIES, ACCOUNT_WAITS);
  }

  private static SignInLanes.Lane accountLane(Attempt attempt) {
    return lane("account/" + username(attempt), FREE_TRIES, ACCOUNT_WAITS);
  }

  private static SignInLanes.Lane addressLane(Attempt attempt) {
    return lane("address/" + attempt.address(), FREE_TRIES_OF_AN_ADDRESS, ADDRESS_WAITS);
  }

  private static String username(Attempt attempt) {
    return attempt.username().strip().toLowerCase(Locale.ROOT);
  }

  private static SignInLanes.Lane lane(String name, int free, Duration longest) {
    return new SignInLanes.Lane(Secret.digest(name), free, longest);
  }
}
