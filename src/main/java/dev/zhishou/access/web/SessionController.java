package dev.zhishou.access.web;

import dev.zhishou.access.Account;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Permission;
import dev.zhishou.access.Role;
import dev.zhishou.access.passkey.PasskeyRite;
import dev.zhishou.access.signin.Secret;
import dev.zhishou.access.signin.SignIn;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `POST/GET/DELETE /api/v1/session`.
@RestController
@RequestMapping("/api/v1/session")
class SessionController {
  private static final Problem WRONG_PASSKEY =
      Problem.of(
          "wrong-passkey", 401, new Message("这里不认得这个通行密钥", "This passkey is not known here"));

  private final SessionKeeping keeping;
  private final Communities communities;
  private final PasskeyRite rite;

  SessionController(SessionKeeping keeping, Communities communities, PasskeyRite rite) {
    this.rite = rite;
    this.keeping = keeping;
    this.communities = communities;
  }

  /// @param code of the second factor, or a recovery code: where the account has one
  /// @param device whether a sync token is wanted
  record SignInRequest(
      @Nullable String username,
      @Nullable String password,
      @Nullable String code,
      @Nullable Boolean device) {}

  /// @param now what the house's clock says: screens count down by it
  record SessionView(
      AccountView account,
      List<PostView> communities,
      CsrfView csrf,
      Instant now,
      @Nullable String syncToken) {}

  /// @param mustChange whether another person chose the password: nothing is allowed until it is
  ///     changed
  record AccountView(UUID id, String username, String name, boolean mustChange) {}

  /// @param may what he may do there, by the words of the permissions: what a screen offers
  record PostView(UUID id, String code, String name, List<String> roles, List<String> may) {}

  record CsrfView(String header, String token) {}

  @PostMapping
  SessionView signIn(
      @RequestBody SignInRequest body, HttpServletRequest request, HttpServletResponse response) {
    if (body.username() == null || body.password() == null) {
      throw SessionKeeping.missing(body.username() == null, body.password() == null).raised();
    }
    SignIn.Outcome outcome =
        keeping.attempt(
            new SessionKeeping.Typed(body.username(), body.password(), body.code()),
            keeping.device(request),
            request);
    return switch (outcome) {
      case SignIn.Outcome.Later(var wait) -> throw SessionKeeping.later(wait).raised();
      case SignIn.Outcome.Wrong w -> throw SessionKeeping.wrong().raised();
      case SignIn.Outcome.CodeWanted c -> throw SessionKeeping.codeWanted().raised();
      case SignIn.Outcome.WrongCode c -> throw SessionKeeping.wrongCode().raised();
      case SignIn.Outcome.Granted(Account account, boolean r) -> {
        keeping.open(account, request, response);
        Secret sync =
            Boolean.TRUE.equals(body.device()) ? keeping.syncToken(account.id(), request) : null;
        yield view(account, request, sync);
      }
    };
  }

  record PasskeySignIn(@Nullable PasskeyBody passkey, @Nullable Boolean device) {}

  /// With a passkey, which stands for password and code.
  @PostMapping("/passkey")
  SessionView byPasskey(
      @RequestBody PasskeySignIn body, HttpServletRequest request, HttpServletResponse response) {
    Account account =
        Optional.ofNullable(body.passkey())
            .flatMap(one -> rite.whose(one.shown(), null, PasskeyBody.site(request), keeping.now()))
            .flatMap(keeping::admitted)
            .orElseThrow(WRONG_PASSKEY::raised);
    keeping.open(account, request, response);
    Secret sync =
        Boolean.TRUE.equals(body.device()) ? keeping.syncToken(account.id(), request) : null;
    return view(account, request, sync);
  }

  @GetMapping
  SessionView session(Actor actor, HttpServletRequest request) {
    return view(keeping.account(actor.accountId()), request, null);
  }

  @DeleteMapping
  ResponseEntity<Void> signOut(
      Actor actor,
      HttpServletRequest request,
      @RequestParam(defaultValue = "false") boolean everywhere) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    if (everywhere) {
      keeping.endAll(actor.accountId());
    }
    return ResponseEntity.noContent().build();
  }

  private SessionView view(Account account, HttpServletRequest request, @Nullable Secret sync) {
    Actor actor = keeping.actor(account.id());
    List<PostView> posts =
        communities.all().stream()
            .filter(community -> actor.sees(community.id()))
            .map(
                community ->
                    new PostView(
                        community.id().value(),
                        community.code(),
                        community.name(),
                        actor.rolesIn(community.id()).stream().map(Role::id).sorted().toList(),
                        Permission.words(actor, community.id())))
            .toList();
    CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return new SessionView(
        new AccountView(
            account.id().value(), account.username(), account.name(), account.mustChange()),
        posts,
        new CsrfView(csrf.getHeaderName(), csrf.getToken()),
        keeping.now(),
        sync == null ? null : sync.text());
  }
}
