package dev.zhishou.access.web;

import dev.zhishou.access.Account;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Dangerous;
import dev.zhishou.access.passkey.Passkey;
import dev.zhishou.access.passkey.PasskeyRite;
import dev.zhishou.access.passkey.Passkeys;
import dev.zhishou.access.signin.DeviceName;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// One's own passkeys: made, listed, removed; and what is asked of an authenticator.
@RestController
@RequestMapping("/api/v1/session")
class PasskeyController {
  private static final int MOST = 10;
  private static final Problem ENOUGH =
      Problem.of("enough", 409, new Message("通行密钥太多,先删一个", "Too many passkeys; remove one first"));
  private static final Problem NOT_KEPT =
      Problem.of("passkey", 422, new Message("没能存下这个通行密钥", "The passkey could not be kept"));

  private final Passkeys passkeys;
  private final PasskeyRite rite;
  private final SessionKeeping keeping;

  PasskeyController(Passkeys passkeys, PasskeyRite rite, SessionKeeping keeping) {
    this.passkeys = passkeys;
    this.rite = rite;
    this.keeping = keeping;
  }

  /// @param id Base64url
  /// @param name of the device it was made on
  /// @param here whether it is good in this address
  record PasskeyView(String id, String name, Instant since, @Nullable Instant seen, boolean here) {}

  /// What `navigator.credentials` is asked with; binary values are Base64url.
  ///
  /// @param user the handle of the account
  /// @param algorithms by their numbers in COSE
  /// @param known the ids of those that stand
  record MakeView(
      String challenge,
      String host,
      String user,
      String username,
      String name,
      List<Integer> algorithms,
      List<String> known) {}

  record ChallengeView(String challenge, String host) {}

  record MadeRequest(@Nullable String client, @Nullable String attestation) {}

  @GetMapping("/passkeys")
  Page<PasskeyView> passkeys(Actor actor, HttpServletRequest request) {
    String host = request.getServerName();
    return new Page<>(
        passkeys.of(actor.accountId()).stream()
            .map(
                one ->
                    new PasskeyView(
                        PasskeyBody.text(one.id()),
                        one.name(),
                        one.madeAt(),
                        one.usedAt(),
                        one.host().equals(host)))
            .toList(),
        null);
  }

  @PostMapping("/passkeys/challenge")
  @Dangerous
  MakeView begin(Actor actor, HttpServletRequest request) {
    Account account = keeping.account(actor.accountId());
    List<Passkey> known = passkeys.of(account.id());
    if (known.size() >= MOST) {
      throw ENOUGH.raised();
    }
    return new MakeView(
        rite.challenge(account.id(), keeping.now()),
        request.getServerName(),
        PasskeyBody.handle(account.id()),
        account.username(),
        account.name(),
        PasskeyRite.algorithms(),
        known.stream().map(one -> PasskeyBody.text(one.id())).toList());
  }

  @PostMapping("/passkeys")
  @Dangerous
  ResponseEntity<Void> keep(
      Actor actor, @RequestBody MadeRequest body, HttpServletRequest request) {
    boolean kept =
        rite.keep(
            actor.accountId(),
            DeviceName.of(request.getHeader("User-Agent")),
            PasskeyBody.bytes(body.client()),
            PasskeyBody.bytes(body.attestation()),
            PasskeyBody.site(request),
            keeping.now());
    if (!kept) {
      throw NOT_KEPT.raised();
    }
    keeping.note(actor.accountId(), "made-passkey");
    return ResponseEntity.noContent().build();
  }

  @DeleteMapping("/passkeys/{id}")
  @Dangerous
  ResponseEntity<Void> remove(Actor actor, @PathVariable String id) {
    if (!passkeys.remove(actor.accountId(), PasskeyBody.bytes(id))) {
      throw Problem.notFound().raised();
    }
    keeping.note(actor.accountId(), "removed-passkey");
    return ResponseEntity.noContent().build();
  }

  /// What is to be signed by who is signed in and proves himself once more.
  @PostMapping("/proof/challenge")
  ChallengeView proof(Actor actor, HttpServletRequest request) {
    return new ChallengeView(
        rite.challenge(actor.accountId(), keeping.now()), request.getServerName());
  }

  /// What is to be signed by whoever signs in.
  @PostMapping("/passkey/challenge")
  ChallengeView challenge(HttpServletRequest request) {
    return new ChallengeView(rite.challenge(null, keeping.now()), request.getServerName());
  }
}
