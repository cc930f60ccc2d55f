package dev.zhishou.casework.retention;

import dev.zhishou.platform.followups.RecurringWork;
import dev.zhishou.procedure.binder.Binder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Each night, on one node: what is past its time is erased, a bounded number a night, so that the
/// first night after a rule was shortened holds nobody up.
@Component
public class EraseExpired implements RecurringWork {
  private static final Logger LOG = LoggerFactory.getLogger(EraseExpired.class);
  private static final int PART = 100;
  private static final int PARTS = 200;

  private final List<Expiring> kinds;
  private final ExpiredValues values;
  private final Binder binder;
  private final Clock clock;

  EraseExpired(List<Expiring> kinds, ExpiredValues values, Binder binder, Clock clock) {
    this.kinds = kinds;
    this.values = values;
    this.binder = binder;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "erase-expired";
  }

  @Override
  public When when() {
    return new When.Daily(LocalTime.of(3, 20));
  }

  @Override
  public void run() {
    for (RetentionRule rule : RetentionRules.of(binder)) {
      kinds.stream()
          .filter(one -> one.kind().equals(rule.kind()))
          .forEach(one -> erase(one, rule, clock.instant()));
    }
  }

  /// One kind that fails holds up no other.
  private void erase(Expiring kind, RetentionRule rule, Instant now) {
    int all = 0;
    try {
      int part = PART;
      for (int at = 0; at < PARTS && part == PART; at++) {
        part = kind.erase(rule, now, PART);
        all += part;
      }
    } catch (RuntimeException fault) {
      LOG.error("erasing what is past its time of kind {} broke off", rule.kind(), fault);
    }
    if (all > 0) {
      values.erased(rule.kind(), now, all);
      LOG.info("保存期满删除 {}: {} 项 / erased past retention", rule.kind(), all);
    }
  }
}
