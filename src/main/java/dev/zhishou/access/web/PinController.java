package dev.zhishou.access.web;

import dev.zhishou.access.Account;
import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.signin.PinSwitch;
import dev.zhishou.access.signin.Secret;
import dev.zhishou.access.signin.ShiftPins;
import dev.zhishou.access.signin.SignIn;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Several people at one machine that is signed in: who they are, enrolling with one's password,
/// switching by PIN.
@RestController
@RequestMapping("/api/v1/session")
class PinController {
  private static final Problem WRONG_PIN =
      Problem.of(
          "wrong-pin",
          403,
          new Message(
              "PIN 不对,或这一班要重新用密码登记", "Wrong, or the password is needed again for this shift"));

  private final SessionKeeping keeping;
  private final PinSwitch pins;
  private final Accounts accounts;

  PinController(SessionKeeping keeping, PinSwitch pins, Accounts accounts) {
    this.keeping = keeping;
    this.pins = pins;
    this.accounts = accounts;
  }

  record EnrolRequest(
      @Nullable String username,
      @Nullable String password,
      @Nullable String code,
      @Nullable String pin) {}

  record SwitchRequest(UUID account, @Nullable String pin) {}

  record EnrolledView(UUID id, String name, Instant until) {}

  @GetMapping("/people")
  Page<EnrolledView> people(Actor actor, HttpServletRequest request) {
    Secret machine = keeping.device(request);
    List<ShiftPins.Enrolled> all =
        machine == null ? List.of() : pins.people(machine, keeping.now());
    var names = accounts.names(all.stream().map(ShiftPins.Enrolled::account).toList());
    return new Page<>(
        all.stream()
            .map(
                one ->
                    new EnrolledView(
                        one.account().value(), names.getOrDefault(one.account(), ""), one.until()))
            .toList(),
        null);
  }

  /// Whoever enrols proves himself with his own password, whoever is signed in.
  @PostMapping("/people")
  EnrolledView enrol(Actor actor, @RequestBody EnrolRequest body, HttpServletRequest request) {
    Secret machine = machine(request);
    String pin = text(body.pin());
    if (!PinSwitch.fit(pin)) {
      throw fault(
              "/pin",
              "weak",
              new Message(
                  "4 到 6 位数字,不能全同,也不能连号", "4 to 6 digits, not all the same and not in a row"))
          .raised();
    }
    return switch (keeping.attempt(
        new SessionKeeping.Typed(text(body.username()), text(body.password()), body.code()),
        machine,
        request)) {
      case SignIn.Outcome.Granted(Account account, boolean r) -> {
        Instant until = pins.enrol(account.id(), machine, pin, keeping.now());
        keeping.note(account.id(), "enrolled-pin");
        yield new EnrolledView(account.id().value(), account.name(), until);
      }
      case SignIn.Outcome.Later(var wait) -> throw SessionKeeping.later(wait).raised();
      // Not 401: whoever is signed in stays so.
      case SignIn.Outcome.Wrong w ->
          throw fault("/password", "wrong", SessionKeeping.wrong().title()).raised();
      case SignIn.Outcome.CodeWanted c ->
          throw fault("/code", "required", SessionKeeping.codeWanted().title()).raised();
      case SignIn.Outcome.WrongCode c ->
          throw fault("/code", "wrong", SessionKeeping.wrongCode().title()).raised();
    };
  }

  /// The session that was there ends; a new one with a new id begins. A PIN proves nothing before a
  /// dangerous call.
  @PostMapping("/switch")
  ResponseEntity<Void> to(
      Actor actor,
      @RequestBody SwitchRequest body,
      HttpServletRequest request,
      HttpServletResponse response) {
    Account account =
        pins.to(new AccountId(body.account()), machine(request), text(body.pin()), keeping.now())
            .orElseThrow(WRONG_PIN::raised);
    keeping.open(account, request, response, false);
    keeping.note(account.id(), "switched-by-pin");
    return ResponseEntity.noContent().build();
  }

  @DeleteMapping("/people/{id}")
  ResponseEntity<Void> leave(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
    pins.leave(new AccountId(id), machine(request));
    return ResponseEntity.noContent().build();
  }

  private static Problem fault(String pointer, String code, Message why) {
    return Problem.invalid(List.of(new Problem.Fault(pointer, code, why)));
  }

  private Secret machine(HttpServletRequest request) {
    Secret machine = keeping.device(request);
    if (machine == null) {
      throw Problem.notFound().raised();
    }
    return machine;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
