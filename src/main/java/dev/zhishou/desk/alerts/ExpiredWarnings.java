package dev.zhishou.desk.alerts;

import dev.zhishou.platform.followups.RecurringWork;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Stands a case down whose warnings have all run out, as if they had been cancelled: an office
/// that forgets its cancellation keeps nobody on guard.
@Component
class ExpiredWarnings implements RecurringWork {
  private static final Logger LOG = LoggerFactory.getLogger(ExpiredWarnings.class);
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final Signals signals;
  private final HearWarnings warnings;
  private final Clock clock;

  ExpiredWarnings(Signals signals, HearWarnings warnings, Clock clock) {
    this.signals = signals;
    this.warnings = warnings;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "expired-warnings";
  }

  @Override
  public When when() {
    return new When.Every(PAUSE);
  }

  @Override
  public void run() {
    for (Signals.Expired expired : signals.expired(clock.instant())) {
      alone(expired);
    }
  }

  /// One that fails holds up no other; it is looked at again with the next look.
  private void alone(Signals.Expired expired) {
    try {
      warnings.expire(expired);
    } catch (RuntimeException fault) {
      LOG.error("the expired warning of case {} did not stand it down", expired.caseId(), fault);
    }
  }
}
