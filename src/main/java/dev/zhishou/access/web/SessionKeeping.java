package dev.zhishou.access.web;

import dev.zhishou.access.Account;
import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.signin.Secret;
import dev.zhishou.access.signin.Sessions;
import dev.zhishou.access.signin.SignIn;
import dev.zhishou.access.signin.SignInLanes;
import dev.zhishou.access.signin.Tokens;
import dev.zhishou.platform.NewId;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
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

  SessionKeeping(
      SignIn signIn,
      Accounts accounts,
      SignInLanes lanes,
      Sessions sessions,
      Tokens tokens,
      Clock clock) {
    this.signIn = signIn;
    this.accounts = accounts;
    this.lanes = lanes;
    this.sessions = sessions;
    this.tokens = tokens;
    this.clock = clock;
  }

  SignIn.Outcome attempt(
      String username, String password, @Nullable Secret device, HttpServletRequest request) {
    return signIn.attempt(
        new SignIn.Attempt(username, password, request.getRemoteAddr(), device), clock.instant());
  }

  void open(Account account, HttpServletRequest request, HttpServletResponse response) {
    var old = request.getSession(false);
    if (old != null) {
      old.invalidate();
    }
    var session = request.getSession(true);
    session.setAttribute(ActorFilter.ACCOUNT, account.id().toString());
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

  Secret syncToken(AccountId account) {
    Instant now = clock.instant();
    return signIn.syncToken(account, NewId.at(now), now);
  }

  void endAll(AccountId account) {
    sessions.endAll(account);
    tokens.revokeSync(account, clock.instant());
  }

  Account account(AccountId id) {
    return accounts.byId(id).orElseThrow();
  }

  Actor actor(AccountId id) {
    return accounts.actor(id).orElseThrow();
  }

  ResponseEntity<ProblemDetail> wrong() {
    return problem(
        HttpStatus.UNAUTHORIZED, "wrong-password", "用户名或密码不对 / user name or password is wrong");
  }

  ResponseEntity<ProblemDetail> later(Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    ProblemDetail body =
        detail(
            HttpStatus.TOO_MANY_REQUESTS,
            "too-many-tries",
            "试得太频繁,请 " + seconds + " 秒后再试 / too many tries, try again in " + seconds + " s");
    return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
        .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
        .body(body);
  }

  ResponseEntity<ProblemDetail> missing(boolean username, boolean password) {
    ProblemDetail body =
        detail(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "缺少必填项 / something is missing");
    List<Map<String, String>> errors = new ArrayList<>();
    if (username) {
      errors.add(error("/username", "请填写用户名 / the user name is missing"));
    }
    if (password) {
      errors.add(error("/password", "请填写密码 / the password is missing"));
    }
    body.setProperty("errors", errors);
    return ResponseEntity.unprocessableContent().body(body);
  }

  private static Map<String, String> error(String pointer, String message) {
    return Map.of("pointer", pointer, "code", "required", "message", message);
  }

  private static ResponseEntity<ProblemDetail> problem(
      HttpStatus status, String type, String text) {
    return ResponseEntity.status(status).body(detail(status, type, text));
  }

  private static ProblemDetail detail(HttpStatus status, String type, String text) {
    ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, text);
    detail.setType(URI.create("urn:zhishou:problem:" + type));
    detail.setTitle(text);
    return detail;
  }
}
