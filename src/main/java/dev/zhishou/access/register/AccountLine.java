package dev.zhishou.access.register;

import dev.zhishou.Exempt;
import dev.zhishou.access.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account as its list shows it.
///
/// @param state `open`, `no-password`, `must-change`, `demo` or `disabled`
/// @param mine whether the caller may change it: all its roles lie where he runs accounts
/// @param seen when it last signed in from a device that is still known; null: never
/// @param secondFactor whether a code is asked for when it signs in
/// @param passkeys how many it has
@Exempt(reason = "one component for each column of an account")
record AccountLine(
    UUID id,
    String username,
    String name,
    String state,
    boolean mine,
    List<HeldView> roles,
    @Nullable Instant seen,
    boolean secondFactor,
    int passkeys) {

  record HeldView(UUID community, String role, @Nullable Instant from, @Nullable Instant until) {
    static HeldView of(Held held) {
      return new HeldView(held.community().value(), held.role().id(), held.from(), held.until());
    }
  }

  static AccountLine of(Registered one, RunAccounts run, Actor actor) {
    return new AccountLine(
        one.account().id().value(),
        one.account().username(),
        one.account().name(),
        state(one),
        run.runs(actor, one),
        one.held().stream().map(HeldView::of).toList(),
        one.seen(),
        one.secondFactor(),
        one.passkeys());
  }

  private static String state(Registered one) {
    if (one.account().disabled()) {
      return "disabled";
    }
    if (one.account().password() == null) {
      return "no-password";
    }
    return one.account().mustChange() ? "must-change" : one.account().demo() ? "demo" : "open";
  }
}
