package dev.zhishou.access.web;

import dev.zhishou.access.Account;
import dev.zhishou.access.oidc.Answer;
import dev.zhishou.access.oidc.Asked;
import dev.zhishou.access.oidc.Provider;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Signing in by the provider of the company's own. It says who somebody is; account and roles are
/// ours, and nobody gets one by it. It proves nothing before something dangerous: he may have
/// signed in there hours ago.
@RestController
@RequestMapping("/api/v1/session/oidc")
class OidcController {
  private static final String ASKED = "oidc";
  private static final int ASKING_LIVES = 600;
  private static final Problem UNREACHABLE =
      Problem.of(
          "provider",
          503,
          new Message(
              "统一登录没有应答,请稍后再试或用密码", "The sign-in provider does not answer; use the password"));

  private final Provider provider;
  private final SessionKeeping keeping;

  OidcController(Provider provider, SessionKeeping keeping) {
    this.provider = provider;
    this.keeping = keeping;
  }

  /// @param name what stands on the button; null: there is no provider
  record ProviderView(@Nullable String name) {}

  /// @param to where to go afterwards: a path in one of our own doors
  record BeginRequest(@Nullable String to) {}

  /// @param address of the provider's page
  record BegunView(String address) {}

  /// Why somebody is back at the sign-in page.
  private enum Why {
    LEFT,
    LATE,
    REFUSED,
    UNKNOWN,
    UNREACHABLE
  }

  @GetMapping
  ProviderView provider() {
    return new ProviderView(provider.name().orElse(null));
  }

  /// Where the browser is to go; what was asked stands in its session.
  @PostMapping
  BegunView begin(@RequestBody BeginRequest body, HttpServletRequest request) {
    if (provider.name().isEmpty()) {
      throw Problem.notFound().raised();
    }
    Asked asked = Asked.fresh(body.to(), keeping.now());
    URI address =
        provider.address(asked, back(request), keeping.now()).orElseThrow(UNREACHABLE::raised);
    HttpSession session = request.getSession(true);
    if (ActorFilter.signedIn(request) == null) {
      session.setMaxInactiveInterval(ASKING_LIVES);
    }
    session.setAttribute(ASKED, asked.text());
    return new BegunView(address.toString());
  }

  /// Where the provider sends the browser back: on to where he wanted, or to the sign-in page.
  @GetMapping("/return")
  ResponseEntity<Void> returned(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String code,
      @RequestParam(required = false) @Nullable String error,
      HttpServletRequest request,
      HttpServletResponse response) {
    Asked asked = taken(request).orElse(null);
    if (asked == null || !asked.answeredBy(state, keeping.now())) {
      return refused(asked, Why.LATE);
    }
    if (code == null || code.isBlank()) {
      return refused(asked, "access_denied".equals(error) ? Why.LEFT : Why.REFUSED);
    }
    return switch (provider.who(asked, code, back(request), keeping.now())) {
      case Answer.Refused r -> refused(asked, Why.REFUSED);
      case Answer.Unreachable u -> refused(asked, Why.UNREACHABLE);
      case Answer.Named(String username) -> {
        Optional<Account> account = keeping.admitted(username);
        if (account.isEmpty()) {
          yield refused(asked, Why.UNKNOWN);
        }
        keeping.open(account.get(), request, response, false);
        keeping.note(account.get().id(), "signed-in");
        yield to(asked.target());
      }
    };
  }

  /// What was asked is gone whatever comes after.
  private static Optional<Asked> taken(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return Optional.empty();
    }
    Optional<Asked> asked = Asked.of(session.getAttribute(ASKED));
    session.removeAttribute(ASKED);
    return asked;
  }

  private static URI back(HttpServletRequest request) {
    return URI.create(PasskeyBody.site(request).origin() + "/api/v1/session/oidc/return");
  }

  private static ResponseEntity<Void> refused(@Nullable Asked asked, Why why) {
    return to(Asked.door(asked) + "?signin=" + why.name().toLowerCase(Locale.ROOT));
  }

  private static ResponseEntity<Void> to(String path) {
    return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(path)).build();
  }
}
