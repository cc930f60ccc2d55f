package dev.zhishou.access.signin;

import dev.zhishou.access.Account;
import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Passwords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Several people at one desk machine: each enrols once a shift with his own password, and comes
/// back by PIN. A PIN is good on that machine only, so it is no second password; what is done is
/// done in the name of whoever switched.
@Component
public class PinSwitch {
  private static final Duration SHIFT = Duration.ofHours(12);

  private final ShiftPins pins;
  private final Accounts accounts;
  private final Passwords passwords;

  PinSwitch(ShiftPins pins, Accounts accounts, Passwords passwords) {
    this.pins = pins;
    this.accounts = accounts;
    this.passwords = passwords;
  }

  /// Whether these digits may be a PIN: four to six, not all the same, not in a row.
  public static boolean fit(String pin) {
    if (!pin.matches("[0-9]{4,6}") || pin.chars().distinct().count() < 2) {
      return false;
    }
    return !"01234567890".contains(pin) && !"09876543210".contains(pin);
  }

  /// Enrols somebody on this machine for a shift. Who he is was proven before.
  ///
  /// @return until when
  public Instant enrol(AccountId account, Secret machine, String pin, Instant now) {
    Instant until = now.plus(SHIFT);
    pins.keep(account, machine.hash(), passwords.encode(pin), until);
    return until;
  }

  /// Who may switch on this machine.
  public List<ShiftPins.Enrolled> people(Secret machine, Instant now) {
    return pins.on(machine.hash(), now);
  }

  /// Switches; empty: wrong, no try left, not enrolled, disabled. Which one is not said.
  public Optional<Account> to(AccountId account, Secret machine, String pin, Instant now) {
    Optional<String> encoded = pins.take(account, machine.hash(), now);
    if (!passwords.right(pin, encoded.orElse(null))) {
      return Optional.empty();
    }
    pins.right(account, machine.hash());
    return accounts.byId(account).filter(one -> !one.disabled());
  }

  /// Somebody goes off this machine before his shift ends.
  public void leave(AccountId account, Secret machine) {
    pins.forget(account, machine.hash());
  }
}
