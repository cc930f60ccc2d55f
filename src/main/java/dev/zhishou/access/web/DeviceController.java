package dev.zhishou.access.web;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Actor;
import dev.zhishou.access.signin.Phones;
import dev.zhishou.access.signin.Sessions;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where one is signed in, and ending it: screens with a session, phones that may send what they
/// queued.
@RestController
@RequestMapping("/api/v1/session/devices")
class DeviceController {
  private final Sessions sessions;
  private final Phones phones;
  private final SessionKeeping keeping;

  DeviceController(Sessions sessions, Phones phones, SessionKeeping keeping) {
    this.sessions = sessions;
    this.phones = phones;
    this.keeping = keeping;
  }

  /// @param kind `screen`: a session; `phone`: a queue that may be sent
  /// @param here whether it is the one that asks
  /// @param until when a phone must sign in again; null for a screen
  record DeviceView(
      UUID id,
      String kind,
      String name,
      Instant since,
      @Nullable Instant seen,
      @Nullable Instant until,
      boolean here) {}

  @GetMapping
  Page<DeviceView> devices(Actor actor, HttpServletRequest request) {
    AccountId account = actor.accountId();
    UUID here = here(request);
    Stream<DeviceView> screens =
        sessions.of(account).stream()
            .map(
                one ->
                    new DeviceView(
                        one.handle(),
                        "screen",
                        one.name(),
                        one.since(),
                        one.seen(),
                        null,
                        one.handle().equals(here)));
    Stream<DeviceView> sending =
        phones.of(account, keeping.now()).stream()
            .map(
                one ->
                    new DeviceView(
                        one.id(), "phone", one.name(), one.since(), null, one.until(), false));
    List<DeviceView> all = Stream.concat(screens, sending).toList();
    return new Page<>(all, null);
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Void> end(Actor actor, @PathVariable UUID id) {
    AccountId account = actor.accountId();
    if (!sessions.end(account, id) && !phones.revoke(account, id, keeping.now())) {
      throw Problem.notFound().raised();
    }
    keeping.note(account, "ended-device");
    return ResponseEntity.noContent().build();
  }

  /// Ends all but the one that asks.
  @DeleteMapping
  ResponseEntity<Void> endOthers(Actor actor, HttpServletRequest request) {
    AccountId account = actor.accountId();
    UUID here = here(request);
    sessions.of(account).stream()
        .map(Sessions.Open::handle)
        .filter(handle -> !handle.equals(here))
        .forEach(handle -> sessions.end(account, handle));
    phones
        .of(account, keeping.now())
        .forEach(phone -> phones.revoke(account, phone.id(), keeping.now()));
    keeping.note(account, "ended-other-devices");
    return ResponseEntity.noContent().build();
  }

  private static @Nullable UUID here(HttpServletRequest request) {
    var session = request.getSession(false);
    String handle = session == null ? null : (String) session.getAttribute(Sessions.HANDLE);
    return handle == null ? null : UUID.fromString(handle);
  }
}
