package dev.zhishou.access.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Dangerous;
import dev.zhishou.access.signin.OneTimeCodes;
import dev.zhishou.access.signin.SetUp;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// One's own second factor: an authenticator app, and codes on paper for who has lost it.
@RestController
@RequestMapping("/api/v1/session/second-factor")
class SecondFactorController {
  private static final Problem STANDS =
      Problem.of(
          "stands",
          409,
          new Message("已经设好了,先撤掉再重设", "It is set up; remove it first to set it anew"));

  private final OneTimeCodes codes;
  private final SessionKeeping keeping;

  SecondFactorController(OneTimeCodes codes, SessionKeeping keeping) {
    this.codes = codes;
    this.keeping = keeping;
  }

  /// @param on whether a code is asked for when he signs in
  /// @param recoveryLeft how many recovery codes nobody has used
  record FactorView(boolean on, int recoveryLeft) {}

  /// @param secret to be typed into the app, Base32
  /// @param uri what its QR code holds
  record SetUpView(String secret, String uri) {}

  record ConfirmRequest(@Nullable String code) {}

  /// @param codes shown once
  record RecoveryView(List<String> codes) {}

  @GetMapping
  FactorView factor(Actor actor) {
    return new FactorView(codes.wanted(actor.accountId()), codes.recoveryLeft(actor.accountId()));
  }

  /// Begins; nothing is asked for until a first code was right.
  @PostMapping
  @Dangerous
  ResponseEntity<SetUpView> begin(Actor actor) {
    String username = keeping.account(actor.accountId()).username();
    SetUp made =
        codes
            .begin(actor.accountId())
            .map(secret -> SetUp.of(secret, username))
            .orElseThrow(STANDS::raised);
    return once(new SetUpView(made.secret(), made.uri()));
  }

  @PutMapping
  @Dangerous
  ResponseEntity<RecoveryView> confirm(Actor actor, @RequestBody ConfirmRequest body) {
    String code = body.code() == null ? "" : body.code();
    List<String> recovery = codes.confirm(actor.accountId(), code, keeping.now());
    if (recovery.isEmpty()) {
      throw Problem.invalid(
              List.of(new Problem.Fault("/code", "wrong", SessionKeeping.wrongCode().title())))
          .raised();
    }
    keeping.note(actor.accountId(), "set-second-factor");
    return once(new RecoveryView(recovery));
  }

  /// Those from before are void.
  @PostMapping("/recovery")
  @Dangerous
  ResponseEntity<RecoveryView> renew(Actor actor) {
    if (!codes.wanted(actor.accountId())) {
      throw Problem.notFound().raised();
    }
    List<String> recovery = codes.renew(actor.accountId());
    keeping.note(actor.accountId(), "renewed-recovery-codes");
    return once(new RecoveryView(recovery));
  }

  @DeleteMapping
  @Dangerous
  ResponseEntity<Void> remove(Actor actor) {
    if (!codes.remove(actor.accountId())) {
      throw Problem.notFound().raised();
    }
    keeping.note(actor.accountId(), "removed-own-second-factor");
    return ResponseEntity.noContent().build();
  }

  private static <T> ResponseEntity<T> once(T shown) {
    return ResponseEntity.ok().header("Cache-Control", "no-store").body(shown);
  }
}
