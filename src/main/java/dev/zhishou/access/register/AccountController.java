package dev.zhishou.access.register;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Dangerous;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.access.Role;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.ById;
import dev.zhishou.platform.web.Page;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET, POST /accounts` and what is done to one: for who runs accounts.
@RestController
@RequestMapping("/api/v1/accounts")
class AccountController {
  private final AccountRegister register;
  private final RunAccounts run;
  private final MakeAccount make;
  private final ChangeAccount change;
  private final RemoveFactor removeFactor;
  private final Doorkeeper doorkeeper;

  AccountController(
      AccountRegister register,
      RunAccounts run,
      MakeAccount make,
      ChangeAccount change,
      RemoveFactor removeFactor,
      Doorkeeper doorkeeper) {
    this.register = register;
    this.run = run;
    this.make = make;
    this.change = change;
    this.removeFactor = removeFactor;
    this.doorkeeper = doorkeeper;
  }

  /// @param password to be changed at the first sign-in; null: the answer holds a link instead
  /// @param community where the first role is held
  record AccountRequest(
      @Nullable String username,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String password,
      @Nullable String community,
      @Nullable String role,
      @Nullable Instant until) {}

  /// @param link the secret part of the link with which the person sets his password, shown once:
  ///     `/password.html#LINK`; null: none was made
  record AccountDone(UUID id, @Nullable String link) {}

  record RoleRequest(
      @Nullable String community,
      @Nullable String role,
      @Nullable Instant from,
      @Nullable Instant until) {}

  record ResetRequest(@Nullable String password) {}

  record DisableRequest(boolean disabled) {}

  @GetMapping
  Page<AccountLine> accounts(
      Actor actor,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "false") boolean residents,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    ById part = ById.of(cursor, limit);
    var search = new AccountRegister.Search(run.where(actor, community), q, residents);
    return part.page(
        register.find(search, part).stream().map(one -> AccountLine.of(one, run, actor)).toList(),
        AccountLine::id);
  }

  @PostMapping
  @Dangerous
  ResponseEntity<AccountDone> make(Actor actor, @RequestBody AccountRequest body) {
    Held first = held(actor, body.community(), body.role(), null, body.until());
    var faults = change.faults(first);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults).raised();
    }
    var draft =
        new MakeAccount.Draft(
            text(body.username()), text(body.name()), body.phone(), body.password(), first);
    return ResponseEntity.status(HttpStatus.CREATED).body(done(make.make(actor, draft)));
  }

  @PostMapping("/{id}/roles")
  @Dangerous
  AccountDone give(Actor actor, @PathVariable UUID id, @RequestBody RoleRequest body) {
    Held held = held(actor, body.community(), body.role(), body.from(), body.until());
    return done(change.give(actor, new AccountId(id), held));
  }

  @DeleteMapping("/{id}/roles")
  @Dangerous
  AccountDone take(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam String community,
      @RequestParam String role) {
    return done(change.take(actor, new AccountId(id), admitted(actor, community), new Role(role)));
  }

  @PostMapping("/{id}/reset")
  @Dangerous
  AccountDone reset(Actor actor, @PathVariable UUID id, @RequestBody ResetRequest body) {
    return done(change.reset(actor, new AccountId(id), body.password()));
  }

  @PostMapping("/{id}/disabled")
  @Dangerous
  AccountDone disable(Actor actor, @PathVariable UUID id, @RequestBody DisableRequest body) {
    return done(change.disable(actor, new AccountId(id), body.disabled()));
  }

  /// For who has lost his phone and his recovery codes.
  @DeleteMapping("/{id}/second-factor")
  @Dangerous
  AccountDone removeFactor(Actor actor, @PathVariable UUID id) {
    return done(removeFactor.of(actor, new AccountId(id)));
  }

  private Held held(
      Actor actor,
      @Nullable String community,
      @Nullable String role,
      @Nullable Instant from,
      @Nullable Instant until) {
    return new Held(admitted(actor, community), new Role(text(role)), from, until);
  }

  private CommunityId admitted(Actor actor, @Nullable String community) {
    return doorkeeper.admit(actor, community, Permission.RUN_ACCOUNTS).id();
  }

  private static AccountDone done(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var id, var link) ->
          new AccountDone(id.value(), link == null ? null : link.text());
      case Outcome.NotThere n -> throw Problem.notFound().raised();
      case Outcome.Refused(var why) -> throw Problem.forbidden(why).raised();
      case Outcome.Faulty(var faults) -> throw Problem.invalid(faults).raised();
    };
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
