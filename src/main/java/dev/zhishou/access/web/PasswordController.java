package dev.zhishou.access.web;

import dev.zhishou.access.Account;
import dev.zhishou.access.Actor;
import dev.zhishou.access.passkey.PasskeyRite;
import dev.zhishou.access.register.Outcome;
import dev.zhishou.access.register.SetPassword;
import dev.zhishou.access.signin.SignIn;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// One's own password: changed with the old one, set by a link, or shown once more before something
/// dangerous.
@RestController
class PasswordController {
  private static final Problem VOID =
      Problem.of(
          "void-link", 404, new Message("链接无效、已用过或已过期", "The link is not valid, used, or too old"));

  private final SessionKeeping keeping;
  private final SetPassword set;
  private final PasskeyRite rite;

  PasswordController(SessionKeeping keeping, SetPassword set, PasskeyRite rite) {
    this.rite = rite;
    this.keeping = keeping;
    this.set = set;
  }

  record ChangeRequest(@Nullable String old, @Nullable String password) {}

  record LinkRequest(@Nullable String token, @Nullable String password) {}

  record ProofRequest(
      @Nullable String password, @Nullable String code, @Nullable PasskeyBody passkey) {}

  /// Ends all other sessions: who changes his password may do so because somebody else knew it.
  @PutMapping("/api/v1/session/password")
  ResponseEntity<Void> change(
      Actor actor,
      @RequestBody ChangeRequest body,
      HttpServletRequest request,
      HttpServletResponse response) {
    Account account = keeping.account(actor.accountId());
    granted(keeping.password(account, text(body.old()), request), "/old");
    done(set.of(account, text(body.password())));
    keeping.endAll(account.id());
    keeping.open(account, request, response);
    return ResponseEntity.noContent().build();
  }

  /// By the password, by a code of the second factor, or by a passkey.
  @PostMapping("/api/v1/session/proof")
  ResponseEntity<Void> proof(
      Actor actor, @RequestBody ProofRequest body, HttpServletRequest request) {
    Account account = keeping.account(actor.accountId());
    String code = text(body.code());
    if (body.passkey() != null) {
      var whose =
          rite.whose(
              body.passkey().shown(), account.id(), PasskeyBody.site(request), keeping.now());
      if (whose.isEmpty()) {
        throw wrong("/passkey", new Message("通行密钥不对", "The passkey is wrong"));
      }
    } else if (code.isBlank()) {
      granted(keeping.password(account, text(body.password()), request), "/password");
    } else {
      granted(keeping.code(account, code, request), "/code");
    }
    StepUp.proven(request.getSession(), keeping.now());
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/api/v1/password-link")
  ResponseEntity<Void> byLink(@RequestBody LinkRequest body) {
    done(set.byLink(text(body.token()), text(body.password())));
    return ResponseEntity.noContent().build();
  }

  /// The lanes of signing in count these tries too. Never 401: whoever is signed in stays so.
  private static void granted(SignIn.Outcome outcome, String pointer) {
    switch (outcome) {
      case SignIn.Outcome.Granted g -> {}
      case SignIn.Outcome.Later(var wait) -> throw SessionKeeping.later(wait).raised();
      case SignIn.Outcome.Wrong w ->
          throw wrong(pointer, new Message("密码不对", "The password is wrong"));
      case SignIn.Outcome.CodeWanted c -> throw wrong(pointer, SessionKeeping.codeWanted().title());
      case SignIn.Outcome.WrongCode c -> throw wrong(pointer, SessionKeeping.wrongCode().title());
    }
  }

  private static Problem.Raised wrong(String pointer, Message why) {
    return Problem.invalid(List.of(new Problem.Fault(pointer, "wrong", why))).raised();
  }

  private static void done(Outcome outcome) {
    switch (outcome) {
      case Outcome.Done d -> {}
      case Outcome.NotThere n -> throw VOID.raised();
      case Outcome.Refused(var why) -> throw Problem.forbidden(why).raised();
      case Outcome.Faulty(var faults) -> throw Problem.invalid(faults).raised();
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
