package dev.zhishou.access.jdbc;

import dev.zhishou.access.signin.Sessions;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.followups.RecurringWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Deletes sessions that are over, failures of signing in that no longer count, devices that nobody
/// has signed in from for more than a year, PINs of shifts that have ended, links to set a
/// password and challenges for passkeys that have run out.
@Component
class ForgetSignIns implements RecurringWork {
  private static final Scope HOUSEKEEPING = Scope.whole("housekeeping");
  private static final Duration FAILURES = Duration.ofDays(1);
  private static final Duration DEVICES = Duration.ofDays(400);

  private final Scoped scoped;
  private final Sessions sessions;
  private final Clock clock;

  ForgetSignIns(Scoped scoped, Sessions sessions, Clock clock) {
    this.scoped = scoped;
    this.sessions = sessions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "forget-sign-ins";
  }

  @Override
  public When when() {
    return new When.Every(Duration.ofMinutes(30));
  }

  @Override
  public void run() {
    Instant now = clock.instant();
    sessions.forgetOver();
    forget("delete from sign_in_lane where last_at < :before", now.minus(FAILURES));
    forget("delete from known_device where last_at < :before", now.minus(DEVICES));
    forget("delete from shift_pin where expires_at < :before", now);
    forget("delete from passkey_challenge where expires_at < :before", now);
    forget("delete from password_link where expires_at < :before", now);
  }

  private void forget(String text, Instant before) {
    scoped.in(HOUSEKEEPING).of(text).set("before", before).update();
  }
}
