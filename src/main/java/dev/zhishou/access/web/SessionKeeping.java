package dev.zhishou.access.web;

import dev.zhishou.access.Account;
import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.signin.DeviceName;
import dev.zhishou.access.signin.Secret;
import dev.zhishou.access.signin.Sessions;
import dev.zhishou.access.signin.SignIn;
import dev.zhishou.access.signin.SignInLanes;
import dev.zhishou.access.signin.Tokens;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.NewId;
import dev.zhishou.platform.Problem;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/// What a sign-in leaves behind: the session, and the cookie by which the device is known again.
@Component
class SessionKeeping {
  private static final String DEVICE = "zs_device";
  private static final Duration DEVICE_KNOWN = Duration.ofDays(365);

  private final SignIn signIn;
  private final Accounts accounts;
  private final SignInLanes lanes;
  private final Sessions sessions;
  private final Tokens tokens;
  private final Clock clock;
  private final SignInLog log;

  SessionKeeping(
      SignIn signIn,
      Accounts accounts,
      SignInLanes lanes,
      Sessions sessions,
      Tokens tokens,
      Clock clock,
      SignInLog log) {
    this.log = log;
    this.signIn = signIn;
    this.accounts = accounts;
    this.lanes = lanes;
    this.sessions = sessions;
    this.tokens = tokens;
    this.clock = clock;
  }

  /// With the second factor, where there is one.
  SignIn.Outcome attempt(Typed typed, @Nullable Secret device, HttpServletRequest request) {
    return noted(signIn.attempt(typed.from(request, device), clock.instant()));
  }

  /// The password of who is signed in.
  SignIn.Outcome password(Account account, String password, HttpServletRequest request) {
    Typed typed = new Typed(account.username(), password, null);
    return signIn.password(typed.from(request, device(request)), clock.instant());
  }

  /// A code of who is signed in.
  SignIn.Outcome code(Account account, String code, HttpServletRequest request) {
    return noted(signIn.code(account, code, device(request), clock.instant()));
  }

  /// The account of somebody who has proven in another way who he is, if he may sign in.
  Optional<Account> admitted(AccountId id) {
    return signIn.admitted(id);
  }

  /// The account of that user name, if who owns it may sign in.
  Optional<Account> admitted(String username) {
    return accounts.byUsername(username).map(Account::id).flatMap(signIn::admitted);
  }

  /// What somebody typed.
  record Typed(String username, String password, @Nullable String code) {
    SignIn.Attempt from(HttpServletRequest request, @Nullable Secret device) {
      return new SignIn.Attempt(username, password, code, request.getRemoteAddr(), device);
    }

    @Override
    public String toString() {
      return "Typed[hidden]";
    }
  }

  private SignIn.Outcome noted(SignIn.Outcome outcome) {
    if (outcome instanceof SignIn.Outcome.Granted(Account account, boolean byRecovery)
        && byRecovery) {
      log.note(account.id(), "used-recovery-code");
    }
    return outcome;
  }

  /// Opens a session for who has just proven himself.
  void open(Account account, HttpServletRequest request, HttpServletResponse response) {
    open(account, request, response, true);
    log.note(account.id(), "signed-in");
  }

  /// Opens a session with a new id; the one that was there is over.
  void open(
      Account account, HttpServletRequest request, HttpServletResponse response, boolean proven) {
    var old = request.getSession(false);
    if (old != null) {
      old.invalidate();
    }
    var session = request.getSession(true);
    session.setAttribute(ActorFilter.ACCOUNT, account.id().toString());
    session.setAttribute(Sessions.HANDLE, UUID.randomUUID().toString());
    session.setAttribute(Sessions.NAME, DeviceName.of(request.getHeader(HttpHeaders.USER_AGENT)));
    if (proven) {
      StepUp.proven(session, clock.instant());
    }
    session.setAttribute(
        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.id().toString());
    Secret known = device(request);
    Secret device = known == null ? Secret.fresh("zsd_") : known;
    lanes.remember(account.id(), device.hash(), clock.instant());
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(DEVICE, device.text())
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .path("/api/v1/session")
            .maxAge(DEVICE_KNOWN)
            .build()
            .toString());
  }

  @Nullable Secret device(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(DEVICE)) {
          return new Secret(cookie.getValue());
        }
      }
    }
    return null;
  }

  Secret syncToken(AccountId account, HttpServletRequest request) {
    Instant now = clock.instant();
    String name = DeviceName.of(request.getHeader(HttpHeaders.USER_AGENT));
    return signIn.syncToken(account, name, NewId.at(now), now);
  }

  void note(AccountId account, String act) {
    log.note(account, act);
  }

  void endAll(AccountId account) {
    sessions.endAll(account);
    tokens.revokeSync(account, clock.instant());
    log.forgetPins(account);
  }

  Instant now() {
    return clock.instant();
  }

  Account account(AccountId id) {
    return accounts.byId(id).orElseThrow();
  }

  Actor actor(AccountId id) {
    return accounts.actor(id).orElseThrow();
  }

  static Problem wrong() {
    return Problem.of(
        "wrong-password", 401, new Message("用户名或密码不对", "User name or password is wrong"));
  }

  /// The password was right.
  static Problem codeWanted() {
    return Problem.of(
        "code-wanted", 401, new Message("还要验证码", "A code of the second factor is needed"));
  }

  static Problem wrongCode() {
    return Problem.of(
        "wrong-code", 401, new Message("验证码不对或已用过", "The code is wrong or was used before"));
  }

  static Problem later(Duration wait) {
    int seconds = (int) Math.max(1, wait.plusMillis(999).toSeconds());
    return Problem.of("too-many-tries", 429, new Message("试得太频繁", "Too many tries"))
        .because(new Message("请 " + seconds + " 秒后再试", "Try again in " + seconds + " seconds"))
        .after(seconds);
  }

  static Problem missing(boolean username, boolean password) {
    List<Problem.Fault> faults = new ArrayList<>();
    if (username) {
      faults.add(missing("/username", new Message("请填写用户名", "The user name is missing")));
    }
    if (password) {
      faults.add(missing("/password", new Message("请填写密码", "The password is missing")));
    }
    return Problem.invalid(faults);
  }

  private static Problem.Fault missing(String pointer, Message message) {
    return new Problem.Fault(pointer, "required", message);
  }
}
